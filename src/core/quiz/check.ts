import type { Article } from '../edition/edition'
import { reasonAgainst, structureOf } from './article-text'
import { breachesUnless, type Breach } from './breach'
import { conflictOf } from './check-between'
import { evidenceBreaches } from './check-evidence'
import { shapeBreaches } from './check-shape'
import { truthBreaches } from './check-truth'
import { wordingBreaches } from './check-wording'
import type { QuizAids } from './quiz-aids'
import { holdsEntry } from './quiz-aids'
import type { QuizItem, QuizSource } from './quiz-item'
import { damageInside, mentionsPerson } from './usable-sentence'

export type { Breach, Rule } from './breach'

/** The aids for items citing this article; its doubts and, for county items, its edition. */
export type AidsFor = (article: Article) => QuizAids

/**
 * Every rule one item breaks; empty for an item fit to print. The composer, the editor's desk and
 * the import ask this same function, also for items a person wrote.
 * In: the item, the articles it may cite, the aids of each.
 */
export function checkItem(
  item: QuizItem,
  articles: readonly Article[],
  aidsFor: AidsFor,
): Breach[] {
  const shape = shapeBreaches(item)
  // A key that points nowhere leaves nothing to compare.
  if (shape.some(({ because }) => FATAL.includes(because))) return shape
  const article = articles.find(({ id }) => id === item.source.articleId)
  if (article === undefined || item.articleId !== article.id)
    return [...shape, { rule: 'E', because: 'unknown-article' }]
  const aids = aidsFor(article)
  const text = structureOf(article)
  return [
    ...shape,
    ...evidenceBreaches(item, text, articles),
    ...wordingBreaches(item),
    ...truthBreaches(item, text, articles, aids),
    ...sourceBreaches(item, articles, aidsFor),
    ...sensitiveBreaches(item, articles, aids),
  ]
}

/** The breaches of each item of one quiz, X (an earlier item gives it away) included. */
export function checkQuiz(
  items: readonly QuizItem[],
  articles: readonly Article[],
  aidsFor: AidsFor,
): Breach[][] {
  return items.map((item, i) => {
    const conflicts = items.slice(0, i).flatMap((earlier) => {
      const because = conflictOf(earlier, item)
      return because === null ? [] : [{ rule: 'X' as const, because }]
    })
    return [...checkItem(item, articles, aidsFor), ...conflicts.slice(0, 1)]
  })
}

const FATAL = ['key-without-option', 'no-key', 'unknown-kind', 'left-missing']

export function allSources(item: QuizItem): QuizSource[] {
  return item.sources === undefined || item.sources.length === 0 ? [item.source] : item.sources
}

/** Rules D and P of every cited sentence. */
function sourceBreaches(item: QuizItem, articles: readonly Article[], aidsFor: AidsFor): Breach[] {
  return allSources(item).flatMap((source) => {
    const article = articles.find(({ id }) => id === source.articleId)
    if (article === undefined) return []
    const against = reasonAgainst(source, article, aidsFor(article))
    return against === null ? [] : [against]
  })
}

/** What the page prints around its articles never belongs in an item. */
const FURNITURE =
  /扫描二维码|责任编辑|电子信箱|本报[\u4e00-\u9fff]{0,4}讯|通讯员|[■□◎]|编辑[：: ]|校对[：: ]/

/** Rules P and D of what the reader is shown besides the cited sentence. */
function sensitiveBreaches(item: QuizItem, articles: readonly Article[], aids: QuizAids): Breach[] {
  const shown = [item.stem, ...item.options, ...(item.left ?? [])]
  const reporters = articles.flatMap((article) => article.reporters)
  return breachesUnless([
    [!shown.some((text) => holdsEntry(text, aids.fixedTerms)), 'P', 'fixed-term-shown'],
    [!shown.some((text) => mentionsPerson(text, reporters)), 'P', 'person-shown'],
    [!shown.some((text) => FURNITURE.test(text)), 'P', 'furniture'],
    [!shown.some((text) => damageInside(text) !== null), 'D', 'damage-shown'],
  ])
}
