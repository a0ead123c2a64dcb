import type { QuizItem } from '../../../core/quiz/quiz-item'
import type { TextSize } from '../../theme/text-size'
import type { Draft } from './draft'

/** What every kind of item is shown with. */
export interface AnswerProps {
  item: QuizItem
  /** What is tapped so far; once answered, what was answered. */
  draft: Draft
  answered: boolean
  size: TextSize
  onDraft: (draft: Draft) => void
}
