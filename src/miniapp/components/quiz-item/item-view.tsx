import { Text, View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { CardReply } from '../../../contract/card'
import { indexesOf, type Response } from '../../../core/quiz/grade'
import type { QuizItem, QuizKind } from '../../../core/quiz/quiz-item'
import { quiz as words } from '../../../copy/zh-cn/quiz'
import { Button, TextButton } from '../button'
import { Screen } from '../screen'
import type { TextSize } from '../../theme/text-size'
import type { AnswerProps } from './answer-props'
import { Choices } from './choices'
import { atOnce, emptyDraft, responseFrom } from './draft'
import { Matching, otherSide } from './matching'
import { Ordering } from './ordering'
import { Quotation } from './quotation'
import { quotesOf } from './quotes'
import { Stem } from './stem'

interface ItemViewProps {
  item: QuizItem
  card: CardReply
  response: Response | null
  /** What stands on the button when there is no item left. */
  lastWords?: string
  last: boolean
  size: TextSize
  sample: boolean
  top: ReactNode
  /** Above the stem. */
  lead?: ReactNode
  onAnswer: (response: Response) => void
  onNext: () => void
  /** Opens an article; without a paragraph from where the reader stopped. */
  onOriginal: (articleId: string, paragraph?: number) => void
}

const live = process.env.TARO_ENV === 'h5' ? { 'aria-live': 'polite' as const } : {}

/** One item at a time: answered at a tap (or at 选好了), the answer shown at once. */
export function ItemView(props: ItemViewProps) {
  const { item, card, response, last, lastWords = words.finish, size, sample, top, lead } = props
  const { onAnswer, onNext, onOriginal } = props
  const [tapped, setTapped] = useState(() => emptyDraft(item))
  const answered = response !== null
  const complete = responseFrom(item, tapped)

  const take: AnswerProps['onDraft'] = (draft) => {
    setTapped(draft)
    const given = atOnce(item) ? responseFrom(item, draft) : null
    if (given) onAnswer(given)
  }
  const button = answered ? (
    <Button kind="ink" id="next" words={last ? lastWords : words.next} onPress={onNext} />
  ) : complete && !atOnce(item) ? (
    <Button kind="ink" id="answer" words={confirm(item.kind)} onPress={() => onAnswer(complete)} />
  ) : null
  const docked = size !== 'extra-large'
  const note = answered ? null : noteOf(item)

  return (
    <Screen
      size={size}
      sample={sample}
      dock={docked && button ? <View className="quiz-dock">{button}</View> : undefined}
    >
      {top}
      <View className="quiz-item">
        {lead}
        <Stem item={item} answered={answered} />
        <View {...live}>
          <Answer
            item={item}
            draft={response ? indexesOf(response) : tapped}
            answered={answered}
            size={size}
            onDraft={take}
          />
          {answered && (
            <Quotation
              quotes={quotesOf(item, card)}
              onOpen={(quote) => onOriginal(quote.articleId, quote.paragraph)}
            />
          )}
        </View>
        {note && <Text className="note quiz-note">{note}</Text>}
        {!docked && button && <View className="quiz-step">{button}</View>}
        {!answered && (
          <TextButton
            id="find"
            words={words.find}
            onPress={() => onOriginal(card.kind === 'article' ? card.id : item.source.articleId)}
          />
        )}
      </View>
    </Screen>
  )
}

function Answer(props: AnswerProps) {
  switch (props.item.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
      return <Choices {...props} />
    case 'order':
      return <Ordering {...props} />
    case 'match':
      return <Matching {...props} />
  }
}

function confirm(kind: QuizKind): string {
  if (kind === 'order') return words.ordered
  return kind === 'match' ? words.matched : words.chosen
}

function noteOf(item: QuizItem): string | null {
  switch (item.kind) {
    case 'multiple-choice':
      return words.several
    case 'order':
      return words.orderNote
    case 'match':
      return words.matchNote(otherSide(item.stem))
    default:
      return null
  }
}
