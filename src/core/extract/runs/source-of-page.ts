import type { PageLayout } from '../../edition/page-layout'
import type { Box, TextRun, TypesetPage } from '../../edition/text-run'
import { withoutDoubles } from './sheet'

/** Runs that stand on one line side by side are one line; how far apart they may be, in ems. */
const GAP_EMS = 1
/** How much their feet may differ, in ems. */
const STEP_EMS = 0.3
/** A page has a handful of photographs; of more the small ones are ornaments. */
const MOST_PICTURES = 12

/**
 * The text of typeset runs in the order of the file, line by line, to be looked at beside the page; and where on the page
 * each of its runs stands.
 */
export function sourceOfPage(
  { width, height, runs, pictures }: Omit<TypesetPage, 'rules' | 'frames'>,
  page: number,
): { source: string; layout: PageLayout } {
  const largest = [...pictures].sort((a, b) => areaOf(b) - areaOf(a)).slice(0, MOST_PICTURES)
  const layout: PageLayout = { page, width, height, runs: [], pictures: largest.map(sidesOf) }
  let source = ''
  const once = withoutDoubles(runs)
  once.forEach((run, at) => {
    const before = once[at - 1]
    // PostgreSQL keeps no NUL, and no page prints one.
    const text = run.text.replace(/\u0000/g, '')
    source += before === undefined || isSameLine(before, run) ? '' : '\n'
    if (text !== '')
      layout.runs.push([source.length, text.length, ...sidesOf(run), run.vertical ? 1 : 0])
    source += text
  })
  return { source, layout }
}

const isSameLine = (before: TextRun, run: TextRun): boolean =>
  before.vertical === run.vertical &&
  (run.vertical
    ? Math.abs(before.left - run.left) < STEP_EMS * run.size &&
      Math.abs(run.top - before.bottom) < GAP_EMS * run.size
    : Math.abs(before.bottom - run.bottom) < STEP_EMS * run.size &&
      Math.abs(run.left - before.right) < GAP_EMS * run.size)

const areaOf = ({ left, top, right, bottom }: Box) => (right - left) * (bottom - top)

const sidesOf = ({ left, top, right, bottom }: Box) =>
  [left, top, right, bottom].map(toTenths) as [number, number, number, number]

/** Finer than a tenth of a point nobody sees. */
const toTenths = (points: number) => Math.round(points * 10) / 10
