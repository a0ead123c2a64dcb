import type { Box } from '../../edition/text-run'
import { endsSentence } from '../../text/characters'
import { lackOf, type Block } from './blocks'
import { heightOf, shareAcross, sharedX, sharedY, unionOf, widthOf } from './geometry'
import { headingOver } from './heading-over'
import {
  endsWithByline,
  lastOf,
  opensBySelf,
  opensParagraph,
  SHORT_EMS,
  span,
  type Layout,
} from './layout'
import { remembered } from './remembered'
import { ruleAcross, ruleDown, type Sheet } from './sheet'

// Scores here and in start-score.ts are points on one scale: about 4 for what a page mostly does, and −12 or
// less for what none does. They were set by hand on made-up pages; only their order matters much.
const OTHER_FRAME = -40

/** How well `to` follows `from`. */
export const joinScore = (layout: Layout, from: Block, to: Block): number =>
  scoresFrom(layout, from)(to)

const scoresFrom = remembered((layout: Layout, from: Block) => {
  const scores = new Map<Block, number>()
  return (to: Block): number => {
    let score = scores.get(to)
    if (score === undefined) scores.set(to, (score = workOutScore(layout, from, to)))
    return score
  }
})

function workOutScore(layout: Layout, from: Block, to: Block): number {
  const { sheet } = layout
  if (from.frame !== to.frame) return OTHER_FRAME
  let score = wordsScore(layout, from, to) + placeScore(layout, from, to)
  if (opensBySelf(to)) score -= 8
  if (endsWithByline(from)) score -= 8
  const widths = Math.abs(widthOf(span(from)) - widthOf(span(to))) / sheet.em
  if (widths > 1.5) score -= Math.min(4, widths * 0.6)
  if (Math.max(from.size, to.size) / Math.min(from.size, to.size) > 1.05) score -= 4
  if (from.font !== to.font && Math.min(from.lines.length, to.lines.length) > 2) score -= 2
  return score
}

/** By what the last line and the first say and how they are set. */
function wordsScore(layout: Layout, from: Block, to: Block): number {
  const line = lastOf(from)
  const opens = opensParagraph(to)
  if (!endsSentence(line.text)) {
    // A line that names the section below it ends as no sentence does.
    if (opens && lackOf(from, line) > SHORT_EMS) return -1
    const gain = Math.min(6, layout.gain(line.text, to.lines[0]!.text))
    return (opens ? -5 : 2) + 0.4 * gain
  }
  const ends = lackOf(from, line) > SHORT_EMS
  if (ends) return opens ? 1 : -4
  return opens ? 0.5 : 0
}

/** By where the two stand. */
function placeScore(layout: Layout, from: Block, to: Block): number {
  const { sheet } = layout
  const em = sheet.em
  const a = span(from)
  const b = span(to)
  if (shareAcross(a, b) > 0.5) return belowScore(layout, from, to)
  if (b.left < a.right - em) {
    // Back to the left: only to a tier below.
    if (b.top < a.bottom - em) return -12
    return -3 - (isParted(sheet, a, b) ? 5 : 0) - (b.top - a.bottom) / (8 * em)
  }
  const gap = (b.left - a.right) / em
  let score = 4 - Math.max(0, gap - 2.5) * 0.12
  if (ruleDown(sheet, a, b)) score -= 5
  const between = {
    left: a.right,
    right: b.left,
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  }
  const both = unionOf([a, b])
  const skipped = layout.blocks.filter(
    (other) =>
      other !== from &&
      other !== to &&
      sharedX(other, between) > em &&
      sharedY(other, between) > em &&
      sharedY(other, both) > 0.3 * heightOf(other),
  )
  score -= 3 * Math.min(3, skipped.length)
  if (b.top > a.bottom) score -= 1 + (b.top - a.bottom) / (10 * em)
  else if (b.bottom < a.top) score -= 1.5 + (a.top - b.bottom) / (10 * em)
  else score -= Math.min(1.5, Math.abs(a.top - b.top) / (20 * em))
  const [upper, lower] = a.top < b.top ? [a, b] : [b, a]
  if (upper.bottom < lower.top && isParted(sheet, upper, lower)) score -= 3
  const overA = headingOver(layout, from)
  const overB = headingOver(layout, to)
  if (overA !== null && overA === overB) score += 3
  else if (overB !== null && overB !== overA) score -= overB.left > a.right - em ? 3 : 1
  // Something between the top of the next column and the block: it is not that column's first.
  const topper = layout.blocks.some(
    (other) =>
      other !== from &&
      other !== to &&
      shareAcross(span(other), b) > 0.5 &&
      other.bottom <= to.top + 0.5 * em &&
      other.bottom > a.top + em &&
      other.top > a.top - 3 * em &&
      other.frame === to.frame,
  )
  if (topper) score -= 3
  return score
}

/** Whether a line across runs between two boxes, one further down, over or under either of them. */
function isParted(sheet: Sheet, upper: Box, lower: Box): boolean {
  const wide = { left: Math.min(upper.left, lower.left), right: Math.max(upper.right, lower.right) }
  return ruleAcross(sheet, { ...upper, ...wide }, { ...lower, ...wide })
}

/** A sentence cut here that goes on there: the headline between stands inside its own text. */
const goesOnBelow = (from: Block, to: Block): boolean =>
  !endsSentence(lastOf(from).text) && !opensParagraph(to)
const INSET = 1

/** Down the same column: past a picture, or over a headline that is set into the text. */
function belowScore(layout: Layout, from: Block, to: Block): number {
  const em = layout.sheet.em
  if (to.top < from.bottom - em) return -12
  const between = { ...unionOf([from, to]), top: from.bottom, bottom: to.top }
  const others = layout.blocks.filter(
    (other) =>
      other !== from &&
      other !== to &&
      sharedX(other, between) > em &&
      sharedY(other, between) > 0.5 * em,
  )
  if (others.some((other) => shareAcross(span(other), span(from)) > 0.5)) return -12
  let score = 4.5 - Math.min(4, (to.top - from.bottom) / (12 * em))
  if (
    layout.headings.some(
      (heading) =>
        sharedX(heading, between) > em && sharedY(heading, between) > 0.3 * em && !heading.vertical,
    )
  )
    score -= goesOnBelow(from, to) ? INSET : 6
  if (ruleAcross(layout.sheet, from, to)) score -= 5
  return score
}
