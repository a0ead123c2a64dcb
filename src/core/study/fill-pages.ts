/** A block as it was measured; lengths in one unit (the caller's), with everything around the block included. */
export interface MeasuredBlock {
  height: number
  /** Where a text may be parted: for each line its lower edge inside the block and the offset at which it ends. */
  lines?: { bottom: number; end: number }[]
  newPage?: boolean
  /** Must not be the last thing on a page: a headline, a section's title. */
  withNext?: boolean
  /** Stands at the lower edge of its page. */
  atFoot?: boolean
}

/** A block, or the part of its text from one offset to another. */
export interface PagePiece {
  block: number
  from: number
  /** Null: to the end. */
  to: number | null
  atFoot: boolean
}

/** Lines of a paragraph that stay together at either end of a page, the printer's old rule. */
const LINES_TOGETHER = 2

/**
 * Fills pages with blocks in order. No headline ends a page, no paragraph leaves one line behind or carries one over,
 * nothing is cut. A block higher than a page gets a page of its own and stands over: the caller hears of it by
 * `overfull`. In: the blocks and the room a page has. Out: the pieces of each page.
 */
export function fillPages(
  blocks: readonly MeasuredBlock[],
  room: number,
): { pages: PagePiece[][]; overfull: boolean } {
  const pages: PagePiece[][] = []
  let page: PagePiece[] = []
  let used = 0
  let overfull = false
  const turn = () => {
    if (page.length > 0) pages.push(page)
    page = []
    used = 0
  }
  blocks.forEach((block, index) => {
    if (block.newPage || used + chainHeight(blocks, index) > room) {
      if (block.newPage || !canPart(block, room - used)) turn()
    }
    let from = 0
    let above = 0
    while (block.lines && used + block.height - above > room) {
      const cut = partAt(block.lines, above, room - used)
      if (cut === null) {
        if (page.length === 0) break
        turn()
        continue
      }
      page.push({ block: index, from, to: cut.end, atFoot: false })
      from = cut.end
      above = cut.bottom
      turn()
    }
    if (block.height - above > room) overfull = true
    page.push({ block: index, from, to: null, atFoot: block.atFoot ?? false })
    used += block.height - above
  })
  turn()
  return { pages, overfull }
}

/** Whether enough lines stand in `room` and enough are left for the next page. */
function canPart(block: MeasuredBlock, room: number): boolean {
  return block.lines !== undefined && partAt(block.lines, 0, room) !== null
}

/** The last line that may end the page; null where none may. */
function partAt(
  lines: readonly { bottom: number; end: number }[],
  above: number,
  room: number,
): { bottom: number; end: number } | null {
  const first = lines.findIndex((line) => line.bottom > above)
  let last = -1
  for (let at = first + LINES_TOGETHER - 1; at <= lines.length - 1 - LINES_TOGETHER; at++)
    if (lines[at]!.bottom - above <= room) last = at
  return last < 0 ? null : lines[last]!
}

/** What a block needs on its page: a headline takes along what it heads, at least the first lines of a text. */
function chainHeight(blocks: readonly MeasuredBlock[], index: number): number {
  const block = blocks[index]!
  const next = blocks[index + 1]
  if (!block.withNext || !next || next.newPage) return block.height
  return block.height + leastOf(next, chainHeight(blocks, index + 1))
}

function leastOf(block: MeasuredBlock, whole: number): number {
  if (!block.lines || block.lines.length < LINES_TOGETHER * 2) return whole
  return block.lines[LINES_TOGETHER - 1]!.bottom
}
