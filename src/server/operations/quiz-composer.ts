import type { Doubt } from '../../core/edition/doubt'
import type { Article, Edition } from '../../core/edition/edition'
import { composeItems, type QuizItem } from '../../core/quiz/compose'
import type { Parts } from '../parts'

/**
 * How items are made of the articles of one edition: by the operator's lists, the same each time,
 * and never from a stretch that the extractor doubts.
 */
export function quizComposer(
  parts: Parts,
  edition: Edition,
  doubts: Doubt[],
): (article: Article) => QuizItem[] {
  const { fixedTerms, counties, nationwideProgrammes } = parts.operator
  return (article) =>
    composeItems(article, {
      seed: edition.id,
      fixedTerms,
      damaged: doubts.flatMap(({ where, articleId, paragraph, start, end }) =>
        where === 'paragraph' && articleId === article.id && paragraph !== null
          ? [{ paragraph, start, end }]
          : [],
      ),
      counties: counties.map(({ name }) => name),
      nationwideProgrammes,
      edition: edition.articles.filter(({ id }) => id !== article.id),
    })
}
