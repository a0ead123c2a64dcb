import type { ArticleCard, Card } from './card'
import type { Difference } from '../text/differences'
import { wordDifferences } from '../text/word-differences'
import type { Words } from '../text/words'

export interface ArticleChange {
  id: string
  headline: string
  kind: 'new' | 'gone' | 'changed'
  /** Heads and paragraphs that differ, each in words. */
  texts: Difference[][]
  itemsGone: string[]
  itemsNew: string[]
}

/**
 * What readers would find changed, article by article in the new order, those that go last. Paragraphs are set beside
 * each other by what they have in common. In: the cards they have, and those they would get.
 */
export function changesOf(before: Card[], after: Card[], words: Words): ArticleChange[] {
  const isArticle = (card: Card): card is ArticleCard => card.kind === 'article'
  const old = new Map(before.filter(isArticle).map((card) => [card.id, card]))
  const now = after.filter(isArticle)
  const changed = now.flatMap((card): ArticleChange[] => {
    const was = old.get(card.id)
    const change = { id: card.id, headline: card.headline, ...itemsOf(was, card) }
    if (!was) return [{ ...change, kind: 'new', texts: [] }]
    const texts = textsOf(was, card, words)
    const isSame = texts.length + change.itemsGone.length + change.itemsNew.length === 0
    return isSame ? [] : [{ ...change, kind: 'changed', texts }]
  })
  const ids = new Set(now.map(({ id }) => id))
  const gone = [...old.values()]
    .filter(({ id }) => !ids.has(id))
    .map((card): ArticleChange => {
      const { id, headline } = card
      const itemsGone = card.items.map(({ stem }) => stem)
      return { id, headline, kind: 'gone', texts: [], itemsGone, itemsNew: [] }
    })
  return [...changed, ...gone]
}

function itemsOf(was: Card | undefined, now: Card) {
  const key = (item: Card['items'][number]) => JSON.stringify([item.stem, item.options, item.key])
  const old = was?.items ?? []
  const had = new Set(old.map(key))
  const has = new Set(now.items.map(key))
  return {
    itemsGone: old.filter((item) => !has.has(key(item))).map(({ stem }) => stem),
    itemsNew: now.items.filter((item) => !had.has(key(item))).map(({ stem }) => stem),
  }
}

const headsOf = ({ column, kicker, headline, subhead, byline }: ArticleCard) =>
  [column, kicker, headline, subhead, byline].map((text) => text ?? '')

function textsOf(was: ArticleCard, now: ArticleCard, words: Words): Difference[][] {
  const heads = headsOf(was).map((text, at): [string, string] => [text, headsOf(now)[at]!])
  const captions = (card: ArticleCard) => card.captions.map(({ text }) => text)
  const pairs = [
    ...heads,
    ...beside(was.paragraphs, now.paragraphs),
    ...beside(captions(was), captions(now)),
  ]
  return pairs
    .filter(([old, text]) => old !== text)
    .map(([old, text]) => wordDifferences(old, text, words))
}

/** Paragraphs in pairs: those that are the same keep their partners, between them they are paired in order. */
function beside(old: string[], now: string[]): [string, string][] {
  const pairs: [string, string][] = []
  let from = 0
  let to = 0
  const between = (oldEnd: number, nowEnd: number) => {
    for (let at = 0; at < Math.max(oldEnd - from, nowEnd - to); at++)
      pairs.push([
        (from + at < oldEnd && old[from + at]) || '',
        (to + at < nowEnd && now[to + at]) || '',
      ])
  }
  for (let at = 0; at < old.length; at++) {
    const partner = at < from ? -1 : now.indexOf(old[at]!, to)
    if (partner < 0) continue
    between(at, partner)
    from = at + 1
    to = partner + 1
  }
  between(old.length, now.length)
  return pairs
}
