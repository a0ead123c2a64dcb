import { endsSentence } from '../text/characters'
import type { County } from '../edition/county'
import { weighEnd, weighStart } from './article-ends'
import { assign } from './assignment'
import type { Bridge } from './bridge'
import { tailOf, weighKinship, weighPosition, weighStrips } from './join-evidence'
import { WEIGHTS, type Weigh } from './join-weights'
import { pageCustom, TRUSTED_ORDER, type PageCustom } from './page-custom'
import type { PageGrams } from './page-grams'
import { firstOf, joinedSegment, lastOf, mainOf, segmentOf, type Segment } from './segment'
import { MOST_STRIPS, type Strip } from './strip'
import { topicLikeness, vocabularyOverlap } from './topics'

export interface OrderAids {
  bridge: Bridge
  grams: PageGrams
  counties: County[]
}

/** Strips of one article in reading order; `margins[i]` is the surety of the join before strip i. */
export interface OrderedStrips {
  strips: Strip[]
  margins: number[]
}

/** Times the whole order is sought; each time knows the articles that the time before put together. */
const PASSES = 4

/**
 * Puts strips into the order in which they were printed: one-to-one assignment of ends to beginnings, sought
 * again with what the articles found so far say about each strip.
 */
export function readingOrder(strips: Strip[], aids: OrderAids): OrderedStrips[] {
  if (strips.length > MOST_STRIPS) return inPrintOrder(strips)
  const custom = pageCustom(strips)
  const page: PageToOrder = {
    strips,
    custom,
    counties: aids.counties,
    local: localScores(strips, { ...aids, intactness: custom.intactness }),
    position: strips.map((left) =>
      strips.map((right) =>
        weighed((weigh) => weighPosition(left, right, 'F', custom.intactness, weigh)),
      ),
    ),
    overlap: vocabularyOverlap(strips.map((strip) => strip.text)),
  }
  let order = orderOnce(page, null)
  for (let pass = 1; pass < PASSES; pass++) {
    order = orderOnce(page, articleLikeness(order, page))
  }
  return order
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

interface PageToOrder {
  strips: Strip[]
  custom: PageCustom
  counties: County[]
  local: number[][]
  /** How strips lie to each other in print, as far as it counts after a final mark. */
  position: number[][]
  overlap: Float64Array[]
}

/** For strips i and j: how much j's words are those of the article that i was found to be in. */
function articleLikeness(order: OrderedStrips[], page: PageToOrder): Float64Array[] {
  const size = page.strips.length
  const articles = order.map(({ strips }) => strips.map((strip) => strip.index))
  const article = new Int32Array(size)
  articles.forEach((members, at) => members.forEach((index) => (article[index] = at)))
  const own = page.overlap.map((row, index) => Math.sqrt(row[index]! + 1e-9))
  const toArticle = page.strips.map(({ index }) => {
    const row = Float64Array.from(articles, (members) => {
      let shared = 0
      let norm = 0
      for (const a of members) {
        if (a === index) continue
        shared += page.overlap[index]![a]!
        for (const b of members) if (b !== index) norm += page.overlap[a]![b]!
      }
      return norm === 0 ? 0 : shared / (own[index]! * Math.sqrt(norm))
    })
    const mean = row.reduce((sum, one) => sum + one, 0) / Math.max(1, row.length)
    const trust = Math.min(1, page.strips[index]!.text.length / TRUSTED_LENGTH)
    return row.map((one) => {
      const excess = Math.log((one + 0.01) / (mean + 0.01))
      return Math.max(-1.2, Math.min(1.8, excess)) * trust
    })
  })
  const signed = articles.map((members) => page.strips[members[0]!]!.byline !== null)
  return page.strips.map((left) =>
    Float64Array.from(page.strips, (right) => {
      const owner = article[left.index]!
      const twice = signed[owner]! && right.closing !== null && right.byline === null
      return toArticle[right.index]![owner]! - (twice ? SECOND_BYLINE : 0)
    }),
  )
}

/** An article that opens with a byline does not close with another. */
const SECOND_BYLINE = 4

/** A strip of this many characters says what it is about. */
const TRUSTED_LENGTH = 40

function orderOnce(page: PageToOrder, known: Float64Array[] | null): OrderedStrips[] {
  let { overlap } = page
  let segments = page.strips.map((strip) =>
    segmentOf(strip, page.counties, page.custom.intactness > TRUSTED_ORDER),
  )
  const margins = new Map<Strip, number>()
  let lastResort = false
  for (;;) {
    const joins = bestJoins(segments, overlap, page, known, lastResort)
    if (joins.length === 0) {
      if (lastResort) break
      lastResort = true
      continue
    }
    const chosen = withoutCycles(joins)
    for (const join of chosen) margins.set(firstOf(segments[join.right]!), join.margin)
    ;({ segments, overlap } = contract(segments, overlap, chosen))
  }
  return segments.map((segment) => ({
    strips: segment.strips,
    margins: segment.strips.map((strip) => margins.get(strip) ?? Infinity),
  }))
}

/** The sum of the weights of the evidence that `collect` takes. */
export function weighed(collect: (weigh: Weigh) => void): number {
  let sum = 0
  collect((evidence, strength = 1) => {
    sum += WEIGHTS[evidence] * strength
  })
  return sum
}

function localScores(strips: Strip[], aids: Parameters<typeof weighStrips>[2]): number[][] {
  return strips.map((left) =>
    strips.map((right) =>
      left === right || left.kind !== right.kind
        ? -Infinity
        : weighed((weigh) => weighStrips(left, right, aids, weigh)),
    ),
  )
}

const isInsideSentence = (segment: Segment) => tailOf(lastOf(segment).text) !== 'final'

/** Where the segments lie to each other: by their ends or by their longest strips, whichever fits. */
function placed(left: Segment, right: Segment, position: number[][]): number {
  const from = [lastOf(left).index, mainOf(left).index]
  const to = [firstOf(right).index, mainOf(right).index]
  let best = -Infinity
  for (const a of from) for (const b of to) if (a !== b) best = Math.max(best, position[a]![b]!)
  return best
}

interface Join {
  left: number
  right: number
  margin: number
}

function bestJoins(
  segments: Segment[],
  overlap: Float64Array[],
  { local, position, custom }: PageToOrder,
  known: Float64Array[] | null,
  lastResort: boolean,
): Join[] {
  const size = segments.length
  const starts = segments.map((one) => weighed((weigh) => weighStart(one, custom, weigh)))
  if (lastResort)
    segments.forEach((one, j) => (starts[j]! -= isAnchored(one, custom) ? 0 : UNANCHORED))
  const ends = segments.map((one) => weighed((weigh) => weighEnd(one, custom, weigh)))
  const likeness = topicLikeness(overlap, segments.map(lengthOf))
  const gains = segments.map((left, i) => {
    const row = new Float64Array(size)
    if (left.ends) return row
    for (let j = 0; j < size; j++) {
      const right = segments[j]!
      if (i === j || right.starts) continue
      let base = local[lastOf(left).index]![firstOf(right).index]!
      if (base === -Infinity) continue
      if (!isInsideSentence(left)) base += placed(left, right, position)
      const article = known === null ? 0 : known[lastOf(left).index]![firstOf(right).index]!
      const kin =
        article * WEIGHTS.article +
        weighed((weigh) => weighKinship(left, right, likeness[i]![j]!, weigh))
      row[j] = Math.max(0, base + kin - ends[i]! - starts[j]!)
    }
    return row
  })
  const columns = assign(gains, size)
  const joins: Join[] = []
  columns.forEach((right, left) => {
    if (right < 0) return
    const gain = gains[left]![right]!
    let rival = 0
    for (let k = 0; k < size; k++) {
      if (k !== right) rival = Math.max(rival, gains[left]![k]!)
      if (k !== left) rival = Math.max(rival, gains[k]![right]!)
    }
    joins.push({ left, right, margin: gain - rival })
  })
  return joins
}

/** Text that nothing shows to open an article is put somewhere rather than left over (nats). */
const UNANCHORED = 20

function isAnchored(segment: Segment, custom: PageCustom): boolean {
  const first = firstOf(segment)
  if (segment.starts) return true
  const above = custom.strips[first.index - 1]
  const closedAbove = above === undefined || endsSentence(above.text)
  const likely = segment.opens || segment.ends || (segment.named && closedAbove)
  if (first.headingAbove) return likely || custom.intactness > TRUSTED_ORDER
  return (segment.opens || (segment.named && closedAbove)) && first.indent > -1
}

const lengthOf = (segment: Segment) =>
  segment.strips.reduce((sum, strip) => sum + strip.text.length, 0)

/** The joins without those that would close a ring; of a ring the least sure one goes. */
function withoutCycles(joins: Join[]): Join[] {
  const kept: Join[] = []
  const next = new Map<number, number>()
  for (const join of [...joins].sort((a, b) => b.margin - a.margin)) {
    let at: number | undefined = join.right
    while (at !== undefined && at !== join.left) at = next.get(at)
    if (at === join.left) continue
    next.set(join.left, join.right)
    kept.push(join)
  }
  return kept
}

function contract(
  segments: Segment[],
  overlap: Float64Array[],
  joins: Join[],
): { segments: Segment[]; overlap: Float64Array[] } {
  const next = new Map(joins.map((join) => [join.left, join.right]))
  const joined = new Set(joins.map((join) => join.right))
  const groups: number[][] = []
  segments.forEach((_, at) => {
    if (joined.has(at)) return
    const group = [at]
    for (let to = next.get(at); to !== undefined; to = next.get(to)) group.push(to)
    groups.push(group)
  })
  return {
    segments: groups.map((group) => group.map((at) => segments[at]!).reduce(joinedSegment)),
    overlap: groups.map((rows) =>
      Float64Array.from(groups, (columns) => {
        let sum = 0
        for (const row of rows) for (const column of columns) sum += overlap[row]![column]!
        return sum
      }),
    ),
  }
}
