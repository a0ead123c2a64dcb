import type { LaidRun, PageLayout } from '../edition/page-layout'
import type { ListId } from './action'
import type { Draft } from './draft'
import { everyBlock, sourcesOf, type PlaceOfDoubt } from './place-of-doubt'

/** A line of type, or a part of one, on the page (points). */
export interface Line {
  left: number
  top: number
  right: number
  bottom: number
}
export type Corner = [x: number, y: number]

/** Where a text stands on the page: a shape in each column that it runs through. */
export interface Outline {
  list: ListId
  block: string
  shapes: Corner[][]
}

/** How far apart two parts of one line may stand, in heights of the line. */
const LINE_GAP = 2
/** How far below a line the next one of the same column may begin, in heights of the line. */
const LEADING = 1.5
/** Share of the narrower line that two lines of a column have above each other. */
const COMMON_WIDTH = 0.3
/** A first line is indented by two characters; an edge this far in still is the column's, in heights of the line. */
const INDENT = 2.6

/** The outline of every text of the draft that the page prints, as the draft is now. */
export function outlinesOf(draft: Draft, layout: PageLayout): Outline[] {
  const outlines: Outline[] = []
  for (const { list, block } of everyBlock(draft)) {
    const parts = block.pieces.flatMap(({ at, length }) =>
      at === null ? [] : partsOf(layout.runs, at, length),
    )
    const shapes = columnsOf(linesOf(parts)).map(shapeOf)
    if (shapes.length > 0) outlines.push({ list, block: block.id, shapes })
  }
  return outlines
}

/** The lines under the characters of a doubt, which may stand in two places of the page. */
export function doubtLines(layout: PageLayout, place: PlaceOfDoubt): Line[] {
  return linesOf(sourcesOf(place).flatMap((at) => partsOf(layout.runs, at, 1)))
}

/** The boxes of a stretch of the source. Type of one size: a part of a run is as long as its share of characters. */
export function partsOf(runs: LaidRun[], at: number, length: number): Line[] {
  const parts: Line[] = []
  for (let index = firstAfter(runs, at); index < runs.length; index++) {
    const [start, count, left, top, right, bottom, vertical] = runs[index]!
    if (start >= at + length) break
    const from = Math.max(at, start) - start
    const to = Math.min(at + length, start + count) - start
    const along = (share: number, low: number, high: number) => low + (share / count) * (high - low)
    parts.push(
      vertical === 1
        ? { left, right, top: along(from, top, bottom), bottom: along(to, top, bottom) }
        : { top, bottom, left: along(from, left, right), right: along(to, left, right) },
    )
  }
  return parts
}

/** The index of the first run that ends behind a place of the source. */
function firstAfter(runs: LaidRun[], at: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]![0] + runs[middle]![1] > at) high = middle
    else low = middle + 1
  }
  return low
}

const height = ({ top, bottom }: Line) => bottom - top
const width = ({ left, right }: Line) => right - left
const common = (a: Line, b: Line, low: 'left' | 'top', high: 'right' | 'bottom') =>
  Math.min(a[high], b[high]) - Math.max(a[low], b[low])

const around = (a: Line, b: Line): Line => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})

/** Joins what stands side by side on one line. In and out: in the order of reading. */
function linesOf(parts: Line[]): Line[] {
  const lines: Line[] = []
  for (const part of parts) {
    const last = lines[lines.length - 1]
    const low = last && Math.min(height(last), height(part))
    const isSameLine =
      last !== undefined &&
      common(last, part, 'top', 'bottom') > low! / 2 &&
      common(last, part, 'left', 'right') > -LINE_GAP * low!
    if (isSameLine) lines[lines.length - 1] = around(last, part)
    else lines.push(part)
  }
  return lines
}

/** Puts lines that stand below one another together. Out: the lines of each column, from top to bottom. */
function columnsOf(lines: Line[]): Line[][] {
  const columns: Line[][] = []
  for (const line of lines) {
    const column = columns.find((one) => goesOn(one, line))
    if (column) column.push(line)
    else columns.push([line])
  }
  return columns
}

function goesOn(column: Line[], line: Line): boolean {
  const last = column[column.length - 1]!
  const gap = line.top - last.bottom
  const high = Math.max(height(last), height(line))
  return (
    line.top > last.top &&
    gap < LEADING * high &&
    common(last, line, 'left', 'right') > COMMON_WIDTH * Math.min(width(last), width(line))
  )
}

/** The corners around a column's lines, clockwise; it steps in where lines are short, not where one is indented. */
function shapeOf(lines: Line[]): Corner[] {
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  const last = lines.length - 1
  const bands = lines.map((line, at) => ({
    left: line.left - left < INDENT * height(line) ? left : line.left,
    right: at < last && right - line.right < INDENT * height(line) ? right : line.right,
    top: line.top,
    bottom: at < last ? lines[at + 1]!.top : line.bottom,
  }))
  const corners: Corner[] = []
  for (const band of bands) corners.push([band.right, band.top], [band.right, band.bottom])
  for (const band of [...bands].reverse())
    corners.push([band.left, band.bottom], [band.left, band.top])
  return straight(corners)
}

/** Without corners that turn nowhere. */
function straight(corners: Corner[]): Corner[] {
  return corners.filter(([x, y], at) => {
    const [beforeX, beforeY] = corners[(at + corners.length - 1) % corners.length]!
    const [afterX, afterY] = corners[(at + 1) % corners.length]!
    return !((beforeX === x && x === afterX) || (beforeY === y && y === afterY))
  })
}
