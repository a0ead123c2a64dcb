import { Text, View } from '@tarojs/components'
import { excerpts as words } from '../../../../copy/zh-cn/excerpts'
import { Button } from '../../../components/button'
import { parts } from '../../../parts'

const live = process.env.TARO_ENV === 'h5' ? { 'aria-live': 'polite' as const } : {}

/** Stands at the foot while sentences are copied out: what to do, what was done, and the way back to reading. */
export function CopyingBar({
  said,
  onFinish,
}: {
  said: 'kept' | 'left' | 'full' | null
  onFinish: () => void
}) {
  return (
    <View className="copying-bar" id="copying-bar">
      <View {...live}>
        <Text className="note">{said ? words[said] : words.how}</Text>
      </View>
      <View className="copying-buttons">
        <Button words={words.toBook} id="to-book" onPress={parts.gateways.navigation.excerpts} />
        <Button kind="ink" words={words.finish} id="copying-done" onPress={onFinish} />
      </View>
    </View>
  )
}
