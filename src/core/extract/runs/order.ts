import { endsSentence } from '../../text/characters'
import { bylineAtEnd, datelineAt, ownLineByline } from '../byline'
import type { Box } from '../../edition/text-run'
import { authorIn } from './author-line'
import { assign } from '../order/assignment'
import { indentOf, lackOf, type Block } from './blocks'
import { heightOf, shareAcross, sharedX, sharedY, unionOf, widthOf } from './geometry'
import type { Heading } from './headings'
import { ruleAcross, ruleDown, type Sheet } from './sheet'

/** What stands on a page when its text is put in order. */
export interface Layout {
  sheet: Sheet
  blocks: Block[]
  headings: Heading[]
  /** How two pieces of text read as one (nats), 4–9 where a word was cut. */
  gain: (tail: string, head: string) => number
}

/** The blocks of one article in reading order, and how sure each follows the one before. */
export interface Flow {
  blocks: Block[]
  margins: number[]
}

/** From this indent on a line opens a paragraph (ems). */
export const INDENT_EMS = 1.2
/** A line that lacks more than this of its column ends a paragraph (ems). */
const SHORT_EMS = 1.6
const OTHER_FRAME = -40

/** In: a layout. Out: its blocks joined to articles: each block gets the successor that fits the page best. */
export function flowsOf(layout: Layout): Flow[] {
  const { blocks } = layout
  const size = blocks.length
  if (size === 0) return []
  const starts = blocks.map((block) => startScore(layout, block))
  const ends = blocks.map((block) => endScore(block))
  const gains = blocks.map((from, a) =>
    Float64Array.from(blocks, (to, b) =>
      a === b ? 0 : Math.max(0, joinScore(layout, from, to) - starts[b]! - ends[a]!),
    ),
  )
  const next = assign(gains, size)
  breakCycles(next, gains)
  const hasPrevious = new Set(Array.from(next).filter((to) => to >= 0))
  return blocks.flatMap((_, first) => {
    if (hasPrevious.has(first)) return []
    const flow: Flow = { blocks: [], margins: [] }
    for (let at = first, from = -1; at >= 0; from = at, at = next[at]!) {
      flow.blocks.push(blocks[at]!)
      flow.margins.push(from < 0 ? Infinity : marginOf(gains, from, at))
    }
    return [flow]
  })
}

/** How much better a successor is than the next best for its block, or than any other block for it. */
function marginOf(gains: Float64Array[], from: number, to: number): number {
  const own = gains[from]![to]!
  let rival = 0
  for (let at = 0; at < gains.length; at++) {
    if (at !== to) rival = Math.max(rival, gains[from]![at]!)
    if (at !== from) rival = Math.max(rival, gains[at]![to]!)
  }
  return own - rival
}

function breakCycles(next: Int32Array, gains: Float64Array[]): void {
  for (let start = 0; start < next.length; start++) {
    const path: number[] = []
    for (let at = start; at >= 0 && !path.includes(at); at = next[at]!) path.push(at)
    if (next[path[path.length - 1]!] !== start) continue
    let weakest = start
    for (const at of path) {
      if (gains[at]![next[at]!]! < gains[weakest]![next[weakest]!]!) weakest = at
    }
    next[weakest] = -1
  }
}

const textOf = (block: Block, lines: number) =>
  block.lines
    .slice(0, lines)
    .map((line) => line.text)
    .join('')

/** A dateline or a byline stands on top of it. */
export const opensBySelf = (block: Block): boolean =>
  datelineAt(textOf(block, 3)) !== null ||
  datelineAt(textOf(block, 2).replace(/ /g, '')) !== null ||
  ownLineByline(textOf(block, 1)) !== null ||
  (block.lines.length > 1 &&
    indentOf(block, block.lines[1]!) >= INDENT_EMS &&
    authorIn(textOf(block, 1)) !== null) ||
  (block.lines.length > 2 &&
    indentOf(block, block.lines[2]!) >= INDENT_EMS &&
    ownLineByline(textOf(block, 2)) !== null)

/** A byline in brackets ends it. */
const endsWithByline = (block: Block): boolean =>
  bylineAtEnd(
    block.lines
      .slice(-3)
      .map((line) => line.text)
      .join(''),
  ) !== null

const lastOf = (block: Block) => block.lines[block.lines.length - 1]!
const opensParagraph = (block: Block) => indentOf(block, block.lines[0]!) >= INDENT_EMS

/** How well a block opens an article. */
function startScore(layout: Layout, block: Block): number {
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
function endScore(block: Block): number {
  const line = lastOf(block)
  if (endsWithByline(block)) return 4
  if (!endsSentence(line.text)) return -6
  return lackOf(block, line) > SHORT_EMS ? 1 : 0
}

/** The heading right above a block, with no other text between. */
export function headingOver(layout: Layout, block: Block): Heading | null {
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
      (picture) => sharedX(picture, between) > 0 && sharedY(picture, between) > block.size,
    ) ||
    ruleAcross(layout.sheet, over, block)
  return cut ? null : over
}

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

const span = (block: Block) => ({ ...block, left: block.column.left, right: block.column.right })

/** How well `to` follows `from`. */
export function joinScore(layout: Layout, from: Block, to: Block): number {
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
  const skipped = layout.blocks.filter(
    (other) =>
      other !== from &&
      other !== to &&
      sharedX(other, between) > em &&
      sharedY(other, between) > em &&
      sharedY(other, unionOf([a, b])) > 0.3 * heightOf(other),
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
    score -= 6
  if (ruleAcross(layout.sheet, from, to)) score -= 5
  return score
}
