import type { Article } from '../edition/edition'

/**
 * Print order is kept while its longest day is at most this much longer than the best pairing's
 * (ratio): a fifth of a day is about half a minute of reading, which nobody feels.
 */
const ORDER_TOLERANCE = 1.2

/** Characters of the body without spaces. */
export function printedCharacters(article: Article): number {
  return article.paragraphs.reduce((sum, text) => sum + text.replace(/\s/g, '').length, 0)
}

/**
 * Groups for `days` days, one or two articles each, as even in characters as they can be. Up to
 * `days` articles stand alone in print order. In: at most 2 × `days` articles. Out: at most `days`
 * groups, the one with the first printed article first.
 */
export function spreadOverWeekdays(articles: Article[], days: number): Article[][] {
  if (articles.length <= days) return articles.map((article) => [article])
  const inOrder = bestInPrintOrder(articles, days)
  const paired = bestPairing(articles, days)
  return longestDay(inOrder) <= ORDER_TOLERANCE * longestDay(paired) ? inOrder : paired
}

const charactersOf = (group: Article[]) =>
  group.reduce((sum, article) => sum + printedCharacters(article), 0)

const longestDay = (groups: Article[][]) => Math.max(...groups.map(charactersOf))

/** Lower is more even. */
const unevenness = (groups: Article[][]) =>
  groups.reduce((sum, group) => sum + charactersOf(group) ** 2, 0)

/** Tries every choice of days that take two neighbours; at most C(5, 2) = 10 of them. */
function bestInPrintOrder(articles: Article[], days: number): Article[][] {
  let best: Article[][] | null = null
  for (const doubles of choices(days, articles.length - days)) {
    const groups: Article[][] = []
    let next = 0
    for (let day = 0; day < days; day++) {
      const size = doubles.includes(day) ? 2 : 1
      groups.push(articles.slice(next, next + size))
      next += size
    }
    if (best === null || unevenness(groups) < unevenness(best)) best = groups
  }
  return best!
}

/** The longest stand alone; of the rest the longest meets the shortest. That minimises the squares. */
function bestPairing(articles: Article[], days: number): Article[][] {
  const printOrder = new Map(articles.map((article, i) => [article, i]))
  const placeOf = (article: Article) => printOrder.get(article)!
  const longestFirst = [...articles].sort(
    (a, b) => printedCharacters(b) - printedCharacters(a) || placeOf(a) - placeOf(b),
  )
  const alone = 2 * days - articles.length
  const rest = longestFirst.slice(alone)
  const pairs = rest
    .slice(0, rest.length / 2)
    .map((long, i) => [long, rest[rest.length - 1 - i]!].sort((a, b) => placeOf(a) - placeOf(b)))
  const groups = [...longestFirst.slice(0, alone).map((article) => [article]), ...pairs]
  return groups.sort((a, b) => placeOf(a[0]!) - placeOf(b[0]!))
}

/** All ways to choose `count` of the numbers 0 … `size` − 1, ascending. */
function choices(size: number, count: number, from = 0): number[][] {
  if (count === 0) return [[]]
  const found: number[][] = []
  for (let first = from; first <= size - count; first++) {
    for (const rest of choices(size, count - 1, first + 1)) found.push([first, ...rest])
  }
  return found
}
