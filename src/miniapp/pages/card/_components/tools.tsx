import { Button as Native, Text, View } from '@tarojs/components'
import { card as words } from '../../../../copy/zh-cn/card'
import { excerpts } from '../../../../copy/zh-cn/excerpts'
import { listening } from '../../../../copy/zh-cn/listening'
import { Icon } from '../../../components/icon'
import { Press } from '../../../components/press'
import { parts } from '../../../parts'
import type { ArticleCard } from './article-card'

interface ToolsProps {
  card: ArticleCard
  onListen: (() => void) | null
  onCopyOut: () => void
}

/** The bar that stays at the foot of a card holds only what works. */
export function Tools({ card, onListen, onCopyOut }: ToolsProps) {
  const share = process.env.TARO_ENV === 'weapp'
  return (
    <View className="tools">
      {card.leads.length > 0 && (
        <Press className="tool" onPress={() => parts.gateways.device.scrollTo('#leads')}>
          <Icon name="list" />
          <Text>{words.toLeads}</Text>
        </Press>
      )}
      {onListen && (
        <Press className="tool" id="listen" onPress={onListen}>
          <Icon name="listen" />
          <Text>{listening.listen}</Text>
        </Press>
      )}
      {card.items.length > 0 && (
        <Press
          className="tool"
          onPress={() => parts.gateways.navigation.quiz(card.id, card.version)}
        >
          <Icon name="tick" />
          <Text>{words.toQuiz}</Text>
        </Press>
      )}
      <Press className="tool" id="copy-out" onPress={onCopyOut}>
        <Icon name="copy-out" />
        <Text>{excerpts.copyOut}</Text>
      </Press>
      {share && (
        // Sharing needs WeChat's own button.
        <Native className="tool tool-native" openType="share" hoverClass="none">
          <Icon name="share" />
          <Text>{words.share}</Text>
        </Native>
      )}
    </View>
  )
}
