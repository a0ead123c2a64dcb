import { Text, View } from '@tarojs/components'
import { Parts } from './headline'
import { Icon } from './icon'
import { Press } from './press'
import './tick-row.scss'

interface TickRowProps {
  id?: string
  on: boolean
  /** Small type above the words. */
  note?: string
  words: string
  onPress: () => void
}

/** In or out by a tap; the whole row is the target. */
export function TickRow({ id, on, note, words, onPress }: TickRowProps) {
  return (
    <Press id={id} className="choice" role="checkbox" current={on} onPress={onPress}>
      <View className={on ? 'choice-mark choice-mark-on' : 'choice-mark'}>
        {on && <Icon name="tick" />}
      </View>
      <View className="choice-words">
        {note && <Text className="note choice-note">{note}</Text>}
        <View>
          <Parts headline={words} />
        </View>
      </View>
    </Press>
  )
}
