import type { TextRun } from '../../edition/text-run'
import { medianOf, middleX, sharedX, sharedY, unionOf } from './geometry'
import { LARGE, type Line } from './line'

/** Fewer characters one below another are no line that runs down. */
const FEWEST_IN_A_STACK = 3
/** Space between the parts of a line that runs down, and between its characters (ems). */
const STACK_SPACE_EMS = 1.3
const STACK_GAP_EMS = 0.5
/** Small type runs down only where nothing stands beside it within this (ems). */
const FREE_EMS = 0.6
/** More than this counts as far (ems). */
const FAR_EMS = 2

/**
 * In: a page's runs, and the size of its text. Out: lines that run down, set so or as single characters one
 * below another, and the runs that are in none of them.
 */
export function verticalLines(runs: TextRun[], em: number): { lines: Line[]; rest: TextRun[] } {
  const apart = runs.map((run) => charactersOf(run, em))
  const { lines, taken } = linesDown(apart.flat(), em)
  const rest = runs.flatMap((run, at) => {
    const left = apart[at]!.filter((one) => !taken.has(one))
    return left.length === apart[at]!.length ? [run] : left
  })
  return { lines, rest }
}

/**
 * Lines that run down side by side may come as rows of their characters. A row of large characters set
 * apart is taken apart; it stays whole where they stand in no line that runs down.
 */
function charactersOf(run: TextRun, em: number): TextRun[] {
  const characters = [...run.text]
  const pitch = (run.right - run.left) / characters.length
  if (run.vertical || characters.length < 2 || characters.length > LONGEST_ROW) return [run]
  if (run.size < LARGE * em || pitch < APART_EMS * run.size) return [run]
  const step = (run.right - run.left - run.size) / (characters.length - 1)
  return characters.map((text, at) => {
    const left = run.left + at * step
    return { ...run, text, left, right: left + run.size }
  })
}

/** Lines of one headline that runs down. */
const LONGEST_ROW = 4
/** From one character of a row to the next (ems), where lines run down. */
const APART_EMS = 1.06

function linesDown(runs: TextRun[], em: number): { lines: Line[]; taken: Set<TextRun> } {
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
