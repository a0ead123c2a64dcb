import { View } from '@tarojs/components'
import type { CardSummary } from '../../../../contract/card'
import type { TodayView } from '../../../../core/study/today-view'
import { today as words } from '../../../../copy/zh-cn/miniapp'
import { Button } from '../../../components/button'
import { Row } from '../../../components/row'
import { Message } from '../../../components/states'
import { shortWeekdayOf } from '../../../day-words'
import { listHeadline } from '../../../card-words'
import { parts } from '../../../parts'

export type WithoutCard = Exclude<TodayView<CardSummary>, { kind: 'card' }>

/** What the screen says when nothing is printed for the day: what remains, and the archive. */
export function sentences(view: WithoutCard, pageTitle: string): { title: string; text: string } {
  switch (view.kind) {
    case 'no-card-today':
      return { title: words.noCardToday, text: words.remaining(view.remaining.length) }
    case 'no-edition':
      return {
        title: words.noEdition,
        text: words.noEditionWhy(pageTitle, view.remaining.length),
      }
    case 'nothing-yet':
      return { title: words.nothingYet, text: words.nothingYetWhy }
  }
}

export function NoCard({ view, pageTitle }: { view: WithoutCard; pageTitle: string }) {
  const { navigation } = parts.gateways
  const remaining = view.kind === 'nothing-yet' ? [] : view.remaining
  return (
    <Message {...sentences(view, pageTitle)}>
      {remaining.length > 0 && (
        <View className="rows remaining">
          {remaining.map((card) => (
            <Row
              key={card.id}
              above={[shortWeekdayOf(card.studyDay), card.county]}
              headline={listHeadline(card)}
              onPress={() => navigation.card(card.id, card.version)}
            />
          ))}
        </View>
      )}
      {view.kind !== 'nothing-yet' && (
        <Button words={words.allEditions} onPress={navigation.archive} />
      )}
    </Message>
  )
}
