import { middleY } from './geometry'
import { LEVEL_EMS, type Line } from './line'

/** Space in a line that has no other beside it to show its columns (ems). */
const LONE_SPACE_EMS = 1.2
/** How far up and down other lines show where columns part (ems). */
const VIEW_EMS = 12

/**
 * Whether the lines above and below part where two pieces of one level part. The gap may hold a gutter
 * and the indent of the next column, so each place in it is tried.
 */
export function isGutter(left: Line, right: Line, view: Line[]): boolean {
  const em = left.size
  const level = middleY(left)
  const around = view.filter((line) => {
    const distance = Math.abs(middleY(line) - level)
    const near = line.right > left.right - 3 * em && line.left < right.left + 3 * em
    // What ends before the one begins, or begins after the other ends, shows another gutter.
    if (line.right < left.left || line.left > right.right) return false
    return near && distance <= VIEW_EMS * em && distance >= LEVEL_EMS * em
  })
  const isAlone = around.every((line) => Math.abs(middleY(line) - level) > NEXT_ROW_EMS * em)
  if (isAlone && isOnGrid(left, right, view)) return true
  if (around.length === 0) return right.left - left.right > LONE_SPACE_EMS * em
  for (let x = left.right + EDGE_EMS * em; x <= right.left - EDGE_EMS * em; x += STEP_EMS * em) {
    if (votesForGutter({ left, right }, x, around, level) > 0) return true
  }
  return false
}

/** The next line of a column is at most this far (ems). */
const NEXT_ROW_EMS = 2.2
/** This many lines of a page that end, and begin, at the same places show a gutter between them. */
const FEWEST_ON_GRID = 4
const ON_GRID_EMS = 0.4

/** Whether columns elsewhere on the page end and begin where these two pieces do. */
function isOnGrid(left: Line, right: Line, view: Line[]): boolean {
  const near = ON_GRID_EMS * left.size
  const ends = view.filter((line) => Math.abs(line.right - left.right) < near)
  const begins = view.filter((line) => Math.abs(line.left - right.left) < near)
  return ends.length > FEWEST_ON_GRID && begins.length > FEWEST_ON_GRID
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
