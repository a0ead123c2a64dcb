import type { Doubt } from '../../core/edition/doubt'
import type { Article, Edition } from '../../core/edition/edition'
import type { QuizItem } from '../../core/quiz/quiz-item'
import type { Parts } from '../parts'

/** How items are made of one article of an edition. No item touches a doubtful stretch. */
export function quizComposer(
  _parts: Parts,
  _edition: Edition,
  _doubts: Doubt[],
): (article: Article) => QuizItem[] {
  return () => []
}
