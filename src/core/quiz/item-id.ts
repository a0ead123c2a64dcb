import { nameOf } from '../random/seeded-random'
import type { QuizKind, QuizSource } from './quiz-item'

/** Quotes, spaces and full-width forms do not make another text. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”„‟「」『』]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s/g, '')
}

/**
 * An item's id follows what it asks, not where it stands or when it was made: the article, the
 * kind, the cited sentence and the key's place in it. So a reader's review survives a change of
 * the rules and a correction elsewhere in the article.
 */
export function itemId(source: QuizSource, kind: QuizKind, keyPlace: string): string {
  return nameOf([source.articleId, kind, normalised(source.sentence), keyPlace].join('\n'))
}
