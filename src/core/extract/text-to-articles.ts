import { articleIds } from '../edition/article-id'
import type { County } from '../edition/county'
import type { Caption, ParsedArticle, ParsedPage } from '../edition/edition'
import type { LookAlike } from '../text/look-alike'
import type { Words } from '../text/words'
import { createBridge } from './bridge'
import { captionsOf } from './captions'
import { chainsOf } from './chains'
import { countyOf } from './county-of'
import {
  pageTitleAfterEditors,
  pageTitleByNumber,
  publishersIn,
  readFurniture,
} from './furniture-readings'
import { doubtsOf } from './doubts/doubts-of'
import { headingUnits } from './heading-units'
import { assignHeadings } from './headline-assignment'
import { headlineParts } from './headline-parts'
import { bannerColumns } from './banner'
import { lineRoles } from './line-roles'
import { pageGrams } from './page-grams'
import { mendDatelines, pageLines } from './page-line'
import { paragraphsOf } from './paragraphs'

/** What reading a page takes beside its text. */
export interface ExtractionAids {
  words: Words
  counties: County[]
  fixedTerms: string[]
  lookAlikes: LookAlike[]
}

/**
 * Reads a plain text extraction of one newspaper page.
 * In: the text as extracted, in any order and state, and the operator's lists. Out: the printed articles
 * with what the program doubts, or why the text is no page. The text stays verbatim.
 */
export function textToArticles(text: string, aids: ExtractionAids): ParsedPage {
  const lines = mendDatelines(pageLines(text))
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

  const set = chains.map((chain) => paragraphsOf(chain.lines, indented))
  const bodies = set.map((paragraphs) => paragraphs.texts)
  const ids = articleIds(bodies)
  const { columns, rests } = bannerColumns(lines, roles, chains)
  const articles = chains.map((chain, at): ParsedArticle => {
    const units = owners.filter((owner) => owner.chain === at).map((owner) => owner.unit)
    const parts = headlineParts(units, aids.counties)
    const heading = [parts.kicker, parts.headline, parts.subhead].join('')
    const place = chain.byline?.place ?? null
    const opening = bodies[at]![0] ?? ''
    return {
      id: ids[at]!,
      ...parts,
      column: [parts.column, columns.get(at)].filter(Boolean).join(' ') || null,
      place,
      county: countyOf(place, heading, opening, aids.counties)?.name ?? null,
      byline: chain.byline?.text ?? null,
      reporters: chain.byline?.reporters ?? [],
      paragraphs: bodies[at]!,
    }
  })
  const captions: Caption[] = captionsOf(lines, roles)

  const says = (kind: string) =>
    lines.filter((_, at) => {
      const role = roles[at]!
      return role.kind === 'furniture' && role.says === kind
    })
  // Every character of the page stands somewhere: what heads or signs no article is furniture.
  const bylines = [
    ...lines.filter((_, at) => roles[at]!.kind === 'byline').map((line) => line.text),
    ...found.inlineBylines,
  ]
  for (const { byline } of articles) {
    const used = bylines.indexOf(byline ?? '')
    if (used >= 0) bylines.splice(used, 1)
  }
  const loose = owners
    .filter((owner) => owner.chain === null)
    .flatMap((owner) => owner.unit.lines.map((line) => line.text))
  const slogans = says('slogan').map((line) => line.text)
  const furniture = lines.filter((_, at) => {
    const role = roles[at]!
    return role.kind === 'banner' || (role.kind === 'furniture' && role.says !== 'slogan')
  })
  const readings = readFurniture(furniture.map((line) => line.text))
  const surety = chains.map((chain, at) => ({
    anchor: chain.anchor,
    joints: set[at]!.joints,
    headingMargin: Math.min(
      Infinity,
      ...owners.filter((owner) => owner.chain === at).map((owner) => owner.margin),
    ),
  }))
  const doubts = doubtsOf(
    { articles, captions, date: readings.date, inOrder: found.inOrder, surety },
    {
      words: aids.words,
      lookAlikes: aids.lookAlikes,
      fixedTerms: aids.fixedTerms,
      reading: bridge.reading,
      count: grams.count,
    },
  )
  return {
    kind: 'parsed',
    date: readings.date,
    pageNumber: readings.pageNumber,
    pageTitle:
      says('page-title')[0]?.text ??
      says('page-number').map((line) => pageTitleByNumber(line.text))[0] ??
      says('editors').map((line) => pageTitleAfterEditors(line.text))[0] ??
      null,
    publisher: says('publisher').flatMap((line) => publishersIn(line.text)),
    editors: readings.editors,
    slogans,
    channel: readings.channel,
    articles,
    captions,
    furniture: [
      ...furniture.map((line) => rests.get(line) ?? line.text).filter((text) => text !== ''),
      ...loose,
      ...bylines,
    ],
    doubts,
  }
}
