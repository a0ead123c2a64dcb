import { endsSentence, printedWidth } from '../text/characters'
import { bylineAtEnd, datelineAt, ownLineByline, type Byline } from './byline'
import type { ChainLine } from './chain'
import { creditStart, pointsToPicture } from './caption'
import type { LineRole } from './line-roles'
import { isTorn, type TornAids } from './torn'
import type { PageLine } from './page-line'
import { isBoxLabel } from './labels'
import { namesIn } from './names'
import { indentEvidence } from './measure'
import { leadOf, parallelism } from './sections'

/** Lines of running text that certainly follow one another: the unit whose order is sought. */
export interface Strip {
  index: number
  kind: 'body' | 'caption'
  lines: ChainLine[]
  text: string
  /** A byline that opens the article, in the text or on a line above. */
  byline: Byline | null
  /** That byline stands on a line of its own, which scans displace. */
  ownLine: boolean
  /** A byline after the last sentence, or on a line below. */
  closing: Byline | null
  /** The bylines printed within its lines and taken out of its text. */
  inline: string[]
  /** A headline stands right above (below) in print. */
  headingAbove: boolean
  /** That headline begins with the label of a box (链接, 名词解释). */
  boxAbove: boolean
  headingBelow: boolean
  /** Blank lines or other text between this strip and the one printed before it. */
  gap: 'none' | 'blank' | 'other'
  /** Measure of its column in ems, or null where it cannot be told. */
  measure: number | null
  /** Width of the last printed line in ems. */
  lastWidth: number
  firstWidth: number
  /** Opening sentences of its paragraphs, the first of them only if the strip opens with it. */
  leads: string[]
  opensWithLead: boolean
  /** Another strip opens with a lead built like its own: it certainly opens a section. */
  hasSister: boolean
  /** Evidence (nats) that it opens a paragraph, by the indent of its first printed line. */
  indent: number
}

/** A page has at most a few hundred pieces; a text with more is left in its own order. */
export const MOST_STRIPS = 300

/**
 * In: lines, their roles, and what tells whether lines run on; `anywhere`: blocks may be torn wherever two
 * lines do not share a word. Out: strips in print order.
 */
export function stripsOf(
  lines: PageLine[],
  roles: LineRole[],
  aids: TornAids,
  anywhere: boolean,
): Strip[] {
  const strips: Strip[] = []
  let run: ChainLine[] = []
  let byline: Byline | null = null
  let pending: Byline | null = null
  let ownLine = false
  let headingAbove = false
  let boxAbove = false
  let between = false
  let inBlock = false
  const gapOf = () => (inBlock ? 'none' : between ? 'other' : 'blank')
  const flush = (kind: 'body' | 'caption') => {
    if (run.length === 0) return
    strips.push(strip(strips.length, kind, run, byline, gapOf()))
    const made = Object.assign(strips[strips.length - 1]!, { headingAbove, boxAbove, ownLine })
    if (byline !== null && !ownLine) made.inline.push(byline.text)
    run = []
    byline = null
    ownLine = false
    headingAbove = false
    boxAbove = false
    between = false
    inBlock = false
  }
  lines.forEach((line, at) => {
    const role = roles[at]!
    const previous = lines[at - 1]
    if (role.kind !== 'body') {
      flush('body')
      between = true
      if (role.kind === 'heading') {
        headingAbove = true
        boxAbove ||= isBoxLabel(line.text)
        const last = strips[strips.length - 1]
        if (last !== undefined && isRightAbove(last, at, roles)) last.headingBelow = true
      }
      if (role.kind === 'byline') pending = ownLineByline(line.text) ?? bareAuthor(line.text)
      if (pending !== null && role.kind === 'byline' && !opensText(lines, roles, at)) {
        const last = strips[strips.length - 1]
        if (last !== undefined) last.closing ??= pending
        pending = null
      }
      if (role.kind === 'caption') {
        const start = creditStart(line.text)
        const text = start < 0 ? line.text : line.text.slice(0, start).trim()
        const above = { headingAbove, boxAbove }
        if (text !== '') run.push({ line, text, margin: Infinity })
        flush('caption')
        // A headline over a picture heads the text below it.
        ;({ headingAbove, boxAbove } = above)
        between = true
      }
      return
    }
    const dateline = datelineAt(line.text)
    const blank =
      previous !== undefined &&
      previous.block !== line.block &&
      !isFalseBlank(lines, at) &&
      !run.every((entry) => entry.text === '')
    const last = run[run.length - 1]
    const torn = !blank && last !== undefined && isTorn(last.text, line.text, anywhere, aids)
    if (dateline !== null || pending !== null || blank || torn) flush('body')
    if (torn) inBlock = true
    if (dateline !== null || pending !== null) {
      byline = dateline ?? pending
      ownLine = dateline === null
    }
    pending = null
    const text = dateline === null ? line.text : line.text.slice(dateline.length)
    run.push({ line, text, margin: Infinity })
  })
  flush('body')
  lendMeasures(strips)
  if (strips.length <= MOST_STRIPS) findSisters(strips)
  if (isIndented(strips)) {
    for (const each of strips)
      each.indent = indentEvidence(each.lines[0]!.line.pieces[0]!, each.measure)
  }
  return strips
}

/** Leads at least this alike are sisters of one article. */
const SISTERS = 0.65

function findSisters(strips: Strip[]): void {
  for (const each of strips) {
    const lead = each.opensWithLead ? each.leads[0]! : null
    if (lead === null) continue
    each.hasSister = strips.some(
      (other) =>
        other !== each && other.leads.some((sister) => parallelism(sister, lead) >= SISTERS),
    )
  }
}

/** Strips printed this near are mostly set in the same column. */
const NEIGHBOURS = 8
/** A line may be this much wider than its measure, or narrower than it when it opens a paragraph (ems). */
const WIDER_EMS = 0.8
const NARROWER_EMS = 3.5

/** A strip without full lines of its own has the measure of the lines printed around it. */
function lendMeasures(strips: Strip[]): void {
  const inner = strips.map((each) => {
    const widths = each.lines.flatMap((entry) => entry.line.pieces.map(printedWidth))
    return widths.length > 2 ? widths.slice(1, -1) : widths.slice(0, 1)
  })
  strips.forEach((each, at) => {
    if (each.measure !== null) return
    const own = Math.max(each.firstWidth, each.lastWidth)
    const around = inner.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1).flat()
    const alike = around.filter((width) => width > own - WIDER_EMS && width < own + NARROWER_EMS)
    each.measure = middle(alike)
  })
}

/** Whether lines that certainly open a paragraph are set in, as far as the page shows it. */
export function isIndented(strips: Strip[]): boolean {
  const gaps = strips.flatMap((each) =>
    each.measure !== null && (each.byline !== null || each.hasSister)
      ? [each.measure - each.firstWidth]
      : [],
  )
  const setIn = gaps.filter((gap) => gap > 1.2 && gap < 4.5).length
  return gaps.length > 0 && setIn * 2 >= gaps.length
}

/** Extractors of wrapped text put a blank before a line that begins with a quotation mark. */
function isFalseBlank(lines: PageLine[], at: number): boolean {
  const line = lines[at]!
  const before = lines[at - 1]!
  if (!/^[“"]/.test(line.text) || endsSentence(before.text)) return false
  const wrapped = (one: PageLine, other: PageLine | undefined) => other?.block === one.block
  return wrapped(before, lines[at - 2]) || wrapped(line, lines[at + 1])
}

/** Nothing but headings between the strip's end and line `at`. */
function isRightAbove(strip: Strip, at: number, roles: LineRole[]): boolean {
  const last = strip.lines[strip.lines.length - 1]!.line.index
  for (let index = last + 1; index < at; index++) if (roles[index]!.kind !== 'heading') return false
  return strip.kind === 'body'
}

const bareAuthor = (text: string): Byline => ({ text, place: null, reporters: namesIn(text) })

/** Whether a byline on its own line is followed by the text it opens, not by the next headline. */
function opensText(lines: PageLine[], roles: LineRole[], at: number): boolean {
  const next = roles[at + 1]
  if (next === undefined || next.kind !== 'body') return false
  if (datelineAt(lines[at + 1]!.text) !== null) return false
  const before = roles[at - 1]
  if (before?.kind === 'heading' || before === undefined) return true
  return !/^[（(]/.test(lines[at]!.text)
}

function strip(
  index: number,
  kind: 'body' | 'caption',
  lines: ChainLine[],
  byline: Byline | null,
  gap: Strip['gap'],
): Strip {
  const end = kind === 'body' ? takeClosingByline(lines) : null
  const text = lines.map((entry) => entry.text).join('')
  const widths = lines.flatMap((entry) => entry.line.pieces.map(printedWidth))
  const full = widths.slice(1, -1)
  const measure = full.length < FULL_LINES ? null : middle(full)
  const leads = leadsOf(lines, measure)
  const opensWithLead = leadOf(text) !== null
  return {
    index,
    kind,
    lines,
    text,
    byline,
    ownLine: false,
    inline: end === null ? [] : [end.text],
    closing: end,
    headingAbove: false,
    boxAbove: false,
    headingBelow: false,
    gap,
    measure,
    lastWidth: widths[widths.length - 1]!,
    firstWidth: widths[0]!,
    leads: opensWithLead ? [leadOf(text)!, ...leads] : leads,
    opensWithLead,
    hasSister: false,
    indent: 0,
  }
}

/** This many full lines show a measure. */
const FULL_LINES = 2
/** Lines longer than this were not cut by a column (ems). */
const WIDEST_COLUMN_EMS = 45

/** The median if it can be a column's measure, else null. */
function middle(widths: number[]): number | null {
  const sorted = [...widths].sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)]
  return median === undefined || median > WIDEST_COLUMN_EMS ? null : median
}

/** Cuts a byline in brackets off the last lines (it may be wrapped) and returns it. */
function takeClosingByline(lines: ChainLine[]): Byline | null {
  const count = Math.min(3, lines.length)
  const tail = lines.slice(-count)
  const found = bylineAtEnd(tail.map((entry) => entry.text).join(''))
  if (found === null) return null
  let left = found.start
  tail.forEach((entry, at) => {
    const kept = entry.text.slice(0, Math.max(0, left)).trim()
    left -= entry.text.length
    lines[lines.length - count + at] = { ...entry, text: kept }
  })
  return found
}

/** Leads of the paragraphs inside a strip after its first line. */
function leadsOf(lines: ChainLine[], measure: number | null): string[] {
  return lines.flatMap((entry, at) => {
    const before = lines[at - 1]
    if (before === undefined || !endsSentence(before.text)) return []
    const width = printedWidth(before.line.pieces[before.line.pieces.length - 1]!)
    if (measure !== null && width > measure - 2) return []
    const lead = leadOf(entry.text + (lines[at + 1]?.text ?? '') + (lines[at + 2]?.text ?? ''))
    return lead === null ? [] : [lead]
  })
}

/** Whether the words of a caption point to its picture, so that it opens or is a caption. */
export function isCaptionOpening(strip: Strip): boolean {
  return strip.kind === 'caption' || pointsToPicture(strip.text)
}
