import type { Box } from '../../edition/text-run'
import { printedWidth } from '../../text/characters'
import { datelineAt } from '../byline'
import { SERIES_END, type HeadlineParts } from '../headline-parts'
import { isColumnLabel } from '../labels'
import { authorIn } from './author-line'
import type { Block } from './blocks'
import { inPrintOrder, middleX, shareAcross, sharedX, sharedY, unionOf, widthOf } from './geometry'
import { isLarge, type Line } from './line'
import { frameAround, ruleAcross, ruleDown, type Sheet } from './sheet'

/** Lines of one headline with its kicker, subhead and label. */
export interface Heading extends Box {
  lines: Line[]
  vertical: boolean
  frame: number
}

/** Lines of one headline are at most this far apart (ems of the larger). */
const WIDEST_GAP_EMS = 1.05
/** Between a headline and a small line that belongs to it (ems of the running text, of the headline). */
const SMALL_GAP_EMS = 1.8
const SMALL_GAP_HEADLINE_EMS = 1
/** A centred or ranged line is off its headline by at most this much (ems). */
const OFF_EMS = 1.1

/** In: lines and blocks. Out: headings, and the blocks that none of them took. */
export function headingsOf(
  sheet: Sheet,
  lines: Line[],
  blocks: Block[],
): { headings: Heading[]; rest: Block[] } {
  const groups: Line[][] = []
  const large = lines.filter((line) => isLarge(line, sheet) && !line.vertical)
  const down = lines.filter((line) => line.vertical)
  for (const line of [...headlineLines(sheet, large, blocks), ...down]) {
    const near = groups.filter((group) => group.some((other) => areOne(sheet, other, line)))
    const joined = [...near.flat(), line]
    near.forEach((group) => groups.splice(groups.indexOf(group), 1))
    groups.push(joined)
  }
  const heads = groups.filter((group) => group.some((line) => isLarge(line, sheet)))
  const taken = new Set<Block>()
  // A small line may stand on another: label, kicker, headline.
  for (let round = 0; round < 2; round++) {
    for (const block of blocks) {
      if (taken.has(block)) continue
      const owner = heads.find((group) => belongsTo(sheet, block, group, blocks))
      if (owner === undefined) continue
      owner.push(...block.lines)
      taken.add(block)
    }
  }
  return {
    headings: groups.map((group) => ({
      ...unionOf(group),
      lines: group,
      vertical: group.some((line) => line.vertical && isLarge(line, sheet)),
      frame: frameAround(sheet, unionOf(group)),
    })),
    rest: blocks.filter((block) => !taken.has(block)),
  }
}

/** Joins the parts of a headline that stand side by side, unless each heads an article of its own. */
function headlineLines(sheet: Sheet, pieces: Line[], blocks: Block[]): Line[] {
  const lines: Line[] = []
  for (const piece of [...pieces].sort((a, b) => a.left - b.left)) {
    const at = lines.findIndex((line) => {
      const size = Math.min(line.size, piece.size)
      const gap = piece.left - line.right
      return (
        sharedY(line, piece) > 0.5 * size &&
        Math.max(line.size, piece.size) / size < SAME_SIZE &&
        gap > -0.5 * size &&
        gap <= HEADLINE_SPACE_EMS * size &&
        frameAround(sheet, line) === frameAround(sheet, piece) &&
        !ruleDown(sheet, line, piece) &&
        !headTwo(sheet, line, piece, blocks)
      )
    })
    const line = lines[at]
    if (line === undefined) lines.push(piece)
    else lines[at] = { ...line, ...unionOf([line, piece]), text: line.text + ' ' + piece.text }
  }
  return lines.sort(inPrintOrder)
}

/**
 * Whether two parts of one level head two articles: the text under each opens one, or each is set to the
 * middle (or left) of its own columns and both together are not.
 */
function headTwo(sheet: Sheet, left: Line, right: Line, blocks: Block[]): boolean {
  const under = (part: Box, least = 2) =>
    blocks.filter(
      (block) =>
        block.lines.length >= least &&
        block.top > part.top &&
        block.top - part.bottom < UNDER_EMS * sheet.em &&
        sharedX(block, part) > 0.3 * Math.min(widthOf(block), widthOf(part)),
    )
  const off = (part: Box) => {
    const columns = under(part)
    if (columns.length === 0) return Infinity
    const box = unionOf(columns)
    return Math.min(Math.abs(middleX(box) - middleX(part)), Math.abs(box.left - part.left))
  }
  const apart = !under(left).some((block) => under(right).includes(block))
  const near = OFF_EMS * sheet.em
  if (apart && off(left) < near && off(right) < near && off(unionOf([left, right])) >= near)
    return true
  const opens = (part: Line) => {
    return under(part, 1).some((block) => {
      const text = block.lines.slice(0, 3).map((line) => line.text)
      return datelineAt(text.join('')) !== null || authorIn(text[0]!) !== null
    })
  }
  return opens(left) && opens(right)
}

/** Parts of a headline are of one size, and this far apart at most (ems of their own). */
const SAME_SIZE = 1.008
const HEADLINE_SPACE_EMS = 2.2
/** The text that a headline heads begins at most this far below it (ems of the text). */
const UNDER_EMS = 8

function areOne(sheet: Sheet, a: Line, b: Line): boolean {
  if (frameAround(sheet, a) !== frameAround(sheet, b) || a.vertical !== b.vertical) return false
  const size = Math.max(a.size, b.size)
  if (a.vertical) {
    return -sharedX(a, b) <= WIDEST_GAP_EMS * size && sharedY(a, b) > 0
  }
  const [upper, lower] = a.top < b.top ? [a, b] : [b, a]
  if (shareAcross(a, b) < 0.5 || ruleAcross(sheet, upper, lower)) return false
  return lower.top - upper.bottom <= WIDEST_GAP_EMS * size
}

/** A line or two right above or below a headline, set to its middle or to its left edge. */
function belongsTo(sheet: Sheet, block: Block, group: Line[], blocks: Block[]): boolean {
  const head = unionOf(group)
  const text = block.lines.map((line) => line.text).join('')
  if (block.lines.length > 2 || group.some((line) => line.vertical)) return false
  if (block.frame !== frameAround(sheet, head)) return false
  if (/[。；]$/.test(text) || datelineAt(text) !== null) return false
  if (upperIs(head, block) && authorIn(text) !== null && !isColumnLabel(text)) return false
  const [upper, lower] = block.top < head.top ? [block, head] : [head, block]
  const inside = sharedY(block, head) > 0.5 * block.size
  const gap = inside ? 0 : lower.top - upper.bottom
  const largest = Math.max(...group.map((line) => line.size))
  const most = Math.max(SMALL_GAP_EMS * sheet.em, SMALL_GAP_HEADLINE_EMS * largest)
  if (gap < -0.5 * sheet.em || gap > most) return false
  if (sharedX(block, head) < 0.6 * Math.min(widthOf(block), widthOf(head))) return false
  if (ruleAcross(sheet, upper, lower)) return false
  const centred = Math.abs(middleX(block) - middleX(head)) <= OFF_EMS * sheet.em
  const ranged = Math.abs(block.left - head.left) <= OFF_EMS * sheet.em
  const dashed = /^(?:——|—|──|--)/.test(text)
  const label = isColumnLabel(text)
  if (!centred && !ranged && !dashed && !label) return false
  if (dashed && upper === head) return true
  // A line that sits on the text of a column is that column's.
  const em = block.size
  const neighbour = blocks.find(
    (other) =>
      other !== block &&
      sharedX(other, block) > 0 &&
      (upper === head
        ? other.top > block.top &&
          other.top - block.bottom < 0.9 * em &&
          gap > other.top - block.bottom
        : other.bottom < block.bottom &&
          block.top - other.bottom < 0.9 * em &&
          gap > block.top - other.bottom),
  )
  return neighbour === undefined
}

/** The name of a series over the headline: short, in one piece, and ending as such names do. */
const isSeries = (text: string) =>
  /^[\u4e00-\u9fff·]+$/.test(text) &&
  printedWidth(text) <= LONGEST_SERIES_EMS &&
  SERIES_END.test(text)
const LONGEST_SERIES_EMS = 8

const upperIs = (upper: Box, lower: Box) => upper.top < lower.top

const SUBHEAD = /^(?:——|—|──|--)/
/** Lines of the headline itself are nearly as large as its largest. */
const MAIN_SIZE = 0.88

/** Which part of a headline each of its lines is, by size and place. */
export function partsOf(heading: Heading): HeadlineParts {
  const parts: HeadlineParts = { kicker: null, headline: '', subhead: null, column: null }
  const lines = [...heading.lines].sort((a, b) =>
    heading.vertical ? b.left - a.left || a.top - b.top : a.top - b.top || a.left - b.left,
  )
  const largest = Math.max(...lines.map((line) => line.size))
  const isMain = (line: Line) =>
    line.size >= MAIN_SIZE * largest && !SUBHEAD.test(line.text) && !isColumnLabel(line.text)
  const first = lines.findIndex(isMain)
  const main: string[] = []
  lines.forEach((line, at) => {
    const names = isColumnLabel(line.text) || (at < first && isSeries(line.text))
    if (names && parts.column === null) parts.column = line.text
    else if (isMain(line)) main.push(line.text)
    else if (at < first && !SUBHEAD.test(line.text)) parts.kicker = joined(parts.kicker, line.text)
    else parts.subhead = joined(parts.subhead, line.text)
  })
  parts.headline = main.join(' ')
  return parts
}

const joined = (before: string | null, text: string) => (before === null ? text : before + text)

/** A headline of fewer ems names no article: an initial, a page number. */
export const isWorded = (heading: Heading): boolean =>
  printedWidth(heading.lines.map((line) => line.text).join('')) >= 2
