import { announcedAt } from './announced'
import { tailOf } from './join-evidence'
import type { Weigh } from './join-weights'
import type { OrderContext } from './order-context'
import { ordinalsIn } from './ordinals'
import type { PageToOrder } from './page-to-order'

/** Strips looked at on each side to tell whether print stands in order there. */
const ORDER_REACH = 4

/**
 * What the rest of the page says about a join: scans break a page up by a plan (columns read across,
 * openings gathered, articles by turns), so neighbours in print are joined to neighbours in print.
 */
export function weighPattern(
  context: OrderContext,
  left: number,
  right: number,
  weigh: Weigh,
): void {
  const { joins, starts, ends } = context
  const at = (i: number, j: number) => joins[i]?.[j] ?? 0
  const step = right - left
  const beside = at(left - 1, right - 1) + at(left + 1, right + 1)
  const nearby = at(left - 2, right - 2) + at(left + 2, right + 2)
  weigh(step === 1 ? 'besideNext' : 'besideJoined', beside)
  weigh(step === 1 ? 'nearbyNext' : 'nearbyJoined', nearby)
  if (step !== 1) {
    weigh('mirrorJoined', at(left - 1, right + 1) + at(left + 1, right - 1))
    weigh('thenOn', at(right, left + 1) + at(right - 1, left))
    weigh('sameStep', at(left - step, left) + at(right, right + step))
    weigh('crossJoined', at(right - 1, left + 1))
    weigh('tornApart', at(left, left + 1) + at(right - 1, right))
  }
  weighOrderAround(context, left, right, weigh)
  // Of a stretch that reads on in print it does not matter how long it is.
  const { breaksBefore } = context
  if (step > 1) weigh('breaksOn', Math.log(1 + breaksBefore[right - 1]! - breaksBefore[left + 1]!))
  if (step < 0) weigh('breaksBack', Math.log(1 + breaksBefore[left]! - breaksBefore[right]!))
  if (step > 1) weigh('aroundArticle', (starts[left + 1] ?? 0) * (ends[right - 1] ?? 0))
}

/** Where print is left for elsewhere it mostly is at several places; inside intact text it is not. */
function weighOrderAround(
  { joins, joined }: OrderContext,
  left: number,
  right: number,
  weigh: Weigh,
): void {
  const size = joins.length
  const step = right - left
  let next = 0
  let back = 0
  let on = 0
  let count = 0
  for (let near = left - ORDER_REACH; near <= left + ORDER_REACH; near++) {
    if (near === left || near < 0 || near >= size) continue
    count++
    next += joins[near]![near + 1] ?? 0
    back += joined(near, near + 1, 0, near)
    on += joined(near, near + 1, near + 2, size)
  }
  if (count === 0) return
  if (step === 1) return weigh('nextInOrder', next / count)
  weigh('strayInOrder', next / count)
  weigh(step < 0 ? 'backAmongBack' : 'onAmongOn', (step < 0 ? back : on) / count)
}

/** What the articles found so far say about joining the one's end to the other's beginning. */
export function weighArticles(
  page: PageToOrder,
  context: OrderContext,
  left: number,
  right: number,
  weigh: Weigh,
): void {
  const before = context.before[left]!
  const after = context.after[right]!
  weigh('article', context.likeness[left]![right]!)
  weigh('articleBack', context.likeness[right]![left]!)
  if (before.signed && after.signed) weigh('twoBylines')
  weighOrdinals(page, before.ordinals, right, weigh)
}

function weighOrdinals(
  page: PageToOrder,
  before: Map<string, number>,
  right: number,
  weigh: Weigh,
): void {
  const first = ordinalsIn(page.strips[right]!.text)[0]
  if (first === undefined) return
  const last = before.get(first.form) ?? 0
  weigh(first.value === last + 1 ? 'nextOrdinal' : 'otherOrdinal')
}

/** Leads at least this alike speak for one article, less alike ones against it. */
const PARALLEL = 0.5

/** Counties named and the build of section leads, of two strips or of the parts found around them. */
export function weighKinship(
  page: PageToOrder,
  context: OrderContext | null,
  left: number,
  right: number,
  weigh: Weigh,
): void {
  weigh('topic', page.topics[left]![right]!)
  const from = context?.before[left]!.county ?? page.profiles[left]!.county?.name ?? null
  const to = context?.after[right]!.county ?? page.profiles[right]!.county?.name ?? null
  if (from !== null && to !== null) weigh(from === to ? 'sameCounty' : 'otherCounty')
  const strip = page.strips[right]!
  const lead = strip.opensWithLead ? strip.leads[0] : undefined
  const leads = context?.before[left]!.leads ?? page.strips[left]!.leads
  if (lead === undefined || leads.length === 0) return
  if (tailOf(page.strips[left]!.text) !== 'final') return
  const best = Math.max(...leads.map((other) => page.parallelism(other, lead)))
  if (best > PARALLEL) weigh('parallelLeads', best - PARALLEL)
  else weigh('unlikeLeads', PARALLEL - best)
  if (context !== null) weighAnnounced(context.before[left]!.opening, leads, lead, weigh)
}

function weighAnnounced(opening: string, leads: string[], lead: string, weigh: Weigh): void {
  const next = announcedAt(opening, lead)
  if (next < 0) return
  const places = leads.map((other) => announcedAt(opening, other)).filter((at) => at >= 0)
  const last = places[places.length - 1]
  if (last === undefined || last === next) return
  weigh(last < next ? 'announcedAfter' : 'announcedBefore')
}
