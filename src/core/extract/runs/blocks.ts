import type { Box } from '../../edition/text-run'
import { authorIn } from './author-line'
import { medianOf, shareAcross, sharedX, sharedY, unionOf } from './geometry'
import { isLarge, mainFont, type Line } from './line'
import { frameAround, ruleAcross, type Sheet } from './sheet'

/** Lines of running text one below another in one column (文字块). */
export interface Block extends Box {
  lines: Line[]
  /** Edges of the column that it is set in; wider than the block where all its lines are short. */
  column: { left: number; right: number }
  size: number
  font: string
  /** Index of the frame it stands in, or −1. */
  frame: number
}

/** Between two lines of a column there is at most this much white (ems). */
const WIDEST_LEADING_EMS = 1.15
/** Sizes within one block differ by less than this factor. */
const SAME_SIZE = 1.06
const OTHER_TYPE = 1.04
/** A first line is set in by at most this much (ems). */
const LONGEST_INDENT_EMS = 2.6
/** Share of the narrower of two lines that lies under the other. */
const LEAST_SHARE = 0.5
/** An edge wavers by this much (ems). */
export const EDGE_EMS = 0.8

/** In: a sheet and its lines across. Out: blocks of running text, in print order. */
export function blocksOf(sheet: Sheet, lines: Line[]): Block[] {
  const text = lines.filter((line) => !line.vertical && !isLarge(line, sheet))
  const groups: Line[][] = []
  for (const line of text) {
    const above = groups.filter((group) => continues(sheet, group, line, text))
    const best = above.sort((a, b) => shareAcross(last(b), line) - shareAcross(last(a), line))[0]
    if (best === undefined) groups.push([line])
    else best.push(line)
  }
  const blocks = groups.map((group) => blockOf(sheet, group))
  lendColumns(blocks, sheet.em)
  return blocks
}

const last = (group: Line[]) => group[group.length - 1]!

function continues(sheet: Sheet, group: Line[], line: Line, text: Line[]): boolean {
  const above = last(group)
  const em = Math.min(above.size, line.size)
  const gap = line.top - above.bottom
  if (gap < -0.5 * em || gap > WIDEST_LEADING_EMS * em || line.top <= above.top) return false
  if (Math.max(above.size, line.size) / em > SAME_SIZE) return false
  // A line in another face and size, as of a subhead, is none of the column's.
  if (above.font !== line.font && Math.max(above.size, line.size) / em > OTHER_TYPE) return false
  // The line below an indented one may be so short that it stands wholly left of it.
  const box = unionOf(group)
  const reach = { ...box, left: box.left - LONGEST_INDENT_EMS * em }
  if (shareAcross(reach, line) < LEAST_SHARE) return false
  // Names under a headline, over the gutter of its columns, are of none of them.
  if (above.left < line.left - LONGEST_INDENT_EMS * em && isWholeByline(above, line)) return false
  if (ruleAcross(sheet, above, line)) return false
  if (frameAround(sheet, above) !== frameAround(sheet, line)) return false
  // Where one of the two lies over or under text of another column too, they are not of one column.
  const both = { ...unionOf([above, line]) }
  return !text.some(
    (other) =>
      other !== above &&
      other !== line &&
      sharedX(other, both) > 0.3 * em &&
      (sharedY(other, above) > 0.5 * em || sharedY(other, line) > 0.5 * em),
  )
}

/** Whether the upper line tells who wrote the text and does not go on in the lower. */
const isWholeByline = (upper: Line, lower: Line): boolean =>
  authorIn(upper.text) !== null &&
  !/[（(][^）)]*$/.test(upper.text) &&
  authorIn(upper.text + ' ' + lower.text) === null

function blockOf(sheet: Sheet, lines: Line[]): Block {
  const box = unionOf(lines)
  const edge = EDGE_EMS * sheet.em
  const lefts = lines.map((line) => line.left).filter((left) => left < box.left + edge)
  const rights = lines.map((line) => line.right).filter((right) => right > box.right - edge)
  return {
    ...box,
    lines,
    column: { left: medianOf(lefts), right: medianOf(rights) },
    size: medianOf(lines.map((line) => line.size)),
    font: mainFont(lines),
    frame: frameAround(sheet, box),
  }
}

/** A block without full lines has the edges of the columns of its kind above and below it. */
function lendColumns(blocks: Block[], em: number): void {
  const full = blocks.filter((block) => block.lines.length >= 3)
  for (const block of blocks) {
    if (block.lines.length >= 3) continue
    const over = full.filter(
      (other) =>
        other.frame === block.frame &&
        block.left > other.column.left - EDGE_EMS * em &&
        block.right < other.column.right + EDGE_EMS * em &&
        block.left < other.column.left + 3 * em,
    )
    const near = over.sort((a, b) => distance(a, block) - distance(b, block))[0]
    if (near !== undefined) {
      block.column = {
        left: Math.min(block.column.left, near.column.left),
        right: Math.max(block.column.right, near.column.right),
      }
    }
  }
}

const distance = (a: Box, b: Box) => Math.max(0, -sharedY(a, b))

/** How far a line is set in (ems). */
export const indentOf = (block: Block, line: Line): number =>
  (line.left - block.column.left) / block.size

/** How much a line lacks of its column (ems). */
export const lackOf = (block: Block, line: Line): number =>
  (block.column.right - line.right) / block.size
