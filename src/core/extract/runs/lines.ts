import type { Box, TextRun } from '../../edition/text-run'
import { inPrintOrder, middleX, middleY, sharedX, sharedY, unionOf } from './geometry'
import { ruleDown, type Sheet } from './sheet'

/** Text set in one line, across or down the page. */
export interface Line extends Box {
  text: string
  size: number
  font: string
  vertical: boolean
}

/** Pieces at most this far apart (ems) always stand in one line; the narrowest gutter is wider. */
const TIGHT_EMS = 0.6
/** Base lines of one line differ by less (ems): pieces may be set a little up or down. */
const LEVEL_EMS = 0.45
/** Space inside a line, as after a lead or between names, is at most this wide (ems). */
const WIDEST_SPACE_EMS = 3.2
/** Space in a line that has no other beside it to show its columns (ems). */
const LONE_SPACE_EMS = 1.2
/** From this gap on a space is set between two pieces (ems). */
const SPACE_EMS = 0.36
/** Sizes of one line differ by less than this factor. */
const SAME_SIZE = 1.3
/** How far up and down other lines show where columns part (ems). */
const VIEW_EMS = 12
/** Type this much larger than the running text is a headline's. */
export const LARGE = 1.22

export const isLarge = (line: { size: number }, sheet: Sheet): boolean =>
  line.size >= LARGE * sheet.em

/** In: a sheet. Out: its lines in print order. */
export function linesOf(sheet: Sheet): Line[] {
  const down = verticalRuns(sheet.runs)
  const rest = sheet.runs.filter((run) => !down.taken.has(run))
  const pieces = joined(rest.map(asLine), (left, right, gap) => {
    return gap <= TIGHT_EMS * left.size && !ruleDown(sheet, left, right)
  })
  const view = pieces.filter((piece) => !isLarge(piece, sheet))
  const lines = joined(pieces, (left, right, gap) => {
    if (ruleDown(sheet, left, right)) return false
    if (isLarge(left, sheet)) return false
    return gap <= WIDEST_SPACE_EMS * left.size && !isGutter(left, right, view)
  })
  const spaced = lines.map((line) => ({ ...line, text: withoutSpacing(line.text) }))
  return [...down.lines, ...spaced].sort(inPrintOrder)
}

/** Characters set apart to fill a line or to stand out are still one word. */
const withoutSpacing = (text: string): string =>
  text.replace(/(^| )\S(?: \S){3,}(?= |$)/g, (word) => word.replace(/(\S) /g, '$1'))

const asLine = (run: TextRun): Line => ({ ...run })

/** Joins neighbours of one level from left to right where `belong` says so. */
function joined(pieces: Line[], belong: (left: Line, right: Line, gap: number) => boolean): Line[] {
  const lines: Line[] = []
  for (const row of rowsOf(pieces)) {
    let open: Line | null = null
    for (const piece of row) {
      const gap: number = open === null ? Infinity : piece.left - open.right
      const sizes: number =
        open === null ? 1 : Math.max(open.size, piece.size) / Math.min(open.size, piece.size)
      if (open !== null && sizes < SAME_SIZE && belong(open, piece, gap)) {
        const space: string = gap >= SPACE_EMS * open.size ? ' ' : ''
        const longer: Line = open.text.length >= piece.text.length ? open : piece
        open = {
          ...unionOf([open, piece]),
          text: open.text + space + piece.text,
          size: longer.size,
          font: longer.font,
          vertical: false,
        }
        lines[lines.length - 1] = open
      } else {
        open = piece
        lines.push(piece)
      }
    }
  }
  return lines
}

/** Pieces of like size on one level, from left to right. */
function rowsOf(pieces: Line[]): Line[][] {
  const rows: { level: number; size: number; pieces: Line[] }[] = []
  for (const piece of [...pieces].sort((a, b) => a.bottom - b.bottom || a.left - b.left)) {
    let best: (typeof rows)[number] | null = null
    for (let at = rows.length - 1; at >= 0; at--) {
      const row = rows[at]!
      if (piece.bottom - row.level > 8 * piece.size) break
      const near = Math.abs(row.level - piece.bottom) < LEVEL_EMS * Math.min(row.size, piece.size)
      const alike = Math.max(row.size, piece.size) / Math.min(row.size, piece.size) < SAME_SIZE
      if (near && alike && isCloser(row, best, piece)) best = row
    }
    if (best === null) rows.push({ level: piece.bottom, size: piece.size, pieces: [piece] })
    else best.pieces.push(piece)
  }
  return rows.map((row) => row.pieces.sort((a, b) => a.left - b.left))
}

const isCloser = (row: { level: number }, best: { level: number } | null, piece: Line): boolean =>
  best === null || Math.abs(row.level - piece.bottom) < Math.abs(best.level - piece.bottom)

/**
 * Whether the lines above and below part where two pieces of one level part. The gap may hold a gutter
 * and the indent of the next column, so each place in it is tried.
 */
function isGutter(left: Line, right: Line, view: Line[]): boolean {
  const em = left.size
  const level = middleY(left)
  const around = view.filter((line) => {
    const distance = Math.abs(middleY(line) - level)
    const near = line.right > left.right - 3 * em && line.left < right.left + 3 * em
    return near && distance <= VIEW_EMS * em && distance >= LEVEL_EMS * em
  })
  if (around.length === 0) return right.left - left.right > LONE_SPACE_EMS * em
  for (let x = left.right + EDGE_EMS * em; x <= right.left - EDGE_EMS * em; x += STEP_EMS * em) {
    if (votesForGutter(x, around, level, em) > 0) return true
  }
  return false
}

/** A column's edge wavers by this much (ems). */
const EDGE_EMS = 0.25
const STEP_EMS = 0.2

function votesForGutter(x: number, around: Line[], level: number, em: number): number {
  let votes = 0
  const beside = new Map<number, { before: boolean; after: boolean }>()
  for (const line of around) {
    const distance = (middleY(line) - level) / em
    if (line.left < x - EDGE_EMS * em && line.right > x + EDGE_EMS * em) {
      votes -= 2 / Math.max(1, Math.abs(distance))
      continue
    }
    const row = Math.round(distance / 0.9)
    const side = beside.get(row) ?? { before: false, after: false }
    if (line.right <= x + EDGE_EMS * em) side.before = true
    else side.after = true
    beside.set(row, side)
  }
  for (const [row, side] of beside) {
    votes += (side.before && side.after ? 2 : 0.7) / Math.max(1, Math.abs(row) * 0.9)
  }
  return votes
}

/** Lines that run down: set so, or as single characters one below another. */
function verticalRuns(runs: TextRun[]): { lines: Line[]; taken: Set<TextRun> } {
  const taken = new Set<TextRun>()
  const lines: Line[] = []
  const single = runs.filter((run) => run.vertical || [...run.text].length <= 2)
  const below = new Map<TextRun, TextRun>()
  const above = new Set<TextRun>()
  for (const run of single) {
    const next = nextBelow(run, single)
    if (next === null || above.has(next)) continue
    if (
      !run.vertical &&
      horizontalGap(run, runs) <= Math.max(0, next.top - run.bottom) + 0.15 * run.size
    )
      continue
    if (
      !next.vertical &&
      horizontalGap(next, runs) <= Math.max(0, next.top - run.bottom) + 0.15 * run.size
    )
      continue
    below.set(run, next)
    above.add(next)
  }
  for (const run of single) {
    if (above.has(run)) continue
    const stack = [run]
    for (let at = below.get(run); at !== undefined; at = below.get(at)) stack.push(at)
    const length = stack.reduce((sum, one) => sum + [...one.text].length, 0)
    if (length < FEWEST_IN_A_STACK || !(run.vertical || stack.length >= FEWEST_IN_A_STACK)) {
      if (!run.vertical) continue
    }
    let text = ''
    stack.forEach((one, at) => {
      const before = stack[at - 1]
      if (before && one.top - before.bottom > SPACE_EMS * one.size) text += ' '
      text += one.text
    })
    stack.forEach((one) => taken.add(one))
    lines.push({ ...unionOf(stack), text, size: run.size, font: run.font, vertical: true })
  }
  return { lines, taken }
}

/** Fewer characters one below another are no line that runs down. */
const FEWEST_IN_A_STACK = 3
/** Space between the parts of a line that runs down (ems). */
const STACK_SPACE_EMS = 1.3

function nextBelow(run: TextRun, single: TextRun[]): TextRun | null {
  let best: TextRun | null = null
  for (const other of single) {
    if (other === run || other.top <= run.top) continue
    if (Math.abs(middleX(other) - middleX(run)) > 0.4 * run.size) continue
    if (Math.max(other.size, run.size) / Math.min(other.size, run.size) > 1.1) continue
    const gap = other.top - run.bottom
    if (gap < -0.5 * run.size || gap > STACK_SPACE_EMS * run.size) continue
    if (best === null || other.top < best.top) best = other
  }
  return best
}

/** Distance to the nearest text on the same level. */
function horizontalGap(run: TextRun, runs: TextRun[]): number {
  let gap = Infinity
  for (const other of runs) {
    if (other === run || sharedY(run, other) < 0.4 * Math.min(run.size, other.size)) continue
    gap = Math.min(gap, Math.max(0, -sharedX(run, other)))
  }
  return gap
}
