import { printedWidth } from '../text/characters'
import { indentEvidence } from './measure'
import { parallelism } from './sections'
import { middle, type Strip } from './strip'

/** A page has at most a few hundred pieces; a text with more is left in its own order. */
export const MOST_STRIPS = 300

/** In: all strips of a page. Adds to each what the others tell of it: its measure, sisters and indent. */
export function lendEvidence(strips: Strip[]): void {
  lendMeasures(strips)
  if (strips.length <= MOST_STRIPS) findSisters(strips)
  if (!isIndented(strips)) return
  for (const each of strips)
    each.indent = indentEvidence(each.lines[0]!.line.pieces[0]!, each.measure)
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
