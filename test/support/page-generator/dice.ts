import { seededRandom } from '../../../src/core/random/seeded-random'

/** Repeatable choices of the generator. */
export interface Dice {
  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** True with the given probability (0–1). */
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** Up to `count` different members in random order. */
  sample<T>(list: readonly T[], count: number): T[]
}

export function diceOf(seed: string): Dice {
  const random = seededRandom(seed)
  const between = (low: number, high: number) => low + random.below(high - low + 1)
  return {
    between,
    chance: (probability) => random.below(1_000_000) < probability * 1_000_000,
    pick: (list) => list[random.below(list.length)]!,
    sample: (list, count) => random.shuffled(list).slice(0, count),
  }
}
