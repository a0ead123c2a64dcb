import type { Box } from '../../edition/text-run'
import { datelineAt, bylineAtEnd, ownLineByline } from '../byline'
import { authorIn } from './author-line'
import { indentOf, type Block } from './blocks'
import type { Heading } from './headings'
import type { Sheet } from './sheet'

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
export const SHORT_EMS = 1.6

const textOf = (block: Block, lines: number) =>
  block.lines
    .slice(0, lines)
    .map((line) => line.text)
    .join('')

/** What is asked of a block against every other is worked out once. */
function oncePerBlock(workOut: (block: Block) => boolean): (block: Block) => boolean {
  const known = new WeakMap<Block, boolean>()
  return (block) => {
    const answer = known.get(block) ?? workOut(block)
    known.set(block, answer)
    return answer
  }
}

/** A dateline or a byline stands on top of it. */
export const opensBySelf = oncePerBlock(
  (block) =>
    datelineAt(textOf(block, 3)) !== null ||
    datelineAt(textOf(block, 2).replace(/ /g, '')) !== null ||
    ownLineByline(textOf(block, 1)) !== null ||
    (block.lines.length > 1 &&
      indentOf(block, block.lines[1]!) >= INDENT_EMS &&
      authorIn(textOf(block, 1)) !== null) ||
    (block.lines.length > 2 &&
      indentOf(block, block.lines[2]!) >= INDENT_EMS &&
      ownLineByline(textOf(block, 2)) !== null),
)

/** A byline in brackets ends it. */
export const endsWithByline = oncePerBlock(
  (block) =>
    bylineAtEnd(
      block.lines
        .slice(-3)
        .map((line) => line.text)
        .join(''),
    ) !== null,
)

/** Its last line. */
export const lastOf = (block: Block) => block.lines[block.lines.length - 1]!
/** Its first line is set in. */
export const opensParagraph = (block: Block) => indentOf(block, block.lines[0]!) >= INDENT_EMS

/** The block as wide as its column. */
export function span(block: Block): Box {
  const known = spans.get(block)
  if (known !== undefined) return known
  const { top, bottom, column } = block
  const box = { left: column.left, top, right: column.right, bottom }
  spans.set(block, box)
  return box
}
const spans = new WeakMap<Block, Box>()
