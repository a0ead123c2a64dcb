import type { ParsedPage } from '../edition/edition'
import type { TypesetPage } from '../edition/text-run'
import { assemblePage, type ExtractionAids, type FoundArticle } from './assemble-page'
import { createBridge } from './bridge'
import type { Byline } from './byline'
import { pageGrams } from './page-grams'
import { blocksOf } from './runs/blocks'
import { flowText } from './runs/flow-text'
import { headingsOf, partsOf } from './runs/headings'
import { insetHeadings } from './runs/inset-headings'
import type { Flow, Layout } from './runs/layout'
import { isLarge } from './runs/line'
import { linesOf } from './runs/lines'
import { mendFlows } from './runs/mend-flows'
import { flowsOf } from './runs/order'
import { pageEdges } from './runs/page-edges'
import { pictureCaptions } from './runs/picture-captions'
import { sheetOf } from './runs/sheet'
import { isSignature, signatureOwners } from './runs/signatures'

/** More runs than a broadsheet has characters in its smallest type. */
const MOST_RUNS = 20_000

/** A crowded broadsheet has about a hundred; every two are weighed against each other. */
const MOST_BLOCKS = 160

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
  // Once more without the captions: a wide one shows no column.
  const body = new Set(rest.flatMap((block) => block.lines))
  const kept = inside.filter((line) => body.has(line) || line.vertical || isLarge(line, sheet))
  const { headings, rest: text } = headingsOf(sheet, inside, blocksOf(sheet, kept))
  const signatures = text.filter(isSignature)
  const blocks = text.filter((block) => !isSignature(block))
  if (blocks.length > MOST_BLOCKS) return { kind: 'unreadable', reason: 'too-long' }
  const layout: Layout = { sheet, blocks, headings, gain: bridge.gain }
  // No text begins under a headline that is set into it.
  const inset = insetHeadings(layout)
  const order =
    inset.size === 0
      ? layout
      : { ...layout, headings: headings.filter((heading) => !inset.has(heading)) }
  const { flows, owners } = mendFlows(layout, flowsOf(order))
  if (flows.length === 0) return { kind: 'unreadable', reason: 'no-article' }
  const { signed, loose } = signatureOwners(sheet, signatures, flows, owners)
  const articles: FoundArticle[] = []
  const leftovers = [
    ...owners.filter((one) => one.flow === null).flatMap((one) => one.heading.lines),
  ].map((line) => line.text)
  flows.forEach((flow, at) => {
    const owner = owners.find((one) => one.flow === at)
    const { set, byline: own } = flowText(flow)
    const byline = own ?? signed.get(at) ?? null
    if (own !== null && signed.has(at)) leftovers.push(signed.get(at)!.text)
    if (owner === undefined && (set.texts.length === 0 || isScrap(flow, byline))) {
      leftovers.push(...(byline === null ? [] : [byline.text]), ...set.texts)
      return
    }
    articles.push({
      set,
      heading: owner === undefined ? NO_HEADING : partsOf(owner.heading),
      byline,
      anchor: byline !== null ? 'byline' : owner === undefined ? 'none' : 'headline',
      headingMargin: owner?.margin ?? Infinity,
    })
  })
  if (articles.length === 0) return { kind: 'unreadable', reason: 'no-article' }
  return assemblePage(
    {
      articles,
      captions,
      furniture,
      leftovers: [...leftovers, ...loose],
      inOrder: true,
    },
    aids,
    { bridge, grams: pageGrams(lines.map((line) => line.text)) },
  )
}

const NO_HEADING = { kicker: null, headline: '', subhead: null, column: null }

/** A line or two that nobody signed and nothing heads is no article. */
const isScrap = (flow: Flow, byline: Byline | null) =>
  byline === null && flow.blocks.reduce((sum, block) => sum + block.lines.length, 0) <= 2
