import type { ReactNode } from 'react'
import { useStore, type StoreApi } from 'zustand'
import { placeIn } from '../../../../core/study/quiz-progress'
import { shared } from '../../../../copy/zh-cn/miniapp'
import { quiz as words } from '../../../../copy/zh-cn/quiz'
import { Button } from '../../../components/button'
import { PageTop } from '../../../components/page-top'
import { atOnce } from '../../../components/quiz-item/draft'
import { EndView } from '../../../components/quiz-item/end-view'
import { ItemView } from '../../../components/quiz-item/item-view'
import { Screen } from '../../../components/screen'
import { Failed, Message, OfflineLine, Opening } from '../../../components/states'
import { monthDay } from '../../../day-words'
import type { Navigation } from '../../../gateways/navigation'
import {
  currentItem,
  currentResponse,
  itemsToLookAtAgain,
  type QuizStore,
} from '../../../stores/quiz'
import type { TextSize } from '../../../theme/text-size'

interface QuizScreenProps {
  store: StoreApi<QuizStore>
  navigation: Pick<Navigation, 'card' | 'today' | 'feedback'>
  scrollToTop: () => void
  /** The card this page was opened for; the store may still hold another one. */
  id: string
  version: number | null
  size: TextSize
  onSize: (size: TextSize) => void
  sample: boolean
}

export function QuizScreen(props: QuizScreenProps) {
  const { store, navigation, scrollToTop, id, version, size, onSize } = props
  const state = useStore(store)
  const { kept, progress, load, answer, next, again } = state
  const ready = state.cardId === id && state.status === 'ready' && kept !== null
  const card = ready ? kept.value : null
  const sample = card?.sample ?? props.sample

  const place = card ? placeIn(progress, card) : 0
  const count = card?.items.length ?? 0
  const item = card ? currentItem(state) : null
  const note = !item
    ? words.title
    : (size === 'extra-large' ? words.place : words.titledPlace)(place + 1, count)
  const top = (
    <>
      <PageTop note={note} size={size} onSize={onSize} />
      {kept && ready && kept.storedOn !== null && (
        <OfflineLine words={shared.offline(monthDay(kept.storedOn))} />
      )}
    </>
  )
  const screen = (content: ReactNode) => (
    <Screen size={size} sample={sample}>
      {top}
      {content}
    </Screen>
  )
  const openOriginal = (articleId: string, paragraph?: number) =>
    // Another article of a look back: its newest version, whichever that is.
    navigation.card(articleId, card?.id === articleId ? card.version : undefined, paragraph)

  if (!card) {
    if (state.cardId !== id || state.status === 'loading') return screen(<Opening />)
    if (state.status === 'not-found')
      return screen(
        <Message title={words.notFound} text={words.notFoundWhy}>
          <Button kind="ink" words={shared.toToday} onPress={() => navigation.today()} />
        </Message>,
      )
    return screen(
      <Failed
        onRetry={() => void load(id, version)}
        onToday={() => navigation.today()}
        onTell={() => navigation.feedback(id)}
      />,
    )
  }
  if (count === 0)
    return screen(
      <Message title={words.noItems} text={words.noItemsWhy}>
        <Button kind="ink" words={shared.toToday} onPress={() => navigation.today()} />
        <Button words={words.toCard} onPress={() => navigation.card(card.id, card.version)} />
      </Message>,
    )
  if (!item) {
    const differing = itemsToLookAtAgain(state)
    return screen(
      <EndView
        title={words.doneTitle}
        text={differing.length > 0 ? words.doneSome : words.doneAll}
        toLookAtAgain={differing}
        notes={differing.length > 0 ? [words.toReview, words.doneKept] : [words.doneKept]}
        onOriginal={({ source }) => openOriginal(source.articleId, source.paragraph)}
      >
        <Button
          kind="ink"
          id="to-today"
          words={shared.toToday}
          onPress={() => navigation.today()}
        />
        <Button
          id="again"
          words={words.again}
          onPress={() => {
            again()
            scrollToTop()
          }}
        />
      </EndView>,
    )
  }
  return (
    <ItemView
      key={item.id}
      item={item}
      card={card}
      response={currentResponse(state)}
      last={place === count - 1}
      size={size}
      sample={sample}
      top={top}
      onAnswer={(response) => {
        answer(response)
        // Rows that were sorted or paired stand elsewhere now; a tapped one stays where the finger is.
        if (!atOnce(item)) scrollToTop()
      }}
      onNext={() => {
        next()
        scrollToTop()
      }}
      onOriginal={openOriginal}
    />
  )
}
