import { Text, View } from '@tarojs/components'
import { whyNot } from '../copy/zh-cn/outcome'
import type { Refused } from './stores/outcome'

const live = process.env.TARO_ENV === 'h5' ? { 'aria-live': 'polite' as const } : {}

/** What became of the last tap, read out where there is somebody to read it. */
export function Said({ words }: { words: string }) {
  return (
    <View className="said-place" {...live}>
      {words !== '' && <Text className="said">{words}</Text>}
    </View>
  )
}

/** The service's own sentence, else ours for what happened on the way. */
export function sentenceFor({ why, message }: Refused): string {
  if (message !== '') return message
  return why in whyNot ? whyNot[why as keyof typeof whyNot] : whyNot.other
}
