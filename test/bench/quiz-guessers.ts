import type { QuizItem } from '../../src/core/quiz/compose'

interface Posed {
  edition: string
  item: QuizItem
}

/** In: an item. Out: the indexes of the options it would choose among, at random where several. */
type Guesser = (posed: Posed) => number[]

/** Chance plus this much (share of items) with z above `SIGNIFICANT` is a clue. */
const MARGIN = 0.05
const SIGNIFICANT = 2.33
/** Below this many items nothing is judged. */
const FEWEST_ITEMS = 1000

/**
 * Guessers that have not read the article, on figures and on all single-choice items. Out: whether
 * each stays near chance.
 */
export function blindGuessers(items: Posed[]): boolean {
  const singles = items.filter(({ item }) => item.kind === 'single-choice')
  const figures = singles.filter(({ item }) => item.options.every((option) => /^\d/.test(option)))
  const verdicts = [
    judge('single choice', singles, anyOption(singles)),
    judge('figures', figures, { ...anyOption(figures), ...onFigures }),
  ]
  return verdicts.every(Boolean)
}

function judge(of: string, items: Posed[], guessers: Record<string, Guesser>): boolean {
  const chance = items.reduce((sum, { item }) => sum + 1 / item.options.length, 0)
  const variance = items.reduce((sum, { item }) => {
    const p = 1 / item.options.length
    return sum + p * (1 - p)
  }, 0)
  let isFair = true
  const rows: Record<string, Record<string, string>> = {}
  for (const [name, guess] of Object.entries(guessers)) {
    const hits = items.reduce((sum, posed) => {
      const chosen = guess(posed)
      return sum + (chosen.includes(posed.item.key[0]!) ? 1 / chosen.length : 0)
    }, 0)
    const z = (hits - chance) / Math.sqrt(variance)
    const beats =
      items.length >= FEWEST_ITEMS && hits > chance + MARGIN * items.length && z > SIGNIFICANT
    isFair &&= !beats
    rows[name] = {
      right: `${((100 * hits) / items.length).toFixed(1)} %`,
      chance: `${((100 * chance) / items.length).toFixed(1)} %`,
      z: z.toFixed(2),
      verdict: items.length < FEWEST_ITEMS ? 'n too small' : beats ? 'BEATS CHANCE' : 'near chance',
    }
  }
  console.log(`blind guessers on ${of}, n = ${items.length}`)
  console.table(rows)
  return isFair
}

/** All options whose value is the greatest. */
function best(options: string[], value: (option: string, at: number) => number): number[] {
  const values = options.map(value)
  const top = Math.max(...values)
  return values.flatMap((one, i) => (one === top ? [i] : []))
}

function anyOption(items: Posed[]): Record<string, Guesser> {
  const frequent = keyFrequencies(items)
  return {
    'first position': () => [0],
    'last position': ({ item }) => [item.options.length - 1],
    'middle position': ({ item }) => {
      const middle = (item.options.length - 1) / 2
      return [...new Set([Math.floor(middle), Math.ceil(middle)])]
    },
    longest: ({ item }) => best(item.options, (option) => option.length),
    shortest: ({ item }) => best(item.options, (option) => -option.length),
    'most frequent key elsewhere': ({ edition, item }) =>
      best(item.options, (option) => frequent(option, edition)),
  }
}

/** How often an option is the key in other editions. */
function keyFrequencies(items: Posed[]): (option: string, edition: string) => number {
  const all = new Map<string, number>()
  const own = new Map<string, number>()
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const { edition, item } of items) {
    const key = item.options[item.key[0]!]!
    add(all, key)
    add(own, `${edition}\n${key}`)
  }
  return (option, edition) => (all.get(option) ?? 0) - (own.get(`${edition}\n${option}`) ?? 0)
}

const figureOf = (option: string) => Number(/[\d.]+/.exec(option.replace(/,/g, ''))?.[0] ?? 0)

const distanceToMean = (options: string[], option: string) => {
  const mean = options.reduce((sum, other) => sum + figureOf(other), 0) / options.length
  return Math.abs(figureOf(option) - mean)
}

/** Trailing zeros count most, then a final five. */
function roundness(option: string): number {
  const digits = /\d[\d,.]*/.exec(option)?.[0] ?? ''
  const zeros = /0*$/.exec(digits)![0].length
  return zeros * 2 + (/50*$/.test(digits) ? 1 : 0)
}

const onFigures: Record<string, Guesser> = {
  'nearest to the mean': ({ item }) =>
    best(item.options, (option) => -distanceToMean(item.options, option)),
  'farthest from the mean': ({ item }) =>
    best(item.options, (option) => distanceToMean(item.options, option)),
  roundest: ({ item }) => best(item.options, roundness),
  'least round': ({ item }) => best(item.options, (option) => -roundness(option)),
  'even figure': ({ item }) => best(item.options, (option) => (figureOf(option) % 2 === 0 ? 1 : 0)),
  'smallest gap below': ({ item }) =>
    best(item.options, (option, i) =>
      i === 0 ? -Infinity : figureOf(item.options[i - 1]!) / figureOf(option),
    ),
}
