import { View } from '@tarojs/components'
import type { CardSummary } from '../../../../contract/card'
import type { EditionReply } from '../../../../contract/edition'
import type { TodayView } from '../../../../core/study/today-view'
import { today as words } from '../../../../copy/zh-cn/miniapp'
import { Button } from '../../../components/button'
import { ChannelLine } from '../../../channel-line'
import { Row } from '../../../components/row'
import { Message } from '../../../components/states'
import { monthDay, shortWeekdayOf } from '../../../day-words'
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
    case 'starts-later':
      return { title: words.startsLater(monthDay(view.startsOn)), text: words.startsLaterWhy }
    case 'week-unknown':
      return { title: words.weekUnknown, text: words.weekUnknownWhy(view.remaining.length) }
    case 'nothing-yet':
      return { title: words.nothingYet, text: words.nothingYetWhy }
  }
}

interface NoCardProps {
  view: WithoutCard
  edition: EditionReply | null
  /** Whether what remains is listed here, and not in the week below. */
  listed: boolean
}

export function NoCard({ view, edition, listed }: NoCardProps) {
  const { navigation } = parts.gateways
  const remaining = view.kind === 'nothing-yet' || !listed ? [] : view.remaining
  const dateOf = (card: CardSummary) =>
    view.kind === 'no-card-today'
      ? shortWeekdayOf(card.studyDay)
      : monthDay(edition?.date ?? card.studyDay)
  return (
    <Message {...sentences(view, edition?.pageTitle ?? words.pageTitle)}>
      {remaining.length > 0 && (
        <View className="rows remaining">
          {remaining.map((card) => (
            <Row
              key={card.id}
              above={[dateOf(card), card.county]}
              headline={listHeadline(card)}
              onPress={() => navigation.card(card.id, card.version)}
            />
          ))}
        </View>
      )}
      {view.kind !== 'nothing-yet' && (
        <Button words={words.allEditions} onPress={navigation.archive} />
      )}
      {view.kind !== 'nothing-yet' && view.remaining.length === 0 && <ChannelLine />}
    </Message>
  )
}
