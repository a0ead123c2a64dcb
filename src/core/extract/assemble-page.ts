import { articleIds } from '../edition/article-id'
import type { County } from '../edition/county'
import type { Caption, ParsedArticle, ParsedPageFound } from '../edition/edition'
import type { LookAlike } from '../text/look-alike'
import type { Words } from '../text/words'
import type { Bridge } from './bridge'
import type { Byline } from './byline'
import type { Chain } from './chain'
import { countyOf } from './county-of'
import { doubtsOf } from './doubts/doubts-of'
import type { FurnitureKind } from './furniture'
import {
  pageTitleAfterEditors,
  pageTitleByNumber,
  publishersIn,
  readFurniture,
} from './furniture-readings'
import type { HeadlineParts } from './headline-parts'
import type { PageGrams } from './page-grams'
import type { Paragraphs } from './paragraphs'

/** What reading a page takes beside its text. */
export interface ExtractionAids {
  words: Words
  counties: County[]
  fixedTerms: string[]
  lookAlikes: LookAlike[]
}

/** One article whose text is in order and whose heading is known, however they were found. */
export interface FoundArticle {
  set: Paragraphs
  heading: HeadlineParts
  byline: Byline | null
  anchor: Chain['anchor']
  /** How much better this article fits its heading than the next best; Infinity without a rival. */
  headingMargin: number
}

export interface FurnitureLine {
  text: string
  says: FurnitureKind | 'page-title' | 'banner'
}

/** What was found on one page, by words alone or by its geometry. */
export interface PageFindings {
  articles: FoundArticle[]
  captions: Caption[]
  /** In print order, as it stands on the page. */
  furniture: FurnitureLine[]
  /** Lines that head or sign no article: every character of the page stands somewhere. */
  leftovers: string[]
  /** The lines stand mostly in reading order. */
  inOrder: boolean
}

/** Turns findings into the page the newspaper printed, with every doubt about it. */
export function assemblePage(
  found: PageFindings,
  aids: ExtractionAids,
  evidence: { bridge: Bridge; grams: PageGrams },
): ParsedPageFound {
  const ids = articleIds(found.articles.map(({ set }) => set.texts))
  const articles = found.articles.map(({ set, heading, byline }, at): ParsedArticle => {
    const printed = [heading.kicker, heading.headline, heading.subhead].join('')
    const place = byline?.place ?? null
    return {
      id: ids[at]!,
      ...heading,
      place,
      county:
        countyOf(place, printed, set.texts[0] ?? '', aids.counties, set.texts.join(''))?.name ??
        null,
      byline: byline?.text ?? null,
      reporters: byline?.reporters ?? [],
      paragraphs: set.texts,
    }
  })
  const says = (kind: FurnitureLine['says']) =>
    found.furniture.filter((line) => line.says === kind).map((line) => line.text)
  const furniture = found.furniture
    .filter((line) => line.says !== 'slogan')
    .map((line) => line.text)
  const readings = readFurniture(furniture)
  const doubts = doubtsOf(
    {
      articles,
      captions: found.captions,
      date: readings.date,
      inOrder: found.inOrder,
      surety: found.articles.map(({ anchor, set, headingMargin }) => ({
        anchor,
        joints: set.joints,
        headingMargin,
      })),
    },
    {
      words: aids.words,
      lookAlikes: aids.lookAlikes,
      fixedTerms: aids.fixedTerms,
      counties: aids.counties,
      reading: evidence.bridge.reading,
      count: evidence.grams.count,
    },
  )
  return {
    kind: 'parsed',
    date: readings.date,
    pageNumber: readings.pageNumber,
    pageTitle:
      says('page-title')[0] ??
      says('page-number').map(pageTitleByNumber)[0] ??
      says('editors').map(pageTitleAfterEditors)[0] ??
      null,
    publisher: says('publisher').flatMap(publishersIn),
    editors: readings.editors,
    slogans: says('slogan'),
    channel: readings.channel,
    articles,
    captions: found.captions,
    furniture: [...furniture.filter((text) => text !== ''), ...found.leftovers],
    doubts,
  }
}
