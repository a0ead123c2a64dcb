import { Text, View } from '@tarojs/components'
import { useStore } from 'zustand'
import { channel as words } from '../copy/zh-cn/miniapp'
import { Button } from './components/button'
import { parts } from './parts'

/** The way on to the official account, where something has been read to its end. */
export function ChannelLine() {
  const channel = useStore(parts.product, (state) => state.product?.channel ?? null)
  return channel === null ? null : (
    <View className="channel-line">
      <View className="channel-words">
        <Text className="channel-title">{channel.name}</Text>
        <Text className="note">{words.note}</Text>
      </View>
      <Button kind="small" words={words.go} onPress={parts.gateways.navigation.channel} />
    </View>
  )
}
