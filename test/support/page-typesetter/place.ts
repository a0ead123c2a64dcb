import type { Dice } from '../page-generator/dice'
import type { ArticleTruth, CaptionTruth } from '../page-generator/truth'
import { breakLines } from '../page-generator/typeset'
import { widthOf } from './encodings'
import { bottomFor, linesOf, pour, type BodyStyle } from './flow'
import type { Grid } from './grid'
import { setHead, setVerticalHead, type HeadStyle } from './heads'
import type { Press } from './press'

/** What every part of a layout works with. */
export interface Desk {
  press: Press
  dice: Dice
  body: BodyStyle
  head: HeadStyle
}

export interface Place {
  grid: Grid
  /** Columns from `from` up to, not including, `to`. */
  from: number
  to: number
  /** Columns under the headline; the others begin beside it. All when absent. */
  head?: [number, number]
  /** The head runs down in columns of its own at the left or right of the place. */
  vertical?: { side: 'left' | 'right'; columns: number; single: boolean; size: number }
  /** Points left free below the article. */
  gap: number
}

/** Sets one article and fills the columns it takes; gives its lowest point, in points. */
export function placeArticle(desk: Desk, article: ArticleTruth, place: Place): number {
  const { press, dice, body } = desk
  const { grid } = place
  let { from, to } = place
  const top = grid.bottom(from, to)
  let headBottom = 0
  const shared = place.vertical
  if (shared) {
    const [left, right] =
      shared.side === 'left' ? [from, from + shared.columns] : [to - shared.columns, to]
    if (shared.side === 'left') from = right
    else to = left
    // The text beside it sets the height; a short text gets a head that reaches below it.
    const lines = linesOf(article, grid.measure, body, true, dice)
    const slots = Array.from({ length: to - from }, () => ({ x: 0, top }))
    const height = Math.max(bottomFor(lines.length, slots, body.leading) - top, 150)
    headBottom = setVerticalHead(
      press,
      article,
      { x: grid.x(left), top, width: grid.span(left, right), height: height * 0.92 },
      { size: shared.size, face: desk.head.face, single: shared.single },
    )
    grid.fill(place.from, place.to, top)
  } else {
    const [first, last] = place.head ?? [from, to]
    const under = setHead(
      press,
      article,
      { x: grid.x(first), top: grid.bottom(first, last), width: grid.span(first, last) },
      desk.head,
    )
    grid.fill(first, last, under)
  }
  const slots = Array.from({ length: to - from }, (_, i) => ({
    x: grid.x(from + i),
    top: grid.skyline[from + i]!,
  }))
  const inColumns = shared !== undefined || desk.head.byline === 'columns'
  const lines = linesOf(article, grid.measure, body, inColumns, dice)
  const bottom = bottomFor(lines.length, slots, body.leading)
  const reached = pour(press, lines, slots, bottom, grid.measure, body)
  const lowest = Math.max(...reached, headBottom)
  grid.fill(place.from, place.to, lowest + place.gap)
  return lowest
}

/** How tall an article's text is in some columns, in points: for sharing out a band. */
export function heightIn(desk: Desk, article: ArticleTruth, grid: Grid, columns: number): number {
  const lines = linesOf(article, grid.measure, desk.body, true, desk.dice).length
  return Math.ceil(lines / columns) * desk.body.leading
}

/** Shares `columns` between articles side by side so that the tallest is least tall. */
export function shareColumns(
  desk: Desk,
  articles: ArticleTruth[],
  grid: Grid,
  columns: number,
): number[] {
  const shares = articles.map(() => 1)
  for (let left = columns - articles.length; left > 0; left--) {
    const heights = articles.map((article, i) => heightIn(desk, article, grid, shares[i]!))
    shares[heights.indexOf(Math.max(...heights))]!++
  }
  return shares
}

/** Sets a picture with its caption below; `height` in points. */
export function placePhoto(
  desk: Desk,
  caption: CaptionTruth,
  place: { grid: Grid; from: number; to: number; height: number; gap: number; size: number },
): void {
  const { press, dice } = desk
  const { grid, from, to, size } = place
  const [x, width, top] = [grid.x(from), grid.span(from, to), grid.bottom(from, to)]
  press.picture(x, top, width, place.height)
  let y = top + place.height + size * 0.6
  const ems = Math.floor(width / size)
  const { credit } = caption
  const joined = credit !== null && (/^[（(]/.test(credit) || dice.chance(0.4))
  const text = joined
    ? `${caption.text}${/^[（(]/.test(credit) ? '' : '　'}${credit}`
    : caption.text
  const indent = dice.pick([0, 2])
  const lines = breakLines(text, ems, indent, 0, dice)
  lines.forEach((line, i) => {
    const start = i === 0 ? indent * size : 0
    const free = width - start - widthOf(line) * size
    const tracking = i < lines.length - 1 || free < 0 ? free / line.length : 0
    press.write({
      text: line,
      x: x + start,
      y: y + size,
      size,
      face: 'kai',
      tracking,
      role: 'caption',
    })
    y += size * 1.35
  })
  if (credit !== null && !joined) {
    const start = x + width - widthOf(credit) * size
    press.write({ text: credit, x: start, y: y + size, size, face: 'kai', role: 'caption' })
    y += size * 1.35
  }
  grid.fill(from, to, y + place.gap)
}
