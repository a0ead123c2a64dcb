import type { ParsedPage } from '../edition/edition'
import { withoutSpaces } from '../text/characters'
import {
  assemblePage,
  type ExtractionAids,
  type FoundArticle,
  type FurnitureLine,
} from './assemble-page'
import { bannerColumns } from './banner'
import { createBridge } from './bridge'
import { captionsOf } from './captions'
import { chainsOf } from './chains'
import { headingUnits } from './heading-units'
import { assignHeadings } from './headline-assignment'
import { headlineParts } from './headline-parts'
import { lineRoles } from './line-roles'
import { pageGrams } from './page-grams'
import { mendDatelines, pageLines, splitAtOpeners } from './page-line'
import { paragraphsOf } from './paragraphs'

export type { ExtractionAids } from './assemble-page'

/** Characters; a dense page holds ten thousand. Beyond this a text is no page, and reading it would take long. */
const LONGEST_PAGE = 100_000

/**
 * Reads a plain text extraction of one newspaper page.
 * In: the text as extracted, in any order and state, and the operator's lists. Out: the printed articles
 * with what the program doubts, or why the text is no page. The text stays verbatim.
 */
export function textToArticles(text: string, aids: ExtractionAids): ParsedPage {
  if (withoutSpaces(text).length > LONGEST_PAGE) return { kind: 'unreadable', reason: 'too-long' }
  const lines = splitAtOpeners(mendDatelines(pageLines(text)))
  if (!lines.some((line) => /[\u4e00-\u9fff]/.test(line.text))) {
    return { kind: 'unreadable', reason: 'no-text' }
  }
  const grams = pageGrams(lines.flatMap((line) => line.pieces))
  const bridge = createBridge(aids.words)
  const roles = lineRoles(lines, { bridge, grams })
  const found = chainsOf(lines, roles, { bridge, grams, counties: aids.counties })
  const { chains, indented } = found
  if (chains.length === 0) return { kind: 'unreadable', reason: 'no-article' }
  const owners = assignHeadings(headingUnits(lines, roles), chains, aids.counties)
  const { columns, rests } = bannerColumns(lines, roles, chains)
  const articles = chains.map((chain, at): FoundArticle => {
    const own = owners.filter((owner) => owner.chain === at)
    const heading = headlineParts(
      own.map((owner) => owner.unit),
      aids.counties,
    )
    return {
      set: paragraphsOf(chain.lines, indented),
      heading: {
        ...heading,
        column: [heading.column, columns.get(at)].filter(Boolean).join(' ') || null,
      },
      byline: chain.byline,
      anchor: chain.anchor,
      headingMargin: Math.min(Infinity, ...own.map((owner) => owner.margin)),
    }
  })
  const furniture = lines.flatMap((line, at): FurnitureLine[] => {
    const role = roles[at]!
    if (role.kind === 'banner') return [{ text: rests.get(line) ?? line.text, says: 'banner' }]
    return role.kind === 'furniture' ? [{ text: line.text, says: role.says }] : []
  })
  const loose = owners
    .filter((owner) => owner.chain === null)
    .flatMap((owner) => owner.unit.lines.map((line) => line.text))
  const bylines = [
    ...lines.filter((_, at) => roles[at]!.kind === 'byline').map((line) => line.text),
    ...found.inlineBylines,
  ]
  for (const { byline } of articles) {
    const used = bylines.indexOf(byline?.text ?? '')
    if (used >= 0) bylines.splice(used, 1)
  }
  return assemblePage(
    {
      articles,
      captions: captionsOf(lines, roles, found.captionRests),
      furniture,
      leftovers: [...loose, ...bylines],
      inOrder: found.inOrder,
    },
    aids,
    { bridge, grams },
  )
}
