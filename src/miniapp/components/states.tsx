import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { shared } from '../../copy/zh-cn/miniapp'
import { Button, TextButton } from './button'
import { Icon } from './icon'

/** Still bars and words; nothing shimmers. */
export function Opening() {
  return (
    <View className="opening">
      <View className="bar bar-kicker" />
      <View className="bar bar-headline" />
      <View className="bar bar-subhead" />
      <View className="bar bar-line" />
      <View className="bar bar-line" />
      <View className="bar bar-line" />
      <Text className="note">{shared.opening}</Text>
    </View>
  )
}

interface MessageProps {
  title: string
  text: string
}

/** Says what happened and what is safe; the next step follows as children. */
export function Message({ title, text, children }: PropsWithChildren<MessageProps>) {
  return (
    <View className="message">
      <Text className="message-title">{title}</Text>
      <Text className="message-text">{text}</Text>
      <View className="stack">{children}</View>
    </View>
  )
}

interface FailedProps {
  title?: string
  text?: string
  onRetry: () => void
  onToday?: () => void
  onTell: () => void
}

export function Failed({
  title = shared.failed,
  text = shared.failedWhy,
  onRetry,
  onToday,
  onTell,
}: FailedProps) {
  return (
    <View>
      <Message title={title} text={text}>
        <Button kind="ink" words={shared.retry} onPress={onRetry} />
        {onToday && <Button words={shared.toToday} onPress={onToday} />}
      </Message>
      <View className="message-foot">
        <Text className="note">{shared.stillFails}</Text>
        <TextButton words={shared.tellUs} onPress={onTell} />
      </View>
    </View>
  )
}

/** A line under the masthead rule, never a dialogue. */
export function OfflineLine({ words }: { words: string }) {
  return (
    <View className="offline">
      <Icon name="offline" />
      <Text className="offline-words">{words}</Text>
    </View>
  )
}
