import { opensBySelf, span, type Layout } from './layout'
import { sharedX, widthOf } from './geometry'
import { headingOver } from './heading-over'
import type { Heading } from './headings'
import { ruleAcross, ruleDown } from './sheet'

/** Text stands this near above a headline that is set into it (ems). */
const ABOVE_EMS = 3
/** Share of the headline's width over which text stands. */
const LEAST_COVERED = 0.5
/** From one column to the next (ems). */
const GUTTER_EMS = 4
/** Columns of one text begin at one height, but for a picture or so (ems). */
const LEVEL_EMS = 4

/**
 * Headlines that stand inside the text they head, with its lines above them: the text begins at their left,
 * goes on above and below them and beside them. Nothing begins under such a headline.
 */
export function insetHeadings(layout: Layout): Set<Heading> {
  return new Set(layout.headings.filter((heading) => !heading.vertical && isInset(layout, heading)))
}

function isInset(layout: Layout, heading: Heading): boolean {
  const { sheet, blocks } = layout
  const { em } = sheet
  const above = blocks.filter((block) => {
    const gap = heading.top - block.bottom
    const near = gap > -0.5 * em && gap < ABOVE_EMS * em && !ruleAcross(sheet, block, heading)
    return near && sharedX(span(block), heading) > 0
  })
  if (above.length === 0) return false
  const covered = above.reduce((sum, block) => sum + sharedX(span(block), heading), 0)
  if (covered < LEAST_COVERED * widthOf(heading)) return false
  if (above.some((block) => headingOver(layout, block) !== null)) return false
  const first = above.reduce((a, b) => (b.left < a.left ? b : a))
  // The column at the left of the text above it, which goes on past the headline, has the text's beginning.
  return blocks.some((block) => {
    const gap = span(first).left - span(block).right
    return (
      gap > 0 &&
      gap < GUTTER_EMS * em &&
      Math.abs(block.top - first.top) < LEVEL_EMS * em &&
      block.bottom > heading.bottom &&
      block.frame === heading.frame &&
      opensBySelf(block) &&
      headingOver(layout, block) === null &&
      !ruleDown(sheet, block, first)
    )
  })
}
