import { cannotBegin, endsSentence, printedWidth } from '../text/characters'
import type { ChainLine } from './chain'
import { INDENT_EMS, indentEvidence, measureOf } from './measure'
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
/** Fewer lines inside paragraphs than this do not show their measure. */
const FEWEST_INSIDE = 3
/** Share of the running lines, opening ones among them, that are no wider than the measure. */
const RUNNING_SHARE = 0.85
/** Evidence (nats) of an indent from which it is one, though the line before is open. */
const CERTAIN_INDENT = 2
/** Evidence (nats) of an indent from which a blank is a paragraph's and not a column's end. */
const LEAST_INDENT = 0.5
/** The same of a line with a mark at its end, which may hang over the measure. */
const LEAST_INDENT_WITH_MARK = -0.5
/** Leads at least this alike are sisters. */
const SISTERS = 0.6
/** Leads this alike are, even where the paragraph before has lost its last line. */
const TWINS = 0.75

/** In: the lines of one article in reading order. Out: its paragraphs and where lines were joined. */
export function paragraphsOf(lines: ChainLine[], indented: boolean): Paragraphs {
  const measure = measureInside(lines)
  const leads = openingLeads(lines, measure)
  const column: Column = {
    measure,
    leads,
    indented: indented || setsIn(lines, measure),
    blanks: partsByBlanks(lines, measure),
  }
  const result: Paragraphs = { texts: [], joints: [] }
  lines.forEach((entry, at) => {
    const text = withoutJoints(entry.text, entry.line.pieces)
    const last = result.texts.length - 1
    const before = lines[at - 1]
    if (before === undefined || isBoundary(before, entry, column, result.texts[last]!)) {
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

/** The measure by the lines inside paragraphs; where these are few, by all at which no sentence ends. */
function measureInside(lines: ChainLine[]): number | null {
  const running = lines.filter((entry) => !endsSentence(entry.text))
  // Whole paragraphs, each a line.
  if (running.length * 2 < lines.length) return measureOf(lines.map(({ line }) => line))
  const inside = running.filter((entry) => {
    const before = lines[lines.indexOf(entry) - 1]
    return before?.line.block === entry.line.block && !endsSentence(before.text)
  })
  return inside.length < FEWEST_INSIDE
    ? measureOf(
        running.map(({ line }) => line),
        RUNNING_SHARE,
      )
    : measureOf(inside.map(({ line }) => line))
}

/** Whether the paragraphs that certainly end here, by a short line, mostly end with a blank. */
function partsByBlanks(lines: ChainLine[], measure: number | null): boolean {
  if (measure === null) return false
  const ends = lines.flatMap((entry, at) => {
    const next = lines[at + 1]
    const follows = next !== undefined && next.line.index === entry.line.index + 1
    return follows && endsCertainly(entry, measure) ? [next.line.block !== entry.line.block] : []
  })
  return ends.length > 0 && ends.filter(Boolean).length * 2 > ends.length
}

/** Whether the lines that certainly open a paragraph here are mostly set in. */
function setsIn(lines: ChainLine[], measure: number | null): boolean {
  if (measure === null) return false
  const gaps = lines.flatMap((entry, at) => {
    const before = lines[at - 1]
    const opens = before === undefined || endsCertainly(before, measure)
    if (!opens || endsSentence(entry.text)) return []
    const gap = measure - printedWidth(openingPiece(entry, measure))
    return gap < INDENT_EMS + 2.5 ? [gap] : []
  })
  const setIn = gaps.filter((gap) => gap > INDENT_EMS - 0.8).length
  return gaps.length > 0 && setIn * 2 > gaps.length
}

/** A sentence ends far from the end of the line. */
const endsCertainly = (entry: ChainLine, measure: number) =>
  endsSentence(entry.text) && printedWidth(endPiece(entry, measure)) < measure - 2 * SHORT_BY_EMS

/** Of several printed lines in one, the last; of one whose spaces are its own, all of it. */
function endPiece({ line }: ChainLine, measure: number): string {
  return line.width <= measure + SHORT_BY_EMS ? line.text : line.pieces[line.pieces.length - 1]!
}

function openingPiece({ line }: ChainLine, measure: number): string {
  return line.width <= measure + SHORT_BY_EMS ? line.text : line.pieces[0]!
}

/** Leads with which lines open that have a sister in the same article. */
function openingLeads(lines: ChainLine[], measure: number | null): Set<ChainLine> {
  const opening = lines.flatMap((entry, at) => {
    const before = lines[at - 1]
    if (before === undefined || (measure !== null && !endsSentence(before.text))) return []
    const following = lines.slice(at + 1, at + 4).map((next) => next.text)
    const lead = leadOf([entry.text, ...following].join(''))
    return lead === null
      ? []
      : [{ entry, lead, least: endsSentence(before.text) ? SISTERS : TWINS }]
  })
  const sisters = new Set<ChainLine>()
  for (const one of opening) {
    const alike = opening.some(
      (other) => other !== one && parallelism(one.lead, other.lead) >= one.least,
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
  /** Paragraphs of this article stand apart by blanks. */
  blanks: boolean
}

/** `paragraph`: the one that ends with the line before, if it does end there. */
function isBoundary(
  before: ChainLine,
  entry: ChainLine,
  column: Column,
  paragraph: string,
): boolean {
  if (startsWithMarker(entry.text)) return true
  const { measure, leads } = column
  const lastWidth = measure === null ? 0 : printedWidth(endPiece(before, measure))
  const short = measure !== null && lastWidth < measure - SHORT_BY_EMS
  const follows = entry.line.index === before.line.index + 1
  const blankBetween = entry.line.block !== before.line.block
  const indent = indentOf(entry, column)
  if (!endsSentence(before.text)) {
    // Extractors put a blank before a line that begins with a quotation mark.
    const artefact = blankBetween && /^[“"]/.test(entry.text)
    if (artefact || cannotBegin(entry.text)) return false
    // Each paragraph is a line of its own, and this one lacks its end.
    if (measure === null && follows && leads.has(entry)) return true
    if (isSectionHead(paragraph)) {
      if (measure === null) return follows
      // A head that runs on to the next line opens with an indent, too.
      const far = lastWidth < measure - 2 * SHORT_BY_EMS
      return (far || (blankBetween && short && indent > 0)) && indent > -1
    }
    if (follows && measure !== null && lastWidth < measure / 2) return true
    if (follows && blankBetween && measure !== null && isBareHead(before.text)) {
      return lastWidth < measure - 2 * SHORT_BY_EMS && before.line.pieces.length === 1
    }
    // The last line of a paragraph is lost, but the next one plainly opens.
    return follows && blankBetween && column.blanks && !short && indent >= CERTAIN_INDENT
  }
  if (leads.has(before) && isOneLead(before.text) && !leads.has(entry) && !blankBetween)
    return false
  if (measure === null || leads.has(entry)) return true
  // A line can end short of the measure by a mark that may not begin the next one.
  if (short) return lastWidth < measure - 2 * SHORT_BY_EMS || indent > -1.5
  // The blank decides where the width shows nothing; a doubtful width speaks for a column's end.
  if (blankBetween && column.blanks && follows) {
    const hangs = /[，、；：。,;:]$/.test(entry.text)
    return indent === 0 || indent > (hangs ? LEAST_INDENT_WITH_MARK : LEAST_INDENT)
  }
  if (Math.abs(indent) > 1) return indent > 0
  if (follows && !blankBetween) return false
  // A column ends here: both lines are full, so the blank is no paragraph's.
  const nextFull = printedWidth(openingPiece(entry, measure)) >= measure - SHORT_BY_EMS
  const artefact = /^[“"「『]/.test(entry.text)
  return !nextFull && !artefact
}

/** By the width of a line: that it opens a paragraph. A line at which a sentence ends may only be short. */
function indentOf(entry: ChainLine, { measure, indented }: Column): number {
  if (!indented || measure === null) return 0
  const opening = openingPiece(entry, measure)
  const evidence = indentEvidence(opening, measure)
  return opening === entry.line.text && endsSentence(entry.text) ? Math.min(0, evidence) : evidence
}

/** 「一、…」, 「◎…」 on a line of its own: a section's head, not the first line of a long sentence. */
function isSectionHead(text: string): boolean {
  return startsWithMarker(text) && !/[。！？]|[，,、：:]$/.test(text)
}

/** A line without any mark: a section's head where it is far from full. */
const isBareHead = (text: string) => !/[，。；：、！？,;:!?]/.test(text)

/** A lead set on a line of its own; its section follows. */
function isOneLead(text: string): boolean {
  return leadOf(text) !== null && text.search(/[。！？]/) === text.length - 1
}
