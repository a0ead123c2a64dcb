import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useStore, type StoreApi } from 'zustand'
import { shared } from '../../../../copy/zh-cn/miniapp'
import { review as words } from '../../../../copy/zh-cn/review'
import { titleOf } from '../../../card-words'
import { Button } from '../../../components/button'
import { PageTop } from '../../../components/page-top'
import { atOnce } from '../../../components/quiz-item/draft'
import { EndView } from '../../../components/quiz-item/end-view'
import { ItemView } from '../../../components/quiz-item/item-view'
import { Screen } from '../../../components/screen'
import { Failed, Message, OfflineLine, Opening } from '../../../components/states'
import { monthDay } from '../../../day-words'
import type { Navigation } from '../../../gateways/navigation'
import type { ReviewStore } from '../../../stores/review'
import { currentlyAsked, differing, type ReviewSession } from '../../../stores/review-session'
import type { TextSize } from '../../../theme/text-size'

interface ReviewScreenProps {
  session: StoreApi<ReviewSession>
  review: StoreApi<ReviewStore>
  navigation: Pick<Navigation, 'card' | 'today' | 'mine' | 'feedback'>
  scrollToTop: () => void
  size: TextSize
  onSize: (size: TextSize) => void
  sample: boolean
}

/** 错题回顾: the items of a quiz again, a few a day, each under the headline of its article. */
export function ReviewScreen(props: ReviewScreenProps) {
  const { navigation, scrollToTop, size, onSize } = props
  const state = useStore(props.session)
  const everWrong = useStore(props.review, ({ review }) => review.entries.length > 0)
  const { status, asked, at, responses, open, answer, next } = state
  const current = currentlyAsked(state)
  const card = current?.kept.value
  const large = size === 'extra-large'
  const placeWords = large ? words.place : words.titledPlace
  const sample = card?.sample ?? props.sample
  const top = (
    <>
      <PageTop
        note={current ? placeWords(at + 1, asked.length) : words.title}
        size={size}
        onSize={onSize}
      />
      {current && current.kept.storedOn !== null && (
        <OfflineLine words={shared.offline(monthDay(current.kept.storedOn))} />
      )}
    </>
  )
  const screen = (content: ReactNode) => (
    <Screen size={size} sample={sample}>
      {top}
      {content}
    </Screen>
  )
  const toToday = <Button kind="ink" words={shared.toToday} onPress={() => navigation.today()} />

  if (status === 'opening') return screen(<Opening />)
  if (status === 'failed')
    return screen(
      <Failed
        onRetry={() => void open()}
        onToday={() => navigation.today()}
        onTell={() => navigation.feedback()}
      />,
    )
  if (asked.length === 0)
    return screen(
      <Message
        title={everWrong ? words.rested : words.nothing}
        text={everWrong ? words.later : words.nothingWhy}
      >
        {toToday}
      </Message>,
    )
  if (!current || !card) {
    const again = differing(state)
    return screen(
      <EndView
        title={words.doneTitle}
        text={again.length > 0 ? words.doneSome : words.doneAll}
        toLookAtAgain={again}
        notes={[words.later, words.onThisPhone]}
        onOriginal={({ source }) => navigation.card(source.articleId, undefined, source.paragraph)}
      >
        {toToday}
        <Button words={words.toMine} onPress={() => navigation.mine()} />
      </EndView>,
    )
  }
  const { item } = current
  return (
    <ItemView
      key={item.id}
      item={item}
      card={card}
      response={responses[item.id] ?? null}
      last={at === asked.length - 1}
      lastWords={words.finish}
      size={size}
      sample={sample}
      top={top}
      lead={
        <View className="note review-lead">
          <Text className="review-lead-line">
            {large ? words.titledAsks : words.asksTheArticle}
          </Text>
          <Text className="review-lead-line">{words.from(titleOf(card))}</Text>
        </View>
      }
      onAnswer={(response) => {
        answer(response)
        // Rows that were sorted or paired stand elsewhere now; a tapped one stays where the finger is.
        if (!atOnce(item)) scrollToTop()
      }}
      onNext={() => {
        next()
        scrollToTop()
      }}
      onOriginal={(articleId, paragraph) =>
        // Another article of a look back: its newest version, whichever that is.
        navigation.card(articleId, card.id === articleId ? card.version : undefined, paragraph)
      }
    />
  )
}
