import type { Dice } from '../page-generator/dice'
import { bodyLines, breakLines, type Line } from '../page-generator/typeset'
import type { ArticleTruth } from '../page-generator/truth'
import { widthOf } from './encodings'
import type { Face } from './fonts'
import type { Press } from './press'

export interface BodyStyle {
  /** Points. */
  size: number
  /** Points from baseline to baseline. */
  leading: number
  face: Face
  /** The first sentence of a section and an inline byline stand in hei. */
  boldLeads: boolean
  /** The first character of an article is set as tall as two lines. */
  dropCap?: boolean
}

/** A line of an article's columns, with what the first of its characters stand in hei. */
export interface SetLine {
  text: string
  opens: boolean
  /** Not stretched to the measure. */
  closes: boolean
  bold: number
  right: boolean
  /** A tall initial that begins in this line. */
  cap?: string
  /** Set in by this many characters instead of a paragraph's two. */
  shift?: number
}

/** A column to be filled; points. */
export interface Slot {
  x: number
  top: number
}

/** A first sentence longer than this is no lead. */
const LEAD_MAX = 44
/** What a tall initial takes of two lines, in characters. */
const CAP_EMS = 3
const HEADING = /^[一二三四五六]、[^。]*$/

/** The lines of an article's body for a measure in points, with a byline that stands among them. */
export function linesOf(
  article: ArticleTruth,
  measure: number,
  style: BodyStyle,
  ownByline: boolean,
  dice: Dice,
): SetLine[] {
  const { byline } = article
  const before = byline?.at === 'inline' ? byline.text : ''
  const paragraphs = [...article.paragraphs]
  if (byline?.at === 'end-inline') paragraphs[paragraphs.length - 1] += byline.text
  // Half a character is the least step of a measure.
  const ems = Math.floor((measure / style.size) * 2) / 2
  const set = bodyLines(paragraphs, 0, ems, 0, before, dice)
  const lines: SetLine[] = set.map((line, at) => ({
    text: line.text.trim(),
    opens: line.opens,
    closes: line.closes,
    bold: boldOf(set, at, paragraphs, before, style),
    right: false,
  }))
  const first = paragraphs[0]!
  if (style.dropCap && before === '' && /^\p{L}/u.test(first) && first.length > 4 * ems) {
    const beside = breakLines(first.slice(1), ems - CAP_EMS, 0, 0, dice).slice(0, 2)
    const below = breakLines(first.slice(1 + beside.join('').length), ems, 0, 0, dice)
    const plain = { opens: false, closes: false, bold: 0, right: false }
    lines.splice(
      0,
      set.filter((line) => line.paragraph === 0).length,
      { ...plain, text: beside[0]!, cap: first[0]!, shift: CAP_EMS },
      { ...plain, text: beside[1]!, shift: CAP_EMS },
      ...below.map((text, i) => ({ ...plain, text, closes: i === below.length - 1 })),
    )
  }
  const single = (text: string, right: boolean): SetLine[] =>
    bodyLines([text], 0, ems, 0, '', dice).map((line) => ({
      text: line.text.trim(),
      opens: line.opens && !right,
      closes: line.closes,
      bold: line.text.length,
      right: right && line.closes,
    }))
  if (byline?.at === 'own-line' && ownByline) lines.unshift(...single(byline.text, false))
  if (byline?.at === 'end-line') lines.push(...single(byline.text, true))
  return lines
}

function boldOf(
  lines: Line[],
  at: number,
  paragraphs: string[],
  before: string,
  style: BodyStyle,
): number {
  const line = lines[at]!
  const text = paragraphs[line.paragraph]!
  if (HEADING.test(text)) return line.text.length
  if (!style.boldLeads) return 0
  const first = text.indexOf('。') + 1
  const lead = line.paragraph > 0 && first <= LEAD_MAX ? first : 0
  const bold = line.paragraph === 0 ? before.length : lead
  let printed = 0
  for (let i = at - 1; i >= 0 && lines[i]!.paragraph === line.paragraph; i--)
    printed += lines[i]!.text.length
  return Math.max(0, Math.min(line.text.length, bold - printed))
}

/** How many rows of the tallest column the lines need when the columns end at one height. */
export function bottomFor(lines: number, slots: Slot[], leading: number): number {
  const least = Math.min(...slots.map((slot) => slot.top))
  for (let rows = 1; ; rows++) {
    const bottom = least + rows * leading
    if (slots.reduce((sum, slot) => sum + rowsIn(slot, bottom, leading), 0) >= lines) return bottom
  }
}

const rowsIn = (slot: Slot, bottom: number, leading: number) =>
  Math.max(0, Math.floor((bottom - slot.top) / leading + 0.01))

/** Sets lines into columns from the left; gives the lowest point reached by each column. */
export function pour(
  press: Press,
  lines: SetLine[],
  slots: Slot[],
  bottom: number,
  measure: number,
  style: BodyStyle,
): number[] {
  let next = 0
  return slots.map((slot) => {
    const rows = rowsIn(slot, bottom, style.leading)
    let y = slot.top
    for (const line of lines.slice(next, next + rows)) {
      setLine(press, line, slot.x, y + style.size, measure, style)
      y += style.leading
    }
    next += rows
    return y
  })
}

/** Sets one line with its baseline at `y`, stretched to the measure unless it closes a paragraph. */
function setLine(
  press: Press,
  line: SetLine,
  x: number,
  y: number,
  measure: number,
  style: BodyStyle,
): void {
  const { size, face } = style
  const indent = (line.shift ?? (line.opens ? 2 : 0)) * size
  if (line.cap !== undefined) {
    const tall = (CAP_EMS - 0.3) * size
    press.write({ text: line.cap, x, y: y + style.leading, size: tall, face, role: 'body' })
  }
  const natural = widthOf(line.text) * size
  const room = measure - indent - natural
  // A closing line is drawn together when a mark hangs over its end.
  const tracking = line.closes && room > 0 ? 0 : room / line.text.length
  const start = x + indent + (line.right ? room : 0)
  const bold = line.text.slice(0, line.bold)
  const rest = line.text.slice(line.bold)
  press.write({ text: bold, x: start, y, size, face: 'hei', tracking, role: 'body' })
  const after = start + widthOf(bold) * size + bold.length * tracking
  press.write({ text: rest, x: after, y, size, face, tracking, role: 'body' })
}
