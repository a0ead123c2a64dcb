import { Text, View } from '@tarojs/components'
import type { CardSummary } from '../../../../contract/card'
import { readingMinutes } from '../../../../core/cards/reading-minutes'
import { listening } from '../../../../copy/zh-cn/listening'
import { shared, today as words } from '../../../../copy/zh-cn/miniapp'
import { Button } from '../../../components/button'
import { Headline } from '../../../components/headline'
import { Leads } from '../../../components/leads'
import { columnName, titleOf } from '../../../card-words'
import { parts } from '../../../parts'
import { useCanListen } from '../../../use-listening'

/** More than four would push the button below the fold of a phone. */
const LEADS_SHOWN = 4

/** Column, headline, leads, one line of facts and one ink button: all above the fold. */
export function TodaysCard({ card, read }: { card: CardSummary; read: boolean }) {
  const canListen = useCanListen(card.kind === 'article' ? card : null, false)
  const leads = card.leads.slice(0, LEADS_SHOWN)
  return (
    <View className="todays-card">
      {card.column && <Text className="column-name">{columnName(card.column)}</Text>}
      <Headline kicker={card.kicker} headline={titleOf(card)} subhead={card.subhead} />
      {leads.length > 0 && (
        <View className="todays-leads">
          <Leads leads={leads} />
        </View>
      )}
      <View className="facts todays-facts">
        {read && <Text>{shared.read}</Text>}
        {card.characters > 0 && <Text>{shared.minutes(readingMinutes(card.characters))}</Text>}
        {card.itemCount > 0 && <Text>{shared.items(card.itemCount)}</Text>}
      </View>
      <View className={canListen ? 'todays-buttons' : ''}>
        <Button
          kind="ink"
          id="read-today"
          words={wordsFor(card, read)}
          onPress={() => parts.gateways.navigation.card(card.id, card.version)}
        />
        {canListen && (
          <Button
            icon="listen"
            id="listen-today"
            words={listening.listen}
            onPress={() => parts.gateways.navigation.listen(card.id, card.version)}
          />
        )}
      </View>
    </View>
  )
}

function wordsFor(card: CardSummary, read: boolean): string {
  if (card.kind === 'look-back') return words.lookBack
  return read ? words.readAgain : words.readToday
}
