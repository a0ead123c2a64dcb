import type { SeededRandom } from '../random/seeded-random'

/** Neighbouring options stand in this ratio, drawn anew for each item (per cent). */
const STEP_PERCENT = { least: 109, most: 122 }
/** Each option is moved by up to this much, so that the steps form no pattern (per cent). */
const JITTER_PERCENT = 5
/** Two options closer than this (ratio) look like a slip of the pen. */
const LEAST_RATIO = 1.07

/**
 * Wrong figures that look like the right one: same digit count, same trailing zeros, same decimal
 * places, so that neither length nor roundness tells the key. `rank` is the key's place among the
 * options in ascending order; a geometric ladder around it makes every rank equally likely to be
 * the middle one. In: the printed digits, the rank (0 = lowest), the option count. Out: the digits
 * of the wrong options in ascending order, or null where this rank cannot be had.
 */
export function nearNumbers(
  digits: string,
  rank: number,
  count: number,
  random: SeededRandom,
  isTaken: (digits: string) => boolean,
): string[] | null {
  const shape = shapeOf(digits)
  if (shape === null || tellsByItself(shape)) return null
  const step = (STEP_PERCENT.least + random.below(STEP_PERCENT.most - STEP_PERCENT.least + 1)) / 100
  const chosen: number[] = [shape.mantissa]
  for (const distance of ladderDistances(rank, count)) {
    const found = nearest(shape, step ** distance, chosen, random, isTaken)
    if (found === null) return null
    chosen.push(found)
  }
  if (isRoundFive(shape.mantissa) && !chosen.slice(1).some(isRoundFive)) return null
  return chosen
    .slice(1)
    .sort((a, b) => a - b)
    .map((mantissa) => writeAs(shape, mantissa))
}

/**
 * 10, 100, 1000 can only be the lowest of their kind, and of 5 to 9 the neighbours below five are
 * never asked: who has seen some quizzes would guess.
 */
function tellsByItself({ mantissa, length, zeros }: Shape): boolean {
  return mantissa === 1 || length + zeros === 1
}

interface Shape {
  /** The digits without decimal point, grouping and trailing zeros. */
  mantissa: number
  length: number
  zeros: number
  decimals: number
  grouped: boolean
}

function shapeOf(digits: string): Shape | null {
  const plain = digits.replace(/,/g, '')
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0
  const figures = plain.replace('.', '')
  const zeros = decimals > 0 ? 0 : /0*$/.exec(figures)![0].length
  const mantissa = Number(figures.slice(0, figures.length - zeros))
  if (!Number.isSafeInteger(mantissa) || mantissa < 1 || figures.startsWith('0')) return null
  return {
    mantissa,
    length: figures.length - zeros,
    zeros,
    decimals,
    grouped: digits.includes(','),
  }
}

function writeAs(shape: Shape, mantissa: number): string {
  const figures = String(mantissa) + '0'.repeat(shape.zeros)
  if (shape.decimals > 0) {
    const cut = figures.length - shape.decimals
    return `${figures.slice(0, cut)}.${figures.slice(cut)}`
  }
  return shape.grouped ? figures.replace(/(\d)(?=(\d{3})+$)/g, '$1,') : figures
}

/** Places on the ladder other than the key's: −rank … −1, 1 … count − 1 − rank. */
function ladderDistances(rank: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => i - rank).filter((distance) => distance !== 0)
}

function nearest(
  shape: Shape,
  ratio: number,
  chosen: number[],
  random: SeededRandom,
  isTaken: (digits: string) => boolean,
): number | null {
  const low = 10 ** (shape.length - 1)
  const high = 10 ** shape.length - 1
  const jitter = 1 + (random.below(2 * JITTER_PERCENT + 1) - JITTER_PERCENT) / 100
  const aim = Math.round(shape.mantissa * ratio * jitter)
  const sameSide = (value: number) => (ratio > 1 ? value > shape.mantissa : value < shape.mantissa)
  for (let away = 0; away <= Math.max(4, aim * 0.2); away++) {
    for (const value of away === 0 ? [aim] : [aim + away, aim - away]) {
      if (value < low || value > high || value % 10 === 0 || !sameSide(value)) continue
      if (chosen.some((other) => tooClose(other, value))) continue
      if (!isTaken(writeAs(shape, value))) return value
    }
  }
  return null
}

function tooClose(a: number, b: number): boolean {
  if (a === b) return true
  return Math.max(a, b) >= 10 && Math.max(a, b) / Math.min(a, b) < LEAST_RATIO
}

const isRoundFive = (mantissa: number) => mantissa >= 10 && mantissa % 5 === 0
