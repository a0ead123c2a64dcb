import type { QuizItem } from '../../src/core/quiz/compose'

/** Upper 1 % points of χ² by degrees of freedom (any table of the distribution). */
const CHI_SQUARE_1_PERCENT = [0, 6.63, 9.21, 11.34, 13.28]

/**
 * Where the key stands in single-choice items, apart by option count. Out: whether every χ² against
 * an even spread stays below the 1 % point.
 */
export function keyPositions(items: { item: QuizItem }[]): boolean {
  const singles = items.filter(({ item }) => item.kind === 'single-choice')
  const rows: Record<string, Record<string, string | number>> = {}
  let isEven = true
  for (const count of [3, 4, 5]) {
    const seen = Array.from({ length: count }, () => 0)
    for (const { item } of singles) {
      if (item.options.length === count) seen[item.key[0]!]! += 1
    }
    const n = seen.reduce((sum, hits) => sum + hits, 0)
    if (n === 0) continue
    const chiSquare = seen.reduce((sum, hits) => sum + (hits - n / count) ** 2 / (n / count), 0)
    const limit = CHI_SQUARE_1_PERCENT[count - 1]!
    isEven &&= chiSquare < limit
    rows[`${count} options`] = {
      n,
      positions: seen.join(' '),
      'χ²': chiSquare.toFixed(2),
      'p > .01': chiSquare < limit ? 'yes' : 'NO',
    }
  }
  console.table(rows)
  return isEven
}
