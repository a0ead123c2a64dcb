import type { Article } from '../edition/edition'
import { reasonAgainst } from './article-text'
import type { QuizAids } from './quiz-aids'
import type { QuizItem } from './quiz-item'
import { normalised } from './item-id'
import { BLANK, readStem } from './stems'

/** The rules of docs/quiz-rules.md by their letters. */
export type Rule = 'S' | 'E' | 'L' | 'C' | 'H' | 'T' | 'P' | 'D' | 'X'

/** One rule an item breaks. */
export interface Breach {
  rule: Rule
  because: string
}

/**
 * Every rule the item breaks against its article; empty for an item fit to print. The composer,
 * the editor's desk and the import ask the same function, also for items a person wrote.
 */
export function checkItem(item: QuizItem, article: Article, aids: QuizAids): Breach[] {
  return [
    ...shapeBreaches(item),
    ...evidenceBreaches(item, article),
    ...sourceBreaches(item, article, aids),
  ]
}

function shapeBreaches(item: QuizItem): Breach[] {
  const breaches: Breach[] = []
  const options = item.options.map(normalised)
  if (new Set(options).size !== options.length)
    breaches.push({ rule: 'S', because: 'options-repeat' })
  if (item.kind === 'single-choice' && item.key.length !== 1)
    breaches.push({ rule: 'S', because: 'not-one-key' })
  if (item.key.some((index) => item.options[index] === undefined))
    breaches.push({ rule: 'S', because: 'key-without-option' })
  return breaches
}

function evidenceBreaches(item: QuizItem, article: Article): Breach[] {
  const { source } = item
  const breaches: Breach[] = []
  const cited = article.paragraphs[source.paragraph]?.slice(source.start, source.end)
  if (cited !== source.sentence) breaches.push({ rule: 'E', because: 'offsets' })
  if (!item.explanation.includes(source.sentence))
    breaches.push({ rule: 'E', because: 'explanation-without-sentence' })
  if (readStem(item.stem) === null) {
    const filled = item.stem.replace(BLANK, item.options[item.key[0]!] ?? '')
    if (!source.sentence.includes(filled))
      breaches.push({ rule: 'E', because: 'stem-not-verbatim' })
  }
  return breaches
}

function sourceBreaches(item: QuizItem, article: Article, aids: QuizAids): Breach[] {
  const against = reasonAgainst(item.source, article, aids)
  return against === null ? [] : [against]
}
