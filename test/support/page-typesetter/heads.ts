import type { ArticleTruth } from '../page-generator/truth'
import { widthOf } from './encodings'
import type { Face } from './fonts'
import type { Press } from './press'

export interface HeadStyle {
  /** The size wished for, in points; a long headline is set smaller, then in two lines. */
  size: number
  face: Face
  align: 'centre' | 'left'
  /** Sizes of the kicker and the subhead over the headline's. */
  minor: number
  /** Points above and below the whole head. */
  air: number
  /** Where a byline on a line of its own stands: under the headline, or first in the columns. */
  byline: 'under' | 'columns'
  /** Points of a byline's text. */
  bylineSize: number
  /** Space after each character of a byline under the headline, over its size. */
  bylineSpread: number
}

/** No headline is set smaller than this share of the size wished for. */
const SMALLEST = 0.72
const LINE_HEIGHT = 1.22

/** A headline's lines and the size at which they fit a width in points. */
export function fitted(lines: string[], width: number, size: number): [string[], number] {
  const widest = Math.max(...lines.map(widthOf))
  const fits = Math.min(size, width / widest)
  if (fits >= size * SMALLEST || lines.some((line) => line.length < 4)) return [lines, fits]
  return fitted(lines.flatMap(inTwo), width, size)
}

/** Breaks at a space or a mark near the middle, else in the middle. */
function inTwo(line: string): string[] {
  const middle = line.length / 2
  const places = [...line.matchAll(/[\s，：]/g)].map((match) => match.index + 1)
  const near = places
    .filter((at) => at > line.length / 4 && at < (line.length * 3) / 4)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  let at = near ?? Math.ceil(middle)
  while (near === undefined && /[”》）%\d]/.test(line[at] ?? '')) at++
  while (/[“《（]/.test(line[at - 1] ?? '')) at--
  return [line.slice(0, at).trim(), line.slice(at).trim()].filter((part) => part !== '')
}

/**
 * Sets label, kicker, headline and subhead across `width` from `top`; gives where the head ends. All in
 * points.
 */
export function setHead(
  press: Press,
  article: ArticleTruth,
  at: { x: number; top: number; width: number },
  style: HeadStyle,
): number {
  let y = at.top + style.air
  const line = (text: string, size: number, face: Face) => {
    const free = at.width - widthOf(text) * size
    const x = at.x + (style.align === 'centre' ? free / 2 : 0)
    press.write({ text, x, y: y + size * 0.9, size, face, role: 'head' })
    y += size * LINE_HEIGHT
  }
  const { kicker, columnLine } = article
  const main = [...article.headlineLines]
  if (kicker && article.kickerOnHeadlineLine) main[0] = `${kicker} ${main[0]}`
  const [lines, size] = fitted(main, at.width, style.size)
  if (columnLine) line(columnLine, style.bylineSize * 1.15, 'hei')
  const minor = (text: string, face: Face) => {
    const [parts, smaller] = fitted([text], at.width, size * style.minor)
    for (const part of parts) line(part, smaller, face)
  }
  if (kicker && !article.kickerOnHeadlineLine) minor(kicker, 'kai')
  for (const text of lines) line(text, size, style.face)
  if (article.subhead) minor(article.subhead, 'kai')
  if (style.byline === 'under' && article.byline?.at === 'own-line') {
    y += style.bylineSize * 0.4
    const { text } = article.byline
    const tracking = style.bylineSize * style.bylineSpread
    const length = widthOf(text) * style.bylineSize + text.length * tracking
    const x = at.x + (style.align === 'centre' ? (at.width - length) / 2 : 0)
    press.write({
      text,
      x,
      y: y + style.bylineSize,
      size: style.bylineSize,
      face: 'hei',
      tracking,
      role: 'head',
    })
    y += style.bylineSize * 1.5
  }
  return y + style.air
}

/**
 * Sets a head downwards in lines from right to left, its middle on the middle of `width`; gives where the
 * longest line ends. `single` shows every character by itself, as most programs do; otherwise a font of
 * vertical writing runs down.
 */
export function setVerticalHead(
  press: Press,
  article: ArticleTruth,
  at: { x: number; top: number; width: number; height: number },
  style: { size: number; face: Face; single: boolean },
): number {
  const main = [...article.headlineLines]
  if (article.kickerOnHeadlineLine && article.kicker) main[0] = `${article.kicker} ${main[0]}`
  const lines: { text: string; size: number; face: Face }[] = []
  const kicker = article.kickerOnHeadlineLine ? null : article.kicker
  if (kicker) lines.push({ text: kicker, size: style.size * 0.6, face: 'kai' })
  const [fit, fitSize] = fitted(main.map(full), at.height, style.size)
  for (const text of fit) lines.push({ text, size: fitSize, face: style.face })
  if (article.subhead) {
    const length = article.subhead.length
    lines.push({
      text: article.subhead,
      size: Math.min(style.size * 0.55, at.height / length),
      face: 'kai',
    })
  }
  const widths = lines.map((line) => line.size * 1.25)
  let right = at.x + (at.width + widths.reduce((sum, w) => sum + w, 0)) / 2
  let lowest = at.top
  lines.forEach(({ text, size, face }, k) => {
    const middle = right - widths[k]! / 2
    right -= widths[k]!
    const step = size * (style.single ? 1.04 : 1)
    if (!style.single) {
      press.write({ text, x: middle, y: at.top, size, face, vertical: true, role: 'head' })
    } else
      [...text].forEach((ch, i) => {
        const x = middle - (widthOf(ch) * size) / 2
        press.write({ text: ch, x, y: at.top + i * step + size * 0.88, size, face, role: 'head' })
      })
    lowest = Math.max(lowest, at.top + text.length * step)
  })
  return lowest
}

/** Latin letters and digits stand upright and take a whole em downwards. */
const full = (text: string) =>
  text.replace(/[!-~ ]/g, (ch) =>
    ch === ' ' ? '　' : String.fromCharCode(ch.charCodeAt(0) + 0xfee0),
  )
