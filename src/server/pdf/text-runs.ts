import type { TextRun } from '../../core/edition/text-run'
import type { Pdfjs } from './pdfjs'
import { foldRadicals } from './radicals'

/** Text content as pdfjs gives it. */
export interface TextContent {
  items: unknown[]
  styles: Record<string, { vertical?: boolean }>
}
interface Item {
  str: string
  transform: number[]
  width: number
  height: number
  fontName: string
}
interface Viewport {
  transform: number[]
  width: number
  height: number
}

/** Share of the em above the base line, whatever the font's own figures say. */
const ASCENT = 0.88
/** Type that leans by more than this (sine) is no line of a page. */
const LEAST_UPRIGHT = 0.2

/**
 * In: a page's text content. Out: its runs in the page's coordinates, without blank ones and those off the
 * page. Type turned by a quarter runs down, as dashes and figures do in a headline that runs down.
 */
export function textRuns(pdfjs: Pdfjs, content: TextContent, viewport: Viewport): TextRun[] {
  const runs: TextRun[] = []
  for (const item of content.items as Item[]) {
    if (item.str === undefined || item.str.trim() === '') continue
    const run = runOf(pdfjs, item, content.styles[item.fontName]?.vertical === true, viewport)
    if (run !== null) runs.push(run)
  }
  return runs
}

function runOf(pdfjs: Pdfjs, item: Item, vertical: boolean, viewport: Viewport): TextRun | null {
  const matrix = pdfjs.Util.transform(viewport.transform, item.transform) as number[]
  const [a, b, c, d, x, y] = matrix as [number, number, number, number, number, number]
  const size = Math.hypot(c, d)
  if (![size, x, y, item.width, item.height].every(Number.isFinite) || size < 1) return null
  const turned = Math.abs(b) > LEAST_UPRIGHT * Math.hypot(a, b)
  if (turned && Math.abs(a) > LEAST_UPRIGHT * Math.hypot(a, b)) return null
  const text = foldRadicals(item.str)
  const box = turned
    ? turnedBox(x, y, size, b > 0 ? item.width : -item.width)
    : vertical
      ? { left: x - size / 2, top: y, right: x + size / 2, bottom: y + Math.abs(item.height) }
      : { left: x, top: y - ASCENT * size, right: x + item.width, bottom: y + (1 - ASCENT) * size }
  const { width, height } = viewport
  if (box.right < 0 || box.left > width || box.bottom < 0 || box.top > height) return null
  return { ...box, text, size, font: item.fontName, vertical: vertical || turned }
}

/** Type turned by a quarter, with its feet to the left (length > 0) or to the right. */
function turnedBox(x: number, y: number, size: number, length: number) {
  const below = length > 0 ? (1 - ASCENT) * size : ASCENT * size
  const left = x - below
  return { left, right: left + size, top: Math.min(y, y + length), bottom: Math.max(y, y + length) }
}
