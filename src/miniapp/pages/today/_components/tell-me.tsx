import { Text, View } from '@tarojs/components'
import { useStore } from 'zustand'
import { today as words } from '../../../../copy/zh-cn/miniapp'
import { BigButton, TextButton } from '../../../components/button'
import { parts } from '../../../parts'
import type { TextSize } from '../../../theme/text-size'

/**
 * Whether the member wants to hear of the next arrangement by WeChat: one tap, with what it is for, below what the
 * branch suggests now. Whoever said no, or has said yes and heard nothing since, is not asked.
 */
export function TellMe({ size }: { size: TextSize }) {
  const template = useStore(parts.product, (state) => state.product?.messageTemplate ?? null)
  const agreed = useStore(parts.session, (state) => state.me?.messagesAgreed ?? 0)
  const noMessages = useStore(parts.settings, (state) => state.noMessages)
  const { said, ask } = useStore(parts.messageConsent)
  if (said === 'agreed') return <Text className="note tell-me">{words.willTell}</Text>
  if (template === null || agreed > 0 || noMessages || !parts.gateways.messageConsent.canAsk())
    return null
  const choose = () => void ask(template)
  return (
    <View className="tell-me">
      {size === 'extra-large' ? (
        <BigButton kind="quiet" words={words.tellMe} onPress={choose} />
      ) : (
        <TextButton id="tell-me" words={words.tellMe} onPress={choose} />
      )}
      {said === 'failed' && <Text className="note">{words.couldNotAsk}</Text>}
    </View>
  )
}
