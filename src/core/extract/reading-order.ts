import type { County } from '../edition/county'
import { assign } from './assignment'
import type { Bridge } from './bridge'
import {
  endScore,
  joinedSegment,
  kinship,
  localScore,
  pageCustom,
  segmentOf,
  startScore,
  type PageCustom,
  type Segment,
} from './join-score'
import type { PageGrams } from './page-grams'
import type { Strip } from './strip'
import { vocabularyOverlap } from './topics'

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

/** Joins at least this sure are made before the rest is looked at again (falling round by round). */
const SURE = [9, 6, 4, 2.5, 1.2, 0.4]
const TOPIC_WEIGHT = 1.6
/** Texts shorter than this (characters) say little about their topic. */
const TOPIC_LENGTH = 60

/**
 * Puts strips into the order in which they were printed: repeated one-to-one assignment of ends to
 * beginnings; the surest joins are made first, since a longer text says more about what it belongs to.
 */
export function readingOrder(strips: Strip[], aids: OrderAids): OrderedStrips[] {
  const custom = pageCustom(strips)
  const joinAids = { ...aids, intactness: custom.intactness }
  const local = strips.map((left) =>
    strips.map((right) =>
      left === right || left.kind !== right.kind ? -Infinity : localScore(left, right, joinAids),
    ),
  )
  let overlap = vocabularyOverlap(strips.map((strip) => strip.text))
  let segments = strips.map((strip) => segmentOf(strip, aids.counties))
  const margins = new Map<Strip, number>()
  for (let round = 0; ; round++) {
    const joins = bestJoins(segments, local, overlap, custom)
    const surest = Math.max(...joins.map((join) => join.margin))
    if (joins.length === 0) break
    const threshold = Math.min(surest, SURE[round] ?? -Infinity)
    const chosen = withoutCycles(joins.filter((join) => join.margin >= threshold))
    for (const join of chosen) margins.set(segments[join.right]!.strips[0]!, join.margin)
    ;({ segments, overlap } = contract(segments, overlap, chosen))
  }
  return segments.map((segment) => ({
    strips: segment.strips,
    margins: segment.strips.map((strip) => margins.get(strip) ?? Infinity),
  }))
}

interface Join {
  left: number
  right: number
  margin: number
}

function bestJoins(
  segments: Segment[],
  local: number[][],
  overlap: Float64Array[],
  custom: PageCustom,
): Join[] {
  const size = segments.length
  const starts = segments.map((segment) => startScore(segment, custom))
  const ends = segments.map((segment) =>
    endScore(segment, custom.strips[lastOf(segment).index + 1]),
  )
  const likeness = topicScores(segments, overlap)
  const gains = segments.map((left, i) => {
    const row = new Float64Array(size)
    if (left.ends) return row
    for (let j = 0; j < size; j++) {
      const right = segments[j]!
      if (i === j || right.starts) continue
      const base = local[lastOf(left).index]![right.strips[0]!.index]!
      if (base === -Infinity) continue
      const score = base + likeness[i]![j]! + kinship(left, right)
      row[j] = Math.max(0, score - ends[i]! - starts[j]!)
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

const lastOf = (segment: Segment) => segment.strips[segment.strips.length - 1]!
const lengthOf = (segment: Segment) =>
  segment.strips.reduce((sum, strip) => sum + strip.text.length, 0)

/** How much more two segments have in common than either has with the page, weighed by length. */
function topicScores(segments: Segment[], overlap: Float64Array[]): Float64Array[] {
  const size = segments.length
  const cosine = segments.map((_, i) => {
    const row = new Float64Array(size)
    for (let j = 0; j < size; j++) {
      if (i !== j) row[j] = overlap[i]![j]! / Math.sqrt(overlap[i]![i]! * overlap[j]![j]! + 1e-9)
    }
    return row
  })
  const mean = cosine.map((row) => row.reduce((sum, one) => sum + one, 0) / Math.max(1, size - 1))
  const trust = segments.map((segment) => Math.min(1, lengthOf(segment) / TOPIC_LENGTH))
  return cosine.map((row, i) =>
    row.map((value, j) => {
      const usual = (mean[i]! + mean[j]!) / 2 + 0.01
      const excess = Math.max(-1.2, Math.min(1.8, Math.log((value + 0.01) / usual)))
      return TOPIC_WEIGHT * excess * trust[i]! * trust[j]!
    }),
  )
}

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
