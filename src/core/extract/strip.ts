import { endsSentence, printedWidth } from '../text/characters'
import { bylineAtEnd, type Byline } from './byline'
import { pointsToPicture } from './caption'
import type { ChainLine } from './chain'
import { leadOf } from './sections'

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

/** In: what stands in the strip. Out: the strip, without what the page around it tells. */
export function newStrip(
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

/** The median of widths (ems) if it can be a column's measure, else null. */
export function middle(widths: number[]): number | null {
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
