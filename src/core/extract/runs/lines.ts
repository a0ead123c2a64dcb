import type { Box, TextRun } from '../../edition/text-run'
import { inPrintOrder, medianOf, middleX, middleY, sharedX, sharedY, unionOf } from './geometry'
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
/** Across a gap, another face in another size is another text. */
const OTHER_TYPE = 1.015
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
  const down = verticalRuns(sheet.runs, sheet.em)
  const rest = sheet.runs.filter((run) => !down.taken.has(run))
  const space = spaceOf(rest.map(asLine))
  const pieces = joined(rest.map(asLine), space, (left, right, gap) => {
    return gap <= TIGHT_EMS * left.size && !ruleDown(sheet, left, right)
  })
  setInitials(sheet, pieces)
  const view = pieces.filter((piece) => !isLarge(piece, sheet))
  const lines = joined(pieces, space, (left, right, gap) => {
    if (ruleDown(sheet, left, right)) return false
    if (isLarge(left, sheet)) return false
    const sizes = Math.max(left.size, right.size) / Math.min(left.size, right.size)
    if (left.font !== right.font && sizes > OTHER_TYPE) return false
    return gap <= WIDEST_SPACE_EMS * left.size && !isGutter(left, right, view)
  })
  const spaced = lines.map((line) => ({ ...line, text: withoutSpacing(line.text) }))
  return [...down.lines, ...spaced].sort(inPrintOrder)
}

/** Characters set apart to fill a line or to stand out are still one word. */
const withoutSpacing = (text: string): string =>
  text.replace(/(^| )\S(?: \S){3,}(?= |$)/g, (word) => word.replace(/(\S) /g, '$1'))

/**
 * From which gap on (ems) a space is set between two pieces. Where pieces that touch waver, as on a page
 * set piece by piece or scanned, a space must be wider to be one.
 */
function spaceOf(pieces: Line[]): number {
  const gaps = neighbours(pieces)
    .filter(({ gap, left }) => Math.abs(gap) < SPACE_EMS * left.size)
    .map(({ gap, left }) => Math.abs(gap) / left.size)
    .sort((a, b) => a - b)
  const wide = gaps[Math.floor(gaps.length * 0.9)] ?? 0
  return gaps.length > FEWEST_GAPS && wide > NOISE_EMS ? NOISY_SPACE_EMS : SPACE_EMS
}

const FEWEST_GAPS = 100
const NOISE_EMS = 0.15
const NOISY_SPACE_EMS = 0.45

const asLine = (run: TextRun): Line => ({ ...run })

/** An initial is at least this much larger than the text beside it, and this near to it (ems). */
const INITIAL = 1.6
const BESIDE_EMS = 1.3

/** Sets an initial that spans some lines of text before the first of them. */
function setInitials(sheet: Sheet, pieces: Line[]): void {
  for (const initial of pieces.filter((piece) => [...piece.text].length === 1)) {
    if (initial.size < INITIAL * sheet.em) continue
    const beside = pieces
      .filter(
        (piece) =>
          piece !== initial &&
          piece.size < LARGE * sheet.em &&
          piece.left - initial.right > -0.4 * sheet.em &&
          piece.left - initial.right < BESIDE_EMS * sheet.em &&
          sharedY(piece, initial) > 0.5 * piece.size,
      )
      .sort(inPrintOrder)
    const large = pieces.some(
      (piece) =>
        piece !== initial &&
        piece.size >= LARGE * sheet.em &&
        sharedY(piece, initial) > 0.5 * initial.size &&
        -sharedX(piece, initial) < 2 * initial.size,
    )
    const first = beside[0]
    if (first === undefined || beside.length < 2 || large) continue
    first.text = initial.text + first.text
    for (const piece of beside) piece.left = initial.left
    first.left = initial.left + 2 * first.size
    pieces.splice(pieces.indexOf(initial), 1)
  }
}

/** Joins neighbours of one level where `belong` says so; the nearest find each other first. */
function joined(
  pieces: Line[],
  space: number,
  belong: (left: Line, right: Line, gap: number) => boolean,
): Line[] {
  const next = new Map<Line, Line>()
  const previous = new Map<Line, Line>()
  for (const { left, right, gap } of neighbours(pieces)) {
    if (next.has(left) || previous.has(right) || !belong(left, right, gap)) continue
    next.set(left, right)
    previous.set(right, left)
  }
  return pieces
    .filter((piece) => !previous.has(piece))
    .map((first) => {
      const row = [first]
      for (let at = next.get(first); at !== undefined; at = next.get(at)) row.push(at)
      return row.length === 1 ? first : oneLine(row, space)
    })
}

function oneLine(row: Line[], space: number): Line {
  const longest = row.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  let text = ''
  row.forEach((piece, at) => {
    const before = row[at - 1]
    const apart = before !== undefined && piece.left - before.right > space * piece.size
    text += (apart ? ' ' : '') + piece.text
  })
  return { ...unionOf(row), text, size: longest.size, font: longest.font, vertical: false }
}

/** Pieces of like size on one level, one right of the other, the nearest first. */
function neighbours(pieces: Line[]): { left: Line; right: Line; gap: number; cost: number }[] {
  const pairs: { left: Line; right: Line; gap: number; cost: number }[] = []
  const byLevel = [...pieces].sort((a, b) => a.bottom - b.bottom || a.left - b.left)
  byLevel.forEach((one, at) => {
    for (let with_ = at + 1; with_ < byLevel.length; with_++) {
      const other = byLevel[with_]!
      if (other.bottom - one.bottom > LEVEL_EMS * one.size * SAME_SIZE) break
      const size = Math.min(one.size, other.size)
      if (other.bottom - one.bottom > LEVEL_EMS * size) continue
      if (Math.max(one.size, other.size) / size >= SAME_SIZE) continue
      const [left, right] = one.left <= other.left ? [one, other] : [other, one]
      const gap = right.left - left.right
      if (gap > WIDEST_SPACE_EMS * size || gap < -0.6 * size) continue
      const cost = Math.max(0, gap) / size + (other.bottom - one.bottom) / size
      pairs.push({ left, right, gap, cost })
    }
  })
  return pairs.sort((a, b) => a.cost - b.cost)
}

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
    if (votesForGutter({ left, right }, x, around, level) > 0) return true
  }
  return false
}

/** A column's edge wavers by this much (ems). */
const EDGE_EMS = 0.25
const STEP_EMS = 0.2
/** What a line on one side only says of a gutter: it may be short, or the next column begin elsewhere. */
const ONE_SIDED = 0.1
/** More where it ends, or begins, at the same edge. */
const ONE_RANGED = 0.7
const RANGED_EMS = 0.7

function votesForGutter(
  gap: { left: Line; right: Line },
  x: number,
  around: Line[],
  level: number,
): number {
  const em = gap.left.size
  let votes = 0
  const beside = new Map<number, { before: boolean; after: boolean; ranged: boolean }>()
  for (const line of around) {
    const distance = (middleY(line) - level) / em
    if (line.left < x - EDGE_EMS * em && line.right > x + EDGE_EMS * em) {
      votes -= 2 / Math.max(1, distance * distance)
      continue
    }
    const row = Math.round(distance / 0.9)
    const side = beside.get(row) ?? { before: false, after: false, ranged: false }
    if (line.right <= x + EDGE_EMS * em) side.before = true
    else side.after = true
    side.ranged ||=
      Math.abs(line.right - gap.left.right) < RANGED_EMS * em ||
      Math.abs(line.left - gap.right.left) < RANGED_EMS * em
    beside.set(row, side)
  }
  for (const [row, side] of beside) {
    const vote = side.before && side.after ? 2 : side.ranged ? ONE_RANGED : ONE_SIDED
    votes += vote / Math.max(1, row * row * 0.81)
  }
  return votes
}

/** Lines that run down: set so, or as single characters one below another. */
function verticalRuns(runs: TextRun[], em: number): { lines: Line[]; taken: Set<TextRun> } {
  const taken = new Set<TextRun>()
  const lines: Line[] = []
  const single = runs.filter((run) => run.vertical || [...run.text].length <= 2)
  const below = new Map<TextRun, TextRun>()
  const above = new Set<TextRun>()
  for (const run of single) {
    const next = nextBelow(run, single)
    if (next === null || above.has(next)) continue
    below.set(run, next)
    above.add(next)
  }
  for (const run of single) {
    if (above.has(run)) continue
    const stack = [run]
    for (let at = below.get(run); at !== undefined; at = below.get(at)) stack.push(at)
    if (!stack.every((one) => one.vertical) && !runsDown(stack, runs, em)) continue
    let text = ''
    stack.forEach((one, at) => {
      const before = stack[at - 1]
      if (before && one.top - before.bottom > STACK_GAP_EMS * one.size) text += ' '
      text += one.text
    })
    stack.forEach((one) => taken.add(one))
    lines.push({ ...unionOf(stack), text, size: run.size, font: run.font, vertical: true })
  }
  return { lines, taken }
}

/** Fewer characters one below another are no line that runs down. */
const FEWEST_IN_A_STACK = 3
/** Space between the parts of a line that runs down, and between its characters (ems). */
const STACK_SPACE_EMS = 1.3
const STACK_GAP_EMS = 0.5
/** Small type runs down only where nothing stands beside it within this (ems). */
const FREE_EMS = 0.6
/** More than this counts as far (ems). */
const FAR_EMS = 2

/** Whether characters one below another are nearer to one another than to what stands beside them. */
function runsDown(stack: TextRun[], runs: TextRun[], em: number): boolean {
  if (stack.length < FEWEST_IN_A_STACK) return false
  const size = stack[0]!.size
  const beside = stack.map((one) => Math.min(FAR_EMS * size, horizontalGap(one, runs)))
  const between = stack.slice(1).map((one, at) => Math.max(0, one.top - stack[at]!.bottom))
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  if (size < LARGE * em && mean(beside) < FREE_EMS * size) return false
  return mean(beside) > medianOf(between) + 0.1 * size
}

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
