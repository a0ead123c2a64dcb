import type { Doubt } from '../../core/edition/doubt'
import type { Article, Edition } from '../../core/edition/edition'
import { composeItems, type QuizAids, type QuizItem } from '../../core/quiz/compose'
import { checkItem, type Breach } from '../../core/quiz/check'
import { composeWeek } from '../../core/quiz/compose-week'
import { damagedIn } from '../../core/quiz/quiz-aids'
import type { Parts } from '../parts'

/** How items are made of the articles of one edition. */
export interface QuizComposer {
  forArticle(article: Article): QuizItem[]
  /** The look back over the whole edition: which county did what. */
  forWeek(articles: Article[]): QuizItem[]
  /** Every rule that an item an editor wrote breaks. */
  check(item: QuizItem): Breach[]
}

/**
 * By the operator's lists, the same each time, and never from a stretch that the extractor doubts.
 * `archive`: articles printed before, to know that a practice is one county's.
 */
export function quizComposer(
  parts: Parts,
  edition: Edition,
  doubts: Doubt[],
  archive: Article[],
): QuizComposer {
  const aidsFor = (article: Article): QuizAids => ({
    ...parts.operator,
    seed: edition.id,
    damaged: damagedIn(article, doubts),
    counties: parts.operator.counties.map(({ name }) => name),
    edition: edition.articles,
    archive,
  })
  return {
    forArticle: (article) => composeItems(article, aidsFor(article)),
    forWeek: (articles) => composeWeek(articles, aidsFor),
    check: (item) => checkItem(item, edition.articles, aidsFor),
  }
}
