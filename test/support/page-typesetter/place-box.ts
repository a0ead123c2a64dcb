import type { ArticleTruth } from '../page-generator/truth'
import { Grid } from './grid'
import { placeArticle, type Desk, type Place } from './place'

/**
 * Sets an article in a frame of its own over some columns of a grid; inside, `columns` narrower ones with
 * `padding` points around them. A box without a frame stands on a grey tint.
 */
export function placeBox(
  desk: Desk,
  article: ArticleTruth,
  place: Omit<Place, 'head' | 'vertical'> & Partial<Pick<Place, 'vertical'>>,
  box: { columns: number; padding: number; edge: 'frame' | 'tint' },
): number {
  const { grid, from, to } = place
  const { padding } = box
  const [x, width, top] = [grid.x(from), grid.span(from, to), grid.bottom(from, to)]
  const inside = new Grid(
    x + padding,
    width - 2 * padding,
    top + padding,
    box.columns,
    Math.min(grid.gutter, 14),
  )
  const lowest = placeArticle(desk, article, {
    grid: inside,
    from: 0,
    to: box.columns,
    gap: 0,
    ...(place.vertical ? { vertical: place.vertical } : {}),
  })
  const height = lowest + padding - top
  if (box.edge === 'frame') desk.press.frame(x, top, width, height)
  else desk.press.tint(x, top, width, height)
  grid.fill(from, to, top + height + place.gap)
  return top + height
}
