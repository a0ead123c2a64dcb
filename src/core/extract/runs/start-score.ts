import { endsSentence } from '../../text/characters'
import { lackOf, type Block } from './blocks'
import { sharedX, widthOf } from './geometry'
import { headingOver } from './heading-over'
import type { Heading } from './headings'
import {
  endsWithByline,
  lastOf,
  opensBySelf,
  opensParagraph,
  SHORT_EMS,
  type Layout,
} from './layout'
import { remembered } from './remembered'

/** How well a block opens an article. */
export function startScore(layout: Layout, block: Block): number {
  if (opensBySelf(block) || isSigned(layout, block)) return 7
  const heading = headingOver(layout, block)
  const set = opensParagraph(block) ? 0 : -4
  if (heading === null) return (isUnderRule(layout, block) ? -2 : -5) + set
  const under =
    block.left < heading.left + 3 * layout.sheet.em || isFirstUnder(layout, block, heading)
  return (under ? 2 : -1) + set
}

/** Whether a block is the first under a headline that has a byline on a line of its own below it. */
export const isSigned: (layout: Layout, block: Block) => boolean = remembered(findSigned)

function findSigned(layout: Layout, block: Block): boolean {
  if (layout.signatures.length === 0) return false
  const { em } = layout.sheet
  const heading = headingOver(layout, block)
  if (heading === null) return false
  const signed = layout.signatures.some((signature) => {
    const gap = signature.top - heading.bottom
    const under = gap > -em && gap < UNDER_HEADING_EMS * em && sharedX(signature, heading) > 0
    return under && signature.bottom < block.top + 0.5 * em
  })
  return signed && isFirstUnder(layout, block, heading)
}

/** No other block under the heading stands further left. */
function isFirstUnder(layout: Layout, block: Block, heading: Heading): boolean {
  return !layout.blocks.some(
    (other) =>
      other !== block && other.left < block.left - 1 && headingOver(layout, other) === heading,
  )
}

/** How well an article ends with a block. */
export function endScore(block: Block): number {
  const line = lastOf(block)
  if (endsWithByline(block)) return 4
  if (!endsSentence(line.text)) return -6
  return lackOf(block, line) > SHORT_EMS ? 1 : 0
}

/** Whether nothing but a line across stands over a block: what it parts begins here. */
function isUnderRule(layout: Layout, block: Block): boolean {
  const { em, across } = layout.sheet
  return across.some(
    (rule) =>
      sharedX(rule, block) > 0.5 * widthOf(block) &&
      block.top - rule.bottom > -0.5 * em &&
      block.top - rule.bottom < UNDER_RULE_EMS * em,
  )
}

/** A byline stands this near under its headline (ems). */
const UNDER_HEADING_EMS = 3
/** Text begins this near below a line across that parts articles (ems). */
const UNDER_RULE_EMS = 3
