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

/** How well a block opens an article. */
export function startScore(layout: Layout, block: Block): number {
  if (opensBySelf(block)) return 7
  const heading = headingOver(layout, block)
  const set = opensParagraph(block) ? 0 : -4
  if (heading === null) return (isUnderRule(layout, block) ? -2 : -5) + set
  const under =
    block.left < heading.left + 3 * layout.sheet.em || isFirstUnder(layout, block, heading)
  return (under ? 2 : -1) + set
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

/** Text begins this near below a line across that parts articles (ems). */
const UNDER_RULE_EMS = 3
