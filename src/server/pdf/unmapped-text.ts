import type { TextRun } from '../../core/edition/text-run'

/** What pdfjs tells of a font (fontExtraProperties). */
interface Font {
  composite?: boolean
  toUnicode?: unknown
}

/** So many glyphs without one character: their font says nothing of what they mean. */
const FEWEST_GLYPHS = 20
/** More than this share of a page's characters unmapped, and what is left is no page. */
const MOST_UNMAPPED = 0.2
/** Fewer Chinese characters than this show no custom. */
const FEWEST_HAN = 300
/** Characters and marks that make up a fifth to a third of any Chinese text. */
const COMMON =
  /[，。、“”：；的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年]/g
const LEAST_COMMON = 0.03

/** Under this share of common characters text may be no text; what its fonts tell is then looked at. */
const DOUBTFUL_COMMON = 0.12

/** Whether the text has so few of the common characters that its fonts may be unmapped. */
export function looksUnmapped(runs: TextRun[]): boolean {
  const text = runs.map((run) => run.text).join('')
  return (text.match(COMMON) ?? []).length < text.length * DOUBTFUL_COMMON
}

/** Whether the page's fonts hide what their glyphs mean. `glyphs`: how many the page paints. */
export function areUnreadable(
  runs: TextRun[],
  fonts: Map<string, Font | null>,
  glyphs: number,
): boolean {
  let all = 0
  let unmapped = 0
  for (const run of runs) {
    const count = run.text.length
    all += count
    unmapped += isIdentity(fonts.get(run.font)) ? count : meaningless(run.text)
  }
  if (all === 0) return glyphs >= FEWEST_GLYPHS
  if (unmapped > all * MOST_UNMAPPED) return true
  const text = runs.map((run) => run.text).join('')
  const han = (text.match(/[\u4e00-\u9fff]/g) ?? []).length
  return han >= FEWEST_HAN && (text.match(COMMON) ?? []).length < han * LEAST_COMMON
}

/** A composite font whose codes stand for themselves: glyph numbers, which only look like characters. */
function isIdentity(font: Font | null | undefined): boolean {
  const map = font?.toUnicode
  return font?.composite === true && typeof map === 'object' && map !== null && 'firstChar' in map
}

const meaningless = (text: string): number =>
  (text.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/g) ?? []).length
