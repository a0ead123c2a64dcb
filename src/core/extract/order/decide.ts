import { assign } from './assignment'
import type { Marginals, OrderScores } from './soft-assignment'

/** Strips of one article by index; `margins[i]` is the surety (log odds) of the join before member i. */
export interface DecidedArticle {
  members: number[]
  margins: number[]
}

interface Join {
  left: number
  right: number
  margin: number
}

/** Keeps log odds finite. */
const LEAST_PROBABILITY = 1e-9

/**
 * The joins that together are most probable, each strip followed by at most one other, without rings.
 * In: scores and the probabilities they give. Out: the articles.
 */
export function decide(scores: OrderScores, { joins }: Marginals): DecidedArticle[] {
  const size = joins.length
  const gains = scores.joins.map((row, i) =>
    row.map((score, j) =>
      score === -Infinity ? 0 : Math.max(0, score - scores.ends[i]! - scores.starts[j]!),
    ),
  )
  let next: Int32Array = new Int32Array(size).fill(-1)
  // A ring is opened where it is least sure, and the strips that lost their place are placed again.
  for (let round = 0; round < size; round++) {
    next = assign(gains, size)
    const broken = weakestOfRings(next, joins)
    if (broken.length === 0) break
    for (const { left, right } of broken) gains[left]![right] = 0
  }
  for (const { left } of weakestOfRings(next, joins)) next[left] = -1
  const hasBefore = new Uint8Array(size)
  next.forEach((right) => {
    if (right >= 0) hasBefore[right] = 1
  })
  const articles: DecidedArticle[] = []
  for (let first = 0; first < size; first++) {
    if (hasBefore[first] === 1) continue
    const article: DecidedArticle = { members: [first], margins: [Infinity] }
    for (let at = first; next[at]! >= 0; at = next[at]!) {
      article.members.push(next[at]!)
      article.margins.push(logOdds(joins[at]![next[at]!]!))
    }
    articles.push(article)
  }
  return articles
}

function logOdds(probability: number): number {
  const bounded = Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, probability))
  return Math.log(bounded / (1 - bounded))
}

function weakestOfRings(next: Int32Array, joins: Float64Array[]): Join[] {
  const state = new Int32Array(next.length)
  const weakest: Join[] = []
  for (let from = 0; from < next.length; from++) {
    let at = from
    while (at >= 0 && state[at] === 0) {
      state[at] = from + 1
      at = next[at]!
    }
    if (at < 0 || state[at] !== from + 1) continue
    // `at` lies on a ring that this walk closed.
    let least: Join | null = null
    let here = at
    do {
      const right = next[here]!
      const margin = joins[here]![right]!
      if (least === null || margin < least.margin) least = { left: here, right, margin }
      here = right
    } while (here !== at)
    weakest.push(least!)
  }
  return weakest
}
