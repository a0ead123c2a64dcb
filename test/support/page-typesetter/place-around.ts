import type { ArticleTruth } from '../page-generator/truth'
import { linesOf, pour } from './flow'
import { setHead } from './heads'
import type { Desk, Place } from './place'

/** What stands inside an article's columns; its text goes on below it, or leaves its columns free. */
export interface Hole {
  /** Columns of the place, from its first. */
  columns: [number, number]
  /** Lines of text above it; 'all' leaves no text in its columns. */
  after: number | 'all'
  /** Sets what stands there from `top`; gives where it ends. Points. */
  set(at: { x: number; top: number; width: number }): number
}

/**
 * Sets an article around something that stands in the middle of its columns. Without `head` the head is
 * the hole's. Fills the columns it takes and gives its lowest point, in points.
 */
export function placeAround(
  desk: Desk,
  article: ArticleTruth,
  { grid, from, to, head, gap }: Omit<Place, 'vertical'>,
  hole: Hole,
): number {
  const { press, dice, body } = desk
  if (head !== undefined) {
    const [first, last] = head
    const at = { x: grid.x(first), top: grid.bottom(first, last), width: grid.span(first, last) }
    grid.fill(first, last, setHead(press, article, at, desk.head))
  }
  const [left, right] = [from + hole.columns[0], from + hole.columns[1]]
  const top = grid.bottom(left, right)
  const start = top + (hole.after === 'all' ? 0 : hole.after * body.leading)
  const end = hole.set({ x: grid.x(left), top: start, width: grid.span(left, right) })
  const slots = Array.from({ length: to - from }, (_, i) => from + i).flatMap((column) => {
    const slot = { x: grid.x(column), top: grid.skyline[column]! }
    if (column < left || column >= right) return [{ ...slot, end: Infinity }]
    if (hole.after === 'all') return []
    const above = hole.after === 0 ? [] : [{ ...slot, end: start }]
    return [...above, { ...slot, top: end, end: Infinity }]
  })
  const inColumns = head === undefined || desk.head.byline === 'columns'
  const lines = linesOf(article, grid.measure, body, inColumns, dice)
  const rowsTo = (bottom: number) =>
    slots.map((slot) =>
      Math.max(0, Math.floor((Math.min(bottom, slot.end) - slot.top) / body.leading + 0.01)),
    )
  let bottom = Math.max(top, hole.after === 'all' ? end : 0)
  while (rowsTo(bottom).reduce((sum, rows) => sum + rows, 0) < lines.length) bottom += 2
  let next = 0
  rowsTo(bottom).forEach((rows, at) => {
    const slot = slots[at]!
    const low = slot.top + rows * body.leading
    pour(press, lines.slice(next, next + rows), [slot], low, grid.measure, body)
    next += rows
  })
  const lowest = Math.max(bottom, end)
  grid.fill(from, to, lowest + gap)
  return lowest
}
