import { printedWidth } from '../text/characters'
import type { PageLine } from './page-line'

/** Share of all lines, short last ones among them, that are no wider than the measure. */
const USUAL_SHARE = 0.7
/** Lines longer than this were not cut by a column (ems). */
const WIDEST_COLUMN_EMS = 45
/** Fewer printed lines than this do not show their column's measure. */
const FEWEST_LINES = 3
/** The first line of a paragraph is set in by two ems. */
export const INDENT_EMS = 2
/** What a continuing full line lacks of the measure on average: a mark squeezed or moved down. */
const USUAL_GAP_EMS = 0.1
/** How far justification moves the width of a full line (ems), and each squeezed quotation mark. */
const SPREAD_EMS = 0.75
const QUOTE_SPREAD_EMS = 0.2
/** One line's width never proves more than this (nats). */
const STRONGEST = 3

/** The measure of a column in ems (that percentile of its printed lines), or null if it has none. */
export function measureOf(lines: PageLine[], share = USUAL_SHARE): number | null {
  // Where most lines are one printed line, the spaces in the others are their own.
  const joined = lines.filter((line) => line.pieces.length > 1).length * 2 > lines.length
  const widths = lines.flatMap((line) => (joined ? line.pieces.map(printedWidth) : [line.width]))
  return widths.length < FEWEST_LINES ? null : measureOfWidths(widths, share)
}

export function measureOfWidths(widths: number[], share = USUAL_SHARE): number | null {
  const sorted = [...widths].sort((a, b) => a - b)
  const measure = sorted[Math.floor(sorted.length * share)]
  return measure === undefined || measure > WIDEST_COLUMN_EMS ? null : measure
}

/**
 * Log-likelihood ratio (nats) that a printed line of a column opens a paragraph rather than continues
 * one, by the indent missing from its width; positive for an opening line. 0 without a measure.
 */
export function indentEvidence(piece: string, measure: number | null): number {
  if (measure === null) return 0
  const gap = measure - printedWidth(piece)
  // A line shorter than any indent is the end of something and shows nothing.
  if (gap > INDENT_EMS + 2.5) return 0
  const quotes = (piece.match(/[“”"‘’]/g) ?? []).length
  const spread = SPREAD_EMS + QUOTE_SPREAD_EMS * quotes
  const continuing = gap - USUAL_GAP_EMS
  const opening = Math.min(0, continuing - INDENT_EMS)
  const ratio = (continuing * continuing - opening * opening) / (2 * spread * spread)
  return Math.max(-STRONGEST, Math.min(STRONGEST, ratio))
}
