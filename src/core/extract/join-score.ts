import type { County } from '../edition/county'
import { cannotBegin, endsSentence, printedWidth, withoutSpaces } from '../text/characters'
import type { Bridge } from './bridge'
import { firstNamed } from './county-of'
import type { PageGrams } from './page-grams'
import { parallelism, startsWithMarker } from './sections'
import type { Strip } from './strip'

/** How a strip ends. */
export type Tail = 'final' | 'clause' | 'open'

export function tailOf(text: string): Tail {
  if (endsSentence(text)) return 'final'
  return /[，、；：,;:]$/.test(text) ? 'clause' : 'open'
}

/** 「近年来，」 and the like open an article, not a section. */
const OPENS_ARTICLE =
  /^(?:清晨|傍晚|周末|周一|早上|上午|下午|眼下|如今，?走进|走进|连日|初[春夏秋冬]|盛夏|金秋|寒冬|春节|近年来|近日|近期|今年以来|去年以来|连日来|日前|为深入|为进一步|为切实|为扎实|为全面|为破解|为推动|自.{2,12}以来|\d{4}年以来)/

/** The strength of each kind of evidence, on the scale of the dictionary's gain (nats). */
export const EVIDENCE = {
  /** Printed next to each other, with a blank, with other text, with a headline between. */
  adjacentBlocks: 3,
  adjacentBeyondOther: 1.6,
  adjacentBeyondHeading: 0,
  /** On a page whose lines mostly follow one another as printed, the print order counts more. */
  intact: 5,
  /** One or two strips lie between. */
  nearby: 0.8,
  /** The later text is printed above. */
  backwards: -0.8,
  /** A lost word boundary: the dictionary's gain, and text printed elsewhere on the page. */
  dictionary: 0.9,
  grams: 0.8,
  /** An open end goes on somewhere; a pair without any evidence is unlikely. */
  openPair: -1.5,
  leadAfterOpen: -5,
  leadAfterFinal: 1,
  continuationMark: 6,
  impossibleStart: -7,
  /** A short last line closes its paragraph. */
  midAfterShortLine: -3,
  otherMeasure: -1.2,
  sameMeasure: 0.6,
  quoteCloses: 2.5,
  quoteMismatch: -2,
} as const

/** What a join's score is taken from beside the two strips. */
export interface JoinAids {
  bridge: Bridge
  grams: PageGrams
  /** 1: the lines stand in reading order; 0: they do not. */
  intactness: number
}

/** Breaks of the sense at this share of the strips show that the print order means little. */
const BROKEN_SHARE = 0.1

/**
 * How far the print order can be trusted, 0 … 1: an open end before something that opens an article or a
 * section, or a closed one before something that cannot begin, shows that it was broken.
 */
export function intactness(strips: Strip[]): number {
  let broken = 0
  strips.forEach((strip, at) => {
    const next = strips[at + 1]
    if (next === undefined || strip.kind !== next.kind) return
    const open = tailOf(strip.text) !== 'final' && strip.closing === null
    const begins =
      next.byline !== null || OPENS_ARTICLE.test(next.text) || startsWithMarker(next.text)
    if (open ? begins || next.hasSister : cannotBegin(next.text)) broken++
  })
  return Math.max(0, 1 - broken / (strips.length * BROKEN_SHARE))
}

/** The part of a join's score that depends on the two strips alone. */
export function localScore(left: Strip, right: Strip, aids: JoinAids): number {
  const tail = tailOf(left.text)
  const score = measures(left, right)
  if (tail === 'final') return score + afterFinal(left, right, aids)
  return score + afterOpen(left, right, tail, aids)
}

/** The left strip ends with its sentence: a new sentence, section or article follows. */
function afterFinal(left: Strip, right: Strip, aids: JoinAids): number {
  if (cannotBegin(right.text)) return EVIDENCE.impossibleStart
  let score = position(left, right, aids.intactness) + startLikelihood(right, aids.bridge)
  if (right.opensWithLead) score += EVIDENCE.leadAfterFinal
  if (isShortEnd(left)) {
    score += Math.min(0, right.indent)
    if (!right.opensWithLead && implausibleStart(right, aids.bridge)) score -= 2
  }
  return score + quotes(left, right) * 0.5
}

/** The left strip ends inside a sentence: only what can go on with it follows. */
function afterOpen(left: Strip, right: Strip, tail: Tail, aids: JoinAids): number {
  const bad = cannotBegin(right.text)
  if (tail === 'clause' && bad) return EVIDENCE.impossibleStart
  let score = 0
  if (bad) score += EVIDENCE.continuationMark
  else {
    const gain = aids.bridge.gain(left.text, right.text)
    score += EVIDENCE.dictionary * Math.min(9, gain)
    score += EVIDENCE.grams * aids.grams.across(left.text, right.text)
    score += tail === 'open' ? EVIDENCE.openPair : 0
  }
  if (isShortEnd(left)) score += EVIDENCE.midAfterShortLine
  score -= Math.max(0, right.indent) + 0.3 * Math.min(0, right.indent)
  score += quotes(left, right)
  const begins = right.hasSister || OPENS_ARTICLE.test(right.text) || startsWithMarker(right.text)
  if (begins) return score + EVIDENCE.leadAfterOpen
  return score + position(left, right, aids.intactness)
}

function position(left: Strip, right: Strip, intactness: number): number {
  const distance = right.index - left.index
  if (distance === 1) {
    if (right.headingAbove) return EVIDENCE.adjacentBeyondHeading
    const order = EVIDENCE.intact * intactness
    return order + (right.gap === 'blank' ? EVIDENCE.adjacentBlocks : EVIDENCE.adjacentBeyondOther)
  }
  const far = -0.25 * Math.log(Math.abs(distance))
  if (distance > 1) return far + (distance <= 3 ? EVIDENCE.nearby : 0)
  return far + EVIDENCE.backwards
}

function measures(left: Strip, right: Strip): number {
  if (left.measure === null || right.measure === null) return 0
  const known = (strip: Strip) =>
    strip.lines.length > 1 || (strip.lines[0]?.line.pieces.length ?? 0) > 1
  const gap = Math.abs(left.measure - right.measure)
  if (gap <= 1) return known(left) || known(right) ? EVIDENCE.sameMeasure : EVIDENCE.sameMeasure / 2
  const full = known(left) && known(right)
  return Math.max(-3, EVIDENCE.otherMeasure * (gap - 1) * (full ? 1 : 0.4))
}

/** Less than its measure by two ems and more. */
export function isShortEnd(strip: Strip): boolean {
  return strip.measure !== null && strip.lastWidth < strip.measure - 2
}

/** Worse than this a character (nats), and a text does not begin with a word. */
const POOR_START = -7.5

function implausibleStart(strip: Strip, bridge: Bridge): boolean {
  return bridge.startFit(strip.text) < POOR_START
}

function startLikelihood(strip: Strip, bridge: Bridge): number {
  return Math.max(-2.5, Math.min(0, bridge.startFit(strip.text) - -6))
}

/** Quotation marks and brackets opened on the left must close on the right. */
function quotes(left: Strip, right: Strip): number {
  const open = openQuotes(lastSentence(left.text))
  const close = closesFirst(right.text)
  if (open === null || close === null) return 0
  if (open && close) return EVIDENCE.quoteCloses
  return open === close ? 0 : EVIDENCE.quoteMismatch
}

function lastSentence(text: string): string {
  const at = Math.max(text.lastIndexOf('。', text.length - 2), text.length - 120)
  return text.slice(Math.max(0, at))
}

/** Whether a quotation is open at the end of `text`; straight marks are counted. */
function openQuotes(text: string): boolean | null {
  const straight = (text.match(/"/g) ?? []).length
  if (straight > 0) return straight % 2 === 1
  const count = (mark: string) => text.split(mark).length - 1
  return count('“') > count('”') || count('《') > count('》') || count('（') > count('）')
}

/** Whether the first mark of `text` closes something that was opened before it. */
function closesFirst(text: string): boolean | null {
  const found = /[“”"《》（）]/.exec(text.slice(0, 60))
  if (found === null) return false
  if (found[0] === '"') {
    // A straight mark before a comma, a stop or at the start of a particle closes; else nobody knows.
    const after = text.charAt(found.index + 1)
    const before = text.charAt(found.index - 1)
    if (/[，。、；,;的等]/.test(after)) return found.index > 0 ? null : true
    return /[，。、；,;]/.test(before) || found.index === 0 ? false : null
  }
  return '”》）'.includes(found[0])
}

/** A group of strips already joined; what is asked of it beside its two ends. */
export interface Segment {
  strips: Strip[]
  leads: string[]
  county: County | null
  /** It begins the way articles do: with a time, or with the county's name. */
  opens: boolean
  starts: boolean
  ends: boolean
}

export function segmentOf(strip: Strip, counties: County[]): Segment {
  const place = strip.byline?.place ?? null
  const byPlace = counties.find(
    ({ name, short }) => place !== null && (name === place || short === place),
  )
  return {
    strips: [strip],
    leads: strip.leads,
    county: byPlace ?? firstNamed(strip.text, counties, true),
    opens:
      OPENS_ARTICLE.test(strip.text) || counties.some(({ name }) => strip.text.startsWith(name)),
    starts: strip.byline !== null || strip.boxAbove || strip.kind === 'caption',
    ends: strip.closing !== null,
  }
}

export function joinedSegment(left: Segment, right: Segment): Segment {
  return {
    strips: [...left.strips, ...right.strips],
    leads: [...left.leads, ...right.leads],
    county: left.county ?? right.county,
    opens: left.opens,
    starts: left.starts,
    ends: right.ends,
  }
}

const SAME_COUNTY = 2
const OTHER_COUNTY = -4
/** Leads at least this alike speak for one article, less alike ones against it. */
const PARALLEL = 0.5
const PARALLEL_WEIGHT = 4

/** What two segments say about belonging together: counties named and the build of their leads. */
export function kinship(left: Segment, right: Segment): number {
  let score = 0
  if (left.county !== null && right.county !== null) {
    score += left.county === right.county ? SAME_COUNTY : OTHER_COUNTY
  }
  const lead = right.strips[0]!.opensWithLead ? right.leads[0] : undefined
  if (lead !== undefined && left.leads.length > 0 && tailOf(lastText(left)) === 'final') {
    const best = Math.max(...left.leads.map((other) => parallelism(other, lead)))
    score += Math.max(-1, Math.min(2, PARALLEL_WEIGHT * (best - PARALLEL)))
  }
  return score
}

const lastText = (segment: Segment) => segment.strips[segment.strips.length - 1]!.text

const CERTAIN_START = 30
const BARE_START = -10
const HEADING_ABOVE = 7
const CLOSED_ABOVE = 1.5
const OPEN_ABOVE = -2
const BYLINE_BELOW = 4
const OPENER = 1.5
const SECTION_LEAD = -1.5
const CUSTOM = 3
const FIRST_IN_PRINT = 6

/** What a page's articles have in common; it tells a headline from a line set between columns. */
export interface PageCustom {
  /** Share of the bylined articles that have a headline right above. */
  headingsAbove: number
  intactness: number
  strips: Strip[]
}

export function pageCustom(strips: Strip[]): PageCustom {
  const bylined = strips.filter((strip) => strip.byline !== null)
  const above = bylined.filter((strip) => strip.headingAbove).length
  return {
    headingsAbove: bylined.length === 0 ? 0.5 : above / bylined.length,
    intactness: intactness(strips),
    strips,
  }
}

/** How likely an article starts with this segment. */
export function startScore(segment: Segment, custom: PageCustom): number {
  if (segment.starts) return CERTAIN_START
  const first = segment.strips[0]!
  if (cannotBegin(first.text)) return BARE_START * 2
  let score = BARE_START + (segment.opens ? OPENER : 0) + first.indent * 0.7
  if (segment.ends) score += BYLINE_BELOW
  if (first.index === 0) score += FIRST_IN_PRINT * custom.intactness
  if (!first.headingAbove) return score
  score += HEADING_ABOVE + CUSTOM * (custom.headingsAbove - 0.5)
  const above = custom.strips[first.index - 1]
  if (above === undefined || above.closing !== null) score += CLOSED_ABOVE * 2
  else score += endsSentence(above.text) ? CLOSED_ABOVE : OPEN_ABOVE
  if (first.opensWithLead) score += SECTION_LEAD
  return score
}

/** How likely an article ends with this segment. */
export function endScore(segment: Segment, next: Strip | undefined): number {
  const last = segment.strips[segment.strips.length - 1]!
  if (segment.ends) return CERTAIN_START
  const tail = tailOf(last.text)
  if (tail === 'clause') return -7
  if (tail === 'open') return -5
  const closesInPrint =
    last.headingBelow || next === undefined || next.byline !== null || next.headingAbove
  return (closesInPrint ? 1.5 : -1) + (isShortEnd(last) ? 0.3 : 0)
}

export function bareWidth(text: string): number {
  return printedWidth(withoutSpaces(text))
}
