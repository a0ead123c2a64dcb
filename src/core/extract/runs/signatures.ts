import type { Byline } from '../byline'
import { authorIn } from './author-line'
import type { Block } from './blocks'
import { sharedX, unionOf } from './geometry'
import type { Flow } from './layout'
import type { Owner } from './owners'
import type { Sheet } from './sheet'

/** A byline on a line of its own, apart from the text. */
export const isSignature = (block: Block) =>
  block.lines.length === 1 && authorIn(block.lines[0]!.text) !== null

/** A byline stands this near under its headline (ems). */
const UNDER_HEADING_EMS = 3

/**
 * A byline on its own stands over the text that it signs, or under it. Out: the byline of each flow, and
 * the lines that sign none.
 */
export function signatureOwners(
  sheet: Sheet,
  blocks: Block[],
  flows: Flow[],
  headed: Owner[],
): { signed: Map<number, Byline>; loose: string[] } {
  const signed = new Map<number, Byline>()
  const loose: string[] = []
  for (const block of blocks) {
    let best = -1
    let least = Infinity
    flows.forEach((flow, at) => {
      const first = flow.blocks[0]!
      const last = flow.blocks[flow.blocks.length - 1]!
      if (first.frame !== block.frame || sharedX(block, unionOf(flow.blocks)) <= 0) return
      const over = first.top - block.bottom
      const under = block.top - last.bottom + 2 * sheet.em
      const cost = Math.min(over > -sheet.em ? over : Infinity, under > sheet.em ? under : Infinity)
      if (cost < least) {
        least = cost
        best = at
      }
    })
    // Under a headline that is set into its text, it signs that text.
    const over = headed.find(
      ({ heading, flow }) =>
        flow !== null &&
        sharedX(block, heading) > 0 &&
        block.top - heading.bottom > -sheet.em &&
        block.top - heading.bottom < UNDER_HEADING_EMS * sheet.em,
    )
    best = over?.flow ?? best
    const { text } = block.lines[0]!
    if (best < 0 || signed.has(best)) loose.push(text)
    else signed.set(best, authorIn(text)!)
  }
  return { signed, loose }
}
