import { cannotBegin, endsSentence, printedWidth } from '../text/characters'
import type { ChainLine } from './chain'
import { indentEvidence, measureOf } from './measure'
import { needsSpace, withoutJoints } from './printed-joints'
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

/** In: the lines of one article in reading order. Out: its paragraphs and where lines were joined. */
export function paragraphsOf(lines: ChainLine[], indented: boolean): Paragraphs {
  const measure = measureOf(lines.map((entry) => entry.line))
  const leads = openingLeads(lines)
  const result: Paragraphs = { texts: [], joints: [] }
  lines.forEach((entry, at) => {
    const text = withoutJoints(entry.text, entry.line.pieces)
    const last = result.texts.length - 1
    const before = lines[at - 1]
    if (before === undefined || isBoundary(before, entry, { measure, leads, indented })) {
      result.texts.push(text)
      result.joints.push({ paragraph: last + 1, at: 0, margin: entry.margin })
      return
    }
    const gap = needsSpace(result.texts[last]!, text) ? ' ' : ''
    const paragraph = result.texts[last]! + gap
    result.joints.push({ paragraph: last, at: paragraph.length, margin: entry.margin })
    result.texts[last] = paragraph + text
  })
  return result
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

interface Column {
  measure: number | null
  leads: Set<ChainLine>
  /** Paragraphs of this page open with an indent. */
  indented: boolean
}

function isBoundary(before: ChainLine, entry: ChainLine, column: Column): boolean {
  if (startsWithMarker(entry.text)) return true
  const { measure, leads } = column
  const closed = endsSentence(before.text)
  const lastPiece = printedWidth(before.line.pieces[before.line.pieces.length - 1]!)
  const short = measure !== null && lastPiece < measure - SHORT_BY_EMS
  const follows = entry.line.index === before.line.index + 1
  const blankBetween = entry.line.block !== before.line.block
  if (!closed) return short && isSectionHead(before.text) && !cannotBegin(entry.text)
  if (leads.has(before) && isOneLead(before.text) && !leads.has(entry) && !blankBetween)
    return false
  if (measure === null || leads.has(entry)) return true
  const indent = column.indented ? indentEvidence(entry.line.pieces[0]!, measure) : 0
  // A line can end short of the measure by a mark that may not begin the next one.
  if (short) return lastPiece < measure - 2 * SHORT_BY_EMS || indent > -1.5
  if (Math.abs(indent) > 1) return indent > 0
  if (follows && !blankBetween) return false
  // A column ends here: both lines are full, so the blank is no paragraph's.
  const nextFull = printedWidth(entry.line.pieces[0]!) >= measure - SHORT_BY_EMS
  const artefact = /^[“"「『]/.test(entry.text)
  return !nextFull && !artefact
}

/** 「一、…」 on a line of its own: a section's head, not the first line of a long sentence. */
function isSectionHead(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,2}[、.．]|[（(][一二三四五六七八九十]{1,2}[）)])/.test(text)
}

/** A lead set on a line of its own; its section follows. */
function isOneLead(text: string): boolean {
  return leadOf(text) !== null && text.search(/[。！？]/) === text.length - 1
}
