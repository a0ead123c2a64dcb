import type { Box } from '../../edition/text-run'

export const widthOf = (box: Box): number => box.right - box.left
export const heightOf = (box: Box): number => box.bottom - box.top
export const middleX = (box: Box): number => (box.left + box.right) / 2
export const middleY = (box: Box): number => (box.top + box.bottom) / 2

/** How much two boxes share across (down) the page; negative: the gap between them. */
export const sharedX = (a: Box, b: Box): number =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left)
export const sharedY = (a: Box, b: Box): number =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)

/** Share of the narrower box that lies over or under the other. */
export const shareAcross = (a: Box, b: Box): number =>
  sharedX(a, b) / Math.max(0.1, Math.min(widthOf(a), widthOf(b)))

export function unionOf(boxes: Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  }
}

export const contains = (outer: Box, inner: Box, slack: number): boolean =>
  inner.left >= outer.left - slack &&
  inner.right <= outer.right + slack &&
  inner.top >= outer.top - slack &&
  inner.bottom <= outer.bottom + slack

export function medianOf(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

/** From the top down, then from the left: the same for any order in which a page was painted. */
export const inPrintOrder = (a: Box, b: Box): number => a.top - b.top || a.left - b.left
