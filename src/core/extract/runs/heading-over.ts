import type { Box } from '../../edition/text-run'
import { type Block } from './blocks'
import { sharedX, sharedY, unionOf, widthOf } from './geometry'
import type { Heading } from './headings'
import { span, type Layout } from './layout'
import { remembered } from './remembered'
import { ruleAcross } from './sheet'

/** The heading right above a block, with no other text between. */
export const headingOver: (layout: Layout, block: Block) => Heading | null =
  remembered(findHeadingOver)

function findHeadingOver(layout: Layout, block: Block): Heading | null {
  let best: Heading | null = null
  for (const heading of layout.headings) {
    if (heading.vertical || heading.frame !== block.frame) continue
    if (heading.bottom > block.top + 0.5 * block.size) continue
    if (sharedX(heading, span(block)) <= 0.5 * block.size && !reaches(layout, heading, block))
      continue
    if (best === null || heading.bottom > best.bottom) best = heading
  }
  if (best === null) return null
  const over = best
  const between = { left: block.left, right: block.right, top: over.bottom, bottom: block.top }
  const cut =
    layout.blocks.some(
      (other) =>
        other !== block &&
        sharedX(other, between) > 0 &&
        sharedY(other, between) > 0.5 * block.size,
    ) ||
    layout.sheet.pictures.some(
      (picture) =>
        sharedX(picture, between) > 0 &&
        sharedY(picture, between) > block.size &&
        !isUnder(over, picture),
    ) ||
    ruleAcross(layout.sheet, over, block)
  return cut ? null : over
}

/** A picture wholly under a headline goes with it, and so does the text below. */
const isUnder = (heading: Heading, picture: Box): boolean =>
  sharedX(heading, picture) > PICTURE_UNDER * widthOf(picture)
const PICTURE_UNDER = 0.8

/** A centred headline heads the columns beside it too, where nothing else heads them. */
function reaches(layout: Layout, heading: Heading, block: Block): boolean {
  const gap = -sharedX(heading, span(block))
  if (gap > widthOf(heading) || block.top - heading.bottom > 6 * block.size) return false
  const across = { ...unionOf([heading, block]), top: heading.top, bottom: heading.bottom }
  const free = !layout.blocks.some(
    (other) => sharedX(other, across) > 0 && sharedY(other, across) > 0.5 * block.size,
  )
  const alone = !layout.headings.some(
    (other) => other !== heading && sharedX(other, across) > 0 && sharedY(other, across) > 0,
  )
  const parted = layout.sheet.down.some(
    (rule) => sharedX(rule, across) >= 0 && sharedY(rule, across) > 0,
  )
  return free && alone && !parted
}
