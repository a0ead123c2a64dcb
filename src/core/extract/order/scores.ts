import { isInOrder } from '../page-custom'
import { weighEnd, weighStart } from './article-ends'
import { weighArticles, weighKinship, weighPattern } from './context-evidence'
import { tailOf, weighPosition, weighStrips } from './join-evidence'
import { WEIGHTS, weightsFor, type Weigh, type WeightsFor } from './join-weights'
import type { OrderContext } from './order-context'
import { mayFollow, type PageToOrder } from './page-to-order'
import type { OrderScores } from './soft-assignment'

/** What the two strips of a join tell, whatever stands around them. */
export function weighPair(page: PageToOrder, left: number, right: number, weigh: Weigh): void {
  const from = page.strips[left]!
  const to = page.strips[right]!
  const { intactness } = page.custom
  weighStrips(from, to, { ...page, intactness }, weigh)
  if (tailOf(from.text) === 'final') weighPosition(from, to, 'F', intactness, weigh)
  if (from.kind === 'caption') weigh('captionGoesOn')
}

/** What is known beside the two strips; without a context only their counties, leads and words. */
export function weighAround(
  page: PageToOrder,
  context: OrderContext | null,
  left: number,
  right: number,
  weigh: Weigh,
): void {
  weighKinship(page, context, left, right, weigh)
  if (context === null) return
  weighPattern(context, left, right, weigh)
  weighArticles(page, context, left, right, weigh)
}

/** The weight (nats) of what each two strips tell, for strips alone and for strips in a context. */
interface PairScores {
  alone: Float64Array[]
  inContext: Float64Array[]
}

/** A join less probable than this after the first reading is not thought of again. */
const LEAST_PROBABLE = 1e-6

/** Scores the joins of one page again and again, by what is found around them. */
export interface PageScorer {
  alone(): OrderScores
  inContext(context: OrderContext): OrderScores
}

/** In: a page. Out: its scorer, which remembers what does not change from one reading to the next. */
export function pageScorer(page: PageToOrder): PageScorer {
  const pairs = pairScores(page)
  let first: OrderContext | null = null
  return {
    alone: () => scoresOf(page, null, pairs.alone, () => true),
    inContext: (context) => {
      first ??= context
      const { joins } = first
      return scoresOf(page, context, pairs.inContext, (i, j) => joins[i]![j]! >= LEAST_PROBABLE)
    },
  }
}

function pairScores(page: PageToOrder): PairScores {
  const size = page.strips.length
  const [alone, inContext] = [false, true].map((context) => ({
    set: weightsFor(isInOrder(page.custom), context),
    rows: Array.from({ length: size }, () => new Float64Array(size).fill(-Infinity)),
  })) as [PairRows, PairRows]
  for (let left = 0; left < size; left++) {
    for (let right = 0; right < size; right++) {
      if (!mayFollow(page, left, right)) continue
      let [sumAlone, sumInContext] = [0, 0]
      weighPair(page, left, right, (evidence, strength = 1) => {
        sumAlone += WEIGHTS[evidence][alone.set] * strength
        sumInContext += WEIGHTS[evidence][inContext.set] * strength
      })
      alone.rows[left]![right] = sumAlone
      inContext.rows[left]![right] = sumInContext
    }
  }
  return { alone: alone.rows, inContext: inContext.rows }
}

interface PairRows {
  set: WeightsFor
  rows: Float64Array[]
}

function scoresOf(
  page: PageToOrder,
  context: OrderContext | null,
  pairs: Float64Array[],
  isThoughtOf: (left: number, right: number) => boolean,
): OrderScores {
  const set = weightsFor(isInOrder(page.custom), context !== null)
  const sum = (collect: (weigh: Weigh) => void): number => {
    let total = 0
    collect((evidence, strength = 1) => {
      total += WEIGHTS[evidence][set] * strength
    })
    return total
  }
  const indexes = page.strips.map((strip) => strip.index)
  return {
    joins: pairs.map((row, left) =>
      row.map((score, right) =>
        score === -Infinity || !isThoughtOf(left, right)
          ? -Infinity
          : score + sum((weigh) => weighAround(page, context, left, right, weigh)),
      ),
    ),
    starts: Float64Array.from(indexes, (at) =>
      sum((weigh) => weighStart(page, context, at, weigh)),
    ),
    ends: Float64Array.from(indexes, (at) => sum((weigh) => weighEnd(page, context, at, weigh))),
  }
}
