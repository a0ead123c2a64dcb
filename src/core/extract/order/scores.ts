import { isInOrder } from '../page-custom'
import { weighEnd, weighStart } from './article-ends'
import { weighArticles, weighKinship, weighPattern } from './context-evidence'
import { tailOf, weighPosition, weighStrips } from './join-evidence'
import { WEIGHTS, weightsFor, type Weigh } from './join-weights'
import type { OrderContext } from './order-context'
import { mayFollow, type PageToOrder } from './page-to-order'
import type { OrderScores } from './soft-assignment'

/** Everything that is known about one join; without a context only what the two strips tell. */
export function weighJoin(
  page: PageToOrder,
  context: OrderContext | null,
  left: number,
  right: number,
  weigh: Weigh,
): void {
  const from = page.strips[left]!
  const to = page.strips[right]!
  const { intactness } = page.custom
  weighStrips(from, to, { ...page, intactness }, weigh)
  if (tailOf(from.text) === 'final') weighPosition(from, to, 'F', intactness, weigh)
  weighKinship(page, context, left, right, weigh)
  if (context === null) return
  weighPattern(context, left, right, weigh)
  weighArticles(page, context, left, right, weigh)
}

/** In: a page and an earlier reading of it or null. Out: scores in nats. */
export function orderScores(page: PageToOrder, context: OrderContext | null): OrderScores {
  const set = weightsFor(isInOrder(page.custom), context !== null)
  const indexes = page.strips.map((strip) => strip.index)
  const sum = (collect: (weigh: Weigh) => void): number => {
    let total = 0
    collect((evidence, strength = 1) => {
      total += WEIGHTS[evidence][set] * strength
    })
    return total
  }
  return {
    joins: indexes.map((left) =>
      Float64Array.from(indexes, (right) =>
        mayFollow(page, left, right)
          ? sum((weigh) => weighJoin(page, context, left, right, weigh))
          : -Infinity,
      ),
    ),
    starts: Float64Array.from(indexes, (at) =>
      sum((weigh) => weighStart(page, context, at, weigh)),
    ),
    ends: Float64Array.from(indexes, (at) => sum((weigh) => weighEnd(page, context, at, weigh))),
  }
}
