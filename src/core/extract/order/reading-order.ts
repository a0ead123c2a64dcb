import type { Strip } from '../strip'
import { MOST_STRIPS } from '../strip-evidence'
import type { PageCustom } from '../page-custom'
import { decide, type DecidedArticle } from './decide'
import { orderContext } from './order-context'
import { pageToOrder, type OrderAids } from './page-to-order'
import { pageScorer } from './scores'
import { softAssignment } from './soft-assignment'

export type { OrderAids } from './page-to-order'

/** Strips of one article in reading order; `margins[i]` is the surety of the join before strip i. */
export interface OrderedStrips {
  strips: Strip[]
  margins: number[]
}

/** Times the whole order is sought; each time knows what the time before found around every strip. */
const PASSES = 4

/** Puts strips into the order in which they were printed, one-to-one, ends to beginnings. */
export function readingOrder(custom: PageCustom, aids: OrderAids): OrderedStrips[] {
  const { strips } = custom
  if (strips.length > MOST_STRIPS) return inPrintOrder(strips)
  const page = pageToOrder(custom, aids)
  const scorer = pageScorer(page)
  let scores = scorer.alone()
  let marginals = softAssignment(scores)
  let articles = decide(scores, marginals)
  for (let pass = 1; pass < PASSES; pass++) {
    const context = orderContext(
      page,
      marginals,
      articles.map((one) => one.members),
    )
    scores = scorer.inContext(context)
    marginals = softAssignment(scores)
    articles = decide(scores, marginals)
  }
  return articles.flatMap(withoutCaption(strips)).map(({ members, margins }) => ({
    strips: members.map((index) => strips[index]!),
    margins,
  }))
}

/** What was found after the rest of a caption is no part of it. */
function withoutCaption(strips: Strip[]) {
  return ({ members, margins }: DecidedArticle): DecidedArticle[] => {
    if (strips[members[0]!]!.kind !== 'caption' || members.length <= 2) {
      return [{ members, margins }]
    }
    return [
      { members: members.slice(0, 2), margins: margins.slice(0, 2) },
      { members: members.slice(2), margins: [Infinity, ...margins.slice(3)] },
    ]
  }
}

function inPrintOrder(strips: Strip[]): OrderedStrips[] {
  const order: OrderedStrips[] = []
  for (const strip of strips) {
    const last = order[order.length - 1]
    const starts = strip.byline !== null || strip.headingAbove || strip.kind === 'caption'
    if (last === undefined || starts || last.strips[0]!.kind !== strip.kind) {
      order.push({ strips: [strip], margins: [Infinity] })
    } else {
      last.strips.push(strip)
      last.margins.push(0)
    }
  }
  return order
}
