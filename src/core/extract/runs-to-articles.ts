import type { ParsedPage } from '../edition/edition'
import type { TypesetPage } from '../edition/text-run'
import { assemblePage, type ExtractionAids, type FoundArticle } from './assemble-page'
import { createBridge } from './bridge'
import type { Byline } from './byline'
import { pageGrams } from './page-grams'
import { authorIn } from './runs/author-line'
import { blocksOf, type Block } from './runs/blocks'
import { flowText } from './runs/flow-text'
import { sharedX, unionOf } from './runs/geometry'
import { headingsOf, partsOf, type Heading } from './runs/headings'
import { linesOf } from './runs/lines'
import { mendFlows } from './runs/mend-flows'
import { flowsOf, type Flow, type Layout } from './runs/order'
import type { Owner } from './runs/owners'
import { pageEdges } from './runs/page-edges'
import { pictureCaptions } from './runs/picture-captions'
import { sheetOf, type Sheet } from './runs/sheet'

/** More runs than a broadsheet has characters in its smallest type. */
const MOST_RUNS = 20_000

/**
 * Reads one typeset newspaper page by its geometry.
 * In: text runs in any order, with what is drawn between them, and the operator's lists. Out: the printed
 * articles with what the program doubts, or why the page holds none. The text stays verbatim.
 */
export function runsToArticles(page: TypesetPage, aids: ExtractionAids): ParsedPage {
  if (page.runs.length > MOST_RUNS) return { kind: 'unreadable', reason: 'too-long' }
  const sheet = sheetOf(page)
  if (!sheet.runs.some((run) => /[\u4e00-\u9fff]/.test(run.text)))
    return { kind: 'unreadable', reason: 'no-text' }
  const lines = linesOf(sheet)
  const bridge = createBridge(aids.words)
  const { furniture, taken } = pageEdges(sheet, lines, blocksOf(sheet, lines))
  const inside = lines.filter((line) => !taken.has(line))
  const { captions, rest } = pictureCaptions(sheet, blocksOf(sheet, inside))
  const { headings, rest: text } = headingsOf(sheet, inside, rest)
  const signatures = text.filter(isSignature)
  const blocks = text.filter((block) => !isSignature(block))
  const layout: Layout = { sheet, blocks, headings, gain: bridge.gain }
  const { flows, owners } = mendFlows(layout, flowsOf(layout))
  if (flows.length === 0) return { kind: 'unreadable', reason: 'no-article' }
  const signed = signatureOwners(sheet, signatures, flows, owners)
  const articles = flows.map((flow, at): FoundArticle => {
    const owner = owners.find((one) => one.flow === at)
    const { set, byline } = flowText(flow)
    const none = { kicker: null, headline: '', subhead: null, column: null }
    return {
      set,
      heading: owner === undefined ? none : partsOf(owner.heading),
      byline: byline ?? signed.get(at) ?? null,
      anchor:
        byline !== null || signed.has(at) ? 'byline' : owner === undefined ? 'none' : 'headline',
      headingMargin: owner?.margin ?? Infinity,
    }
  })
  const loose: Heading[] = owners.filter((one) => one.flow === null).map((one) => one.heading)
  return assemblePage(
    {
      articles,
      captions,
      furniture,
      leftovers: loose.flatMap((heading) => heading.lines.map((line) => line.text)),
      inOrder: true,
    },
    aids,
    { bridge, grams: pageGrams(lines.map((line) => line.text)) },
  )
}

const isSignature = (block: Block) =>
  block.lines.length === 1 && authorIn(block.lines[0]!.text) !== null

/** A byline stands this near under its headline (ems). */
const UNDER_HEADING_EMS = 3

/** A byline on its own stands over the text that it signs, or under it. */
function signatureOwners(
  sheet: Sheet,
  blocks: Block[],
  flows: Flow[],
  headed: Owner[],
): Map<number, Byline> {
  const owners = new Map<number, Byline>()
  for (const block of blocks) {
    let best = -1
    let least = Infinity
    flows.forEach((flow, at) => {
      const first = flow.blocks[0]!
      const last = flow.blocks[flow.blocks.length - 1]!
      if (first.frame !== block.frame || sharedX(block, unionOf(flow.blocks)) <= 0) return
      const over = first.top - block.bottom
      const under = block.top - last.bottom + 2 * sheet.em
      const cost = Math.min(over > -sheet.em ? over : Infinity, under > sheet.em ? under : Infinity)
      if (cost < least) {
        least = cost
        best = at
      }
    })
    // Under a headline that is set into its text, it signs that text.
    const over = headed.find(
      ({ heading, flow }) =>
        flow !== null &&
        sharedX(block, heading) > 0 &&
        block.top - heading.bottom > -sheet.em &&
        block.top - heading.bottom < UNDER_HEADING_EMS * sheet.em,
    )
    best = over?.flow ?? best
    if (best >= 0) owners.set(best, authorIn(block.lines[0]!.text)!)
  }
  return owners
}
