import { View } from '@tarojs/components'
import type { CardReply } from '../../../../contract/card'
import { card as words } from '../../../../copy/zh-cn/card'
import { Button } from '../../../components/button'
import { ChannelLine } from '../../../channel-line'
import { Headline } from '../../../components/headline'
import { Row } from '../../../components/row'
import { listHeadline } from '../../../card-words'
import { parts } from '../../../parts'

type LookBack = Extract<CardReply, { kind: 'look-back' }>

/** Sunday: the week's articles by what they did. */
export function LookBackView({ card }: { card: LookBack }) {
  const { navigation } = parts.gateways
  return (
    <View>
      <View className="card-head">
        <Headline headline={words.lookBackHeadline} subhead={words.lookBackText} />
      </View>
      <View className="rows look-back">
        {card.entries.map((entry) => (
          <Row
            key={entry.cardId}
            above={[entry.county]}
            headline={listHeadline({ ...entry, kind: 'article' })}
            below={entry.leads}
            onPress={() => navigation.card(entry.cardId)}
          />
        ))}
      </View>
      {card.items.length > 0 && (
        <View className="stack look-back-end">
          <Button
            kind="ink"
            id="quiz"
            words={words.quiz}
            onPress={() => navigation.quiz(card.id, card.version)}
          />
        </View>
      )}
      <ChannelLine />
    </View>
  )
}
