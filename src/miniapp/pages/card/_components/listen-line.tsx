import { Text, View } from '@tarojs/components'
import { listening as words } from '../../../../copy/zh-cn/listening'
import { BigButton } from '../../../components/button'

interface ListenLineProps {
  can: boolean | null
  /** 特大字 has no bar at the foot: the button stands with the text. */
  isOffered: boolean
  onListen: () => void
}

/** Where one cannot listen the card says so in a line. */
export function ListenLine({ can, isOffered, onListen }: ListenLineProps) {
  if (can === false) return <Text className="note cannot-listen">{words.cannot}</Text>
  if (!can || !isOffered) return null
  return (
    <View className="card-listen">
      <BigButton icon="listen" words={words.listenLarge} onPress={onListen} />
    </View>
  )
}
