import { furnitureKind } from '../furniture'
import type { FurnitureLine } from '../assemble-page'
import { authorIn } from './author-line'
import type { Block } from './blocks'
import { heightOf, inPrintOrder, sharedY, widthOf } from './geometry'
import { isLarge, type Line } from './line'
import type { Sheet } from './sheet'

/** A line across this share of the page parts its head or foot from the articles. */
const WIDE_RULE = 0.5
/** The head and the foot take at most this share of the page's height. */
const EDGE = 0.12
/** Without a line, words show what stands in this share. */
const BARE_EDGE = 0.09
/** A block of this many lines is an article's, wherever it stands. */
const RUNNING_LINES = 3
/** Share of its height by which a line stands on another's level. */
const LEVEL = 0.5
/** Longest name of a page, in characters. */
const LONGEST_PAGE_TITLE = 8

/**
 * In: all lines and the blocks they form. Out: the lines that belong to the page and to no article, with
 * what they say: those of its head and foot, and elsewhere those whose words show it.
 */
export function pageEdges(
  sheet: Sheet,
  lines: Line[],
  blocks: Block[],
): { furniture: FurnitureLine[]; taken: Set<Line> } {
  const running = blocks.filter((block) => block.lines.length >= RUNNING_LINES)
  const wide = sheet.across.filter((rule) => widthOf(rule) >= WIDE_RULE * sheet.width)
  const head = wide
    .map((rule) => rule.bottom)
    .filter((y) => y < EDGE * sheet.height && running.every((block) => block.bottom > y))
  const foot = wide
    .map((rule) => rule.top)
    .filter((y) => y > (1 - EDGE) * sheet.height && running.every((block) => block.top < y))
  const top = Math.max(-1, ...head)
  const bottom = Math.min(sheet.height + 1, ...foot)
  const alone = new Set(
    blocks.filter((block) => block.lines.length < RUNNING_LINES).flatMap((block) => block.lines),
  )
  const edge = BARE_EDGE * sheet.height
  const isEdge = (line: Line) => line.bottom < edge || line.top > sheet.height - edge
  const byWords = lines.filter(
    (line) => (alone.has(line) || (isLarge(line, sheet) && isEdge(line))) && says(line) !== null,
  )
  const taken = new Set(
    lines.filter(
      (line) =>
        line.bottom <= top + 0.3 * heightOf(line) ||
        line.top >= bottom - 0.3 * heightOf(line) ||
        byWords.includes(line) ||
        (isEdge(line) &&
          (alone.has(line) || isLarge(line, sheet)) &&
          line.text.length <= LONGEST_PAGE_TITLE &&
          !(top > 0 && line.top > top && line.bottom < edge) &&
          byWords.some((other) => isEdge(other) && sharedY(other, line) > LEVEL * heightOf(line))),
    ),
  )
  const furniture = [...taken].sort(inPrintOrder).map((line): FurnitureLine => {
    const kind = says(line)
    if (kind !== null) return { text: line.text, says: kind }
    const names = isLarge(line, sheet) && line.text.length <= LONGEST_PAGE_TITLE
    return { text: line.text, says: names ? 'page-title' : 'banner' }
  })
  return { furniture, taken }
}

/** A marked name (■文/甲某) signs a text, and only looks like a slogan. */
const says = (line: Line) => (authorIn(line.text) === null ? furnitureKind(line.text) : null)
