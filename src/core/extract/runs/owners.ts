import { assign } from '../order/assignment'
import type { Block } from './blocks'
import { sharedX, sharedY, unionOf } from './geometry'
import type { Heading } from './headings'
import { headingOver } from './heading-over'
import type { Flow, Layout } from './layout'
import { ruleAcross, ruleDown } from './sheet'

/** Costs from here on are no match. */
const MOST_COST = 12

export interface Owner {
  heading: Heading
  flow: number | null
  /** How much better this owner is than the next best. */
  margin: number
}

/** In: a layout and its flows. Out: the flow that each heading heads. */
export function headingOwners(layout: Layout, flows: Flow[]): Owner[] {
  const { headings } = layout
  const size = Math.max(headings.length, flows.length)
  if (size === 0) return []
  const gains = Array.from({ length: size }, (_, h) =>
    Float64Array.from({ length: size }, (_, f) => {
      const heading = headings[h]
      const flow = flows[f]
      if (heading === undefined || flow === undefined) return 0
      return Math.max(0, MOST_COST - costOf(layout, heading, flow))
    }),
  )
  const found = assign(gains, size)
  return headings.map((heading, h) => {
    const flow = found[h]!
    const own = flow < 0 ? 0 : gains[h]![flow]!
    if (own <= 0) return { heading, flow: null, margin: 0 }
    const rivals = Array.from(gains[h]!).filter((_, f) => f !== flow)
    return { heading, flow, margin: own - Math.max(0, ...rivals) }
  })
}

/** How badly a heading fits an article. */
function costOf(layout: Layout, heading: Heading, flow: Flow): number {
  const em = layout.sheet.em
  const first = flow.blocks[0]!
  if (first.frame !== heading.frame) return Infinity
  if (heading.vertical) return besideCost(layout, heading, flow)
  if (headingOver(layout, first) === heading) return 0
  const under = flow.blocks.findIndex((block) => headingOver(layout, block) === heading)
  if (under > 0) return 2 + Math.min(2, 0.3 * under)
  // Set into the text, or apart from it.
  const box = unionOf(flow.blocks)
  const gapX = Math.max(0, -sharedX(heading, box)) / em
  const gapY = Math.max(0, -sharedY(heading, box)) / em
  const below = heading.top > first.bottom ? 2 : 0
  const parted =
    (ruleAcross(layout.sheet, heading, first) ? 4 : 0) +
    (ruleDown(layout.sheet, heading, box) || ruleDown(layout.sheet, box, heading) ? 4 : 0)
  return 4 + gapX * 0.3 + gapY * 0.3 + below + parted
}

/** A heading that runs down stands beside the text that it heads. */
function besideCost(layout: Layout, heading: Heading, flow: Flow): number {
  const em = layout.sheet.em
  const near = (block: Block) => {
    const gapX = Math.max(0, -sharedX(heading, block)) / em
    const gapY = Math.max(0, -sharedY(heading, block)) / em
    const rule = ruleDown(layout.sheet, heading, block) || ruleDown(layout.sheet, block, heading)
    const across =
      ruleAcross(layout.sheet, heading, block) || ruleAcross(layout.sheet, block, heading)
    return gapX * 0.4 + gapY + (rule ? 4 : 0) + (across ? 5 : 0)
  }
  const costs = flow.blocks.map(near)
  return (
    Math.min(costs[0]!, 1 + Math.min(...costs)) +
    Math.abs(heading.top - flow.blocks[0]!.top) / (20 * em)
  )
}
