import { endsSentence, isLetter, printedWidth } from '../text/characters'
import type { ChainLine } from './chain'
import type { PageLine } from './page-line'
import { leadOf, parallelism, startsWithMarker } from './sections'

/** Where one line was set after another inside a paragraph. */
export interface Joint {
  paragraph: number
  /** UTF-16 offset in the paragraph at which the later line begins. */
  at: number
  margin: number
}

export interface Paragraphs {
  texts: string[]
  joints: Joint[]
}

/** A line is short when it lacks at least this much of its column's measure (ems). */
const SHORT_BY_EMS = 2
/** Leads at least this alike are sisters. */
const SISTERS = 0.6
/** Lines longer than this were not cut by a column (ems). */
const WIDEST_COLUMN_EMS = 45

/** In: the lines of one article in reading order. Out: its paragraphs and where lines were joined. */
export function paragraphsOf(lines: ChainLine[]): Paragraphs {
  const measure = measureOf(lines.map((entry) => entry.line))
  const leads = openingLeads(lines)
  const result: Paragraphs = { texts: [], joints: [] }
  lines.forEach((entry, at) => {
    const text = bodyText(entry)
    const last = result.texts.length - 1
    const before = lines[at - 1]
    if (before === undefined || isBoundary(before, entry, measure, leads)) {
      result.texts.push(text)
      return
    }
    const gap = needsSpace(result.texts[last]!, text) ? ' ' : ''
    const paragraph = result.texts[last]! + gap
    result.joints.push({ paragraph: last, at: paragraph.length, margin: entry.margin })
    result.texts[last] = paragraph + text
  })
  return result
}

/** The text of a line with the spaces dropped at which it was put together from printed lines. */
function bodyText({ line, text }: ChainLine): string {
  const widths = line.pieces.slice(0, -1).map(printedWidth)
  const even = Math.max(...widths) - Math.min(...widths) <= 3
  if (line.pieces.length < 2 || !even) return text
  return line.pieces.reduce((joined, piece, at) => {
    if (at === 0 || !joined.includes(line.pieces[at - 1]! + ' ' + piece)) return joined
    if (needsSpace(line.pieces[at - 1]!, piece)) return joined
    return joined.replace(line.pieces[at - 1]! + ' ' + piece, line.pieces[at - 1]! + piece)
  }, text)
}

function needsSpace(left: string, right: string): boolean {
  return isLetter(left.slice(-1)) && isLetter(right.slice(0, 1))
}

/** The measure of a column in ems (70th percentile of its printed lines), or null if it has none. */
export function measureOf(lines: PageLine[]): number | null {
  const widths = lines.flatMap((line) => line.pieces.map(printedWidth)).sort((a, b) => a - b)
  const measure = widths[Math.floor(widths.length * 0.7)]
  if (measure === undefined || measure > WIDEST_COLUMN_EMS || widths.length < 4) return null
  return measure
}

/** Leads with which lines open that have a sister in the same article. */
function openingLeads(lines: ChainLine[]): Set<ChainLine> {
  const opening = lines.flatMap((entry, at) => {
    const before = lines[at - 1]
    if (before === undefined || !endsSentence(before.text)) return []
    const following = lines.slice(at + 1, at + 4).map((next) => next.text)
    const lead = leadOf([entry.text, ...following].join(''))
    return lead === null ? [] : [{ entry, lead }]
  })
  const sisters = new Set<ChainLine>()
  for (const one of opening) {
    const alike = opening.some(
      (other) => other !== one && parallelism(one.lead, other.lead) >= SISTERS,
    )
    if (alike) sisters.add(one.entry)
  }
  return sisters
}

function isBoundary(
  before: ChainLine,
  entry: ChainLine,
  measure: number | null,
  leads: Set<ChainLine>,
): boolean {
  if (startsWithMarker(entry.text)) return true
  const closed = endsSentence(before.text)
  const lastPiece = printedWidth(before.line.pieces[before.line.pieces.length - 1]!)
  const short = measure !== null && lastPiece < measure - SHORT_BY_EMS
  if (!closed) return short && startsWithMarker(before.text)
  const blankBetween = entry.line.block !== before.line.block
  if (leads.has(before) && isOneLead(before.text) && !leads.has(entry) && !blankBetween)
    return false
  if (measure === null || short) return true
  const adjacent = entry.line.index === before.line.index + 1
  if (leads.has(entry)) return true
  // A column ends here: both lines are full, so the blank is no paragraph's.
  if (adjacent && !blankBetween) return false
  const nextPiece = printedWidth(entry.line.pieces[0]!)
  const nextFull = nextPiece >= measure - SHORT_BY_EMS
  const artefact = /^[“"「『]/.test(entry.text)
  return !nextFull && !artefact
}

/** A lead set on a line of its own; its section follows. */
function isOneLead(text: string): boolean {
  return leadOf(text) !== null && text.search(/[。！？]/) === text.length - 1
}
