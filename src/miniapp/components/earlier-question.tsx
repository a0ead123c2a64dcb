import { Text, View } from '@tarojs/components'
import { me } from '../../copy/zh-cn/me'
import { Button } from './button'

/** Asked once after the first log-in: whose it is what was read on this phone before. */
export function EarlierQuestion({ onAnswer }: { onAnswer: (mine: boolean) => void }) {
  const words = me.earlier
  return (
    <View className="earlier" id="earlier">
      <Text className="message-title">{words.title}</Text>
      <Text className="message-text">{words.why}</Text>
      <View className="stack">
        <Button words={words.mine} onPress={() => onAnswer(true)} />
        <Button words={words.notMine} onPress={() => onAnswer(false)} />
      </View>
    </View>
  )
}
