import { defaultStart } from '../../core/cards/deal'
import type { Article, Edition, ParsedPageFound } from '../../core/edition/edition'
import { keepArticleIds } from '../../core/edition/keep-article-ids'
import type { Parts } from '../parts'
import {
  countSharedArticles,
  idsTakenElsewhere,
  readArticles,
  replaceArticles,
} from '../repositories/articles'
import type { DealtCard } from '../repositories/cards'
import {
  findEdition,
  findEditionByDigest,
  insertEdition,
  type StoredEdition,
  takeImportTurn,
  updateEdition,
} from '../repositories/editions'
import { digestOf } from './card-summary'
import { dealWithNotices, isDealtSo, storeDeal } from './deal-cards'
import { isServedDay } from './served-day'

export interface StoreRequest {
  text: string
  page: ParsedPageFound
  newspaper: string | null
  sample: boolean
  date: string | null
  startsOn: string | null
  mayChangePublished: boolean
  /** The id that a new edition gets; without it one is made of its articles. */
  editionId?: string
}

export interface StoredDraft {
  editionId: string
  date: string | null
  published: boolean
  articleCount: number
  doubtCount: number
  /** Empty while the date is unknown: 「日期待核」. */
  cards: { studyDay: string; kind: 'article' | 'look-back'; headline: string }[]
}

export type StoreOutcome =
  | ({ kind: 'stored' | 'updated' | 'unchanged' } & StoredDraft)
  | { kind: 'published-differs'; editionId: string }

/** Above this share of common articles two pages are one edition, extracted again. */
const SAME_EDITION_SHARE = 0.5

/** The date that the editor sets, else the one printed. */
function dateSaid({ date, page: { date: printed } }: StoreRequest): string | null {
  return date ?? (printed && isServedDay(printed) ? printed : null)
}

async function findStored(
  parts: Parts,
  request: StoreRequest,
  sourceDigest: string,
): Promise<StoredEdition | null> {
  const page = { sample: request.sample, date: dateSaid(request) }
  const byText = await findEditionByDigest(parts.database, sourceDigest, page)
  if (byText) return byText
  const ids = request.page.articles.map(({ id }) => id)
  const candidates = (await countSharedArticles(parts.database, ids, page))
    .filter(
      ({ date, shared, total }) =>
        // A page of the same day that shares an article is that page, mended.
        (date !== null && date === page.date) ||
        shared > SAME_EDITION_SHARE * Math.max(total, ids.length),
    )
    .sort((a, b) => b.shared - a.shared)
  return candidates[0] ? findEdition(parts.database, candidates[0].editionId) : null
}

/** An id that rests on the articles first imported and outlives every mended headline. */
const newEditionId = (articles: Article[]) => `e${digestOf(articles.map((a) => a.id)).slice(0, 11)}`

/** What the editor sets goes before what the page prints, and that before what is stored. */
function datesOf(request: StoreRequest, stored: StoredEdition | null) {
  const date = dateSaid(request) ?? stored?.date ?? null
  const keptStart = stored?.date === date ? (stored?.startsOn ?? null) : null
  const startsOn = request.startsOn ?? keptStart ?? (date ? defaultStart(date) : null)
  return { date, startsOn: date ? startsOn : null }
}

/** The edition a page already is, with its articles, and the page's articles and doubts by the ids they keep. */
async function identifyPage(parts: Parts, request: StoreRequest) {
  const stored = await findStored(parts, request, digestOf(request.text))
  const before = stored ? await readArticles(parts.database, stored.id) : []
  const ids = request.page.articles.map(({ id }) => id)
  const taken = await idsTakenElsewhere(parts.database, ids, stored?.id ?? null)
  const { articles, renamed } = keepArticleIds(request.page.articles, before, taken)
  const doubts = request.page.doubts.map((doubt) => ({
    ...doubt,
    articleId: doubt.articleId && (renamed.get(doubt.articleId) ?? doubt.articleId),
  }))
  return { stored, before, articles, doubts }
}

/** The ids that the page and its articles would be stored under, before anything is stored. */
export async function idsFor(
  parts: Parts,
  request: StoreRequest,
): Promise<{ editionId: string; page: ParsedPageFound }> {
  const { stored, articles, doubts } = await identifyPage(parts, request)
  const page = { ...request.page, articles, doubts }
  return { editionId: stored?.id ?? newEditionId(articles), page }
}

/**
 * Stores an extracted page as a draft edition with its cards, or updates the draft it already is.
 * Ids of articles and edition are those of the first import. A published edition is changed only
 * when asked; its published cards stay what they are until somebody signs.
 */
export function storeEdition(parts: Parts, request: StoreRequest): Promise<StoreOutcome> {
  return parts.transaction(async (parts) => {
    await takeImportTurn(parts.database)
    const sourceDigest = digestOf(request.text)
    const { stored, before, articles, doubts } = await identifyPage(parts, request)

    const { date, startsOn } = datesOf(request, stored)
    const edition: Edition = {
      id: stored?.id ?? request.editionId ?? newEditionId(articles),
      newspaper: request.newspaper,
      date,
      pageNumber: request.page.pageNumber,
      pageTitle: request.page.pageTitle,
      editors: request.page.editors,
      articles,
      captions: request.page.captions,
      sample: request.sample,
    }
    const cards = startsOn ? await dealWithNotices(parts, edition, startsOn, doubts) : []
    const draft = draftOf(edition, cards, doubts.length, stored?.publishedAt != null)

    const same =
      stored !== null &&
      stored.date === date &&
      stored.startsOn === startsOn &&
      digestOf(before) === digestOf(articles) &&
      (await isDealtSo(parts, edition.id, cards))
    if (same) return { kind: 'unchanged', ...draft }
    if (stored?.publishedAt && !request.mayChangePublished)
      return { kind: 'published-differs', editionId: edition.id }

    const page = { ...request.page, date, articles, doubts }
    const content = { edition, startsOn, page, sourceText: request.text, sourceDigest }
    if (stored) await updateEdition(parts.database, content)
    else await insertEdition(parts.database, content, parts.now())
    await replaceArticles(parts.database, edition.id, articles)
    await storeDeal(parts, edition.id, cards)
    return { kind: stored ? 'updated' : 'stored', ...draft }
  })
}

function draftOf(
  edition: Edition,
  cards: DealtCard[],
  doubtCount: number,
  published: boolean,
): StoredDraft {
  return {
    editionId: edition.id,
    date: edition.date,
    published,
    articleCount: edition.articles.length,
    doubtCount,
    cards: cards.map(({ card: { studyDay, kind, headline } }) => ({ studyDay, kind, headline })),
  }
}
