import type { Article, ParsedPageFound } from '../../src/core/edition/edition'
import type { Parts } from '../../src/server/parts'
import { publishEdition } from '../../src/server/operations/publish-edition'
import { storeEdition, type StoreRequest } from '../../src/server/operations/store-edition'
import { anArticle } from './an-article'

/** A made-up page as an extractor would hand it over. */
export function aPage(articles: Article[], parts: Partial<ParsedPageFound> = {}): ParsedPageFound {
  return {
    kind: 'parsed',
    date: '2031-03-05',
    pageNumber: 3,
    pageTitle: '党的建设',
    publisher: [],
    editors: { 编辑: '甲乙' },
    slogans: [],
    channel: null,
    articles,
    captions: [],
    furniture: [],
    doubts: [],
    ...parts,
  }
}

/** Article ids are ten lower-case characters; here they tell the number. */
export const articleNumber = (number: number, parts: Partial<Article> = {}): Article =>
  anArticle({
    id: `article${String(number).padStart(3, '0')}`,
    headline: `第${number}篇：桑溪县把议事桌搬到打谷场`,
    paragraphs: [`桑溪县把议事桌搬到打谷场，第${number}次开会共有128人参加。`],
    ...parts,
  })

export function aStoreRequest(
  page: ParsedPageFound,
  parts: Partial<StoreRequest> = {},
): StoreRequest {
  return {
    text: JSON.stringify(page.articles),
    page,
    newspaper: '青川日报',
    sample: false,
    date: null,
    startsOn: null,
    mayChangePublished: false,
    ...parts,
  }
}

export const SIGNATURES = [{ role: 'signatory' as const, name: '甲乙丙' }]

/** Stores and publishes a page; out: the id of its edition. */
export async function publishPage(
  parts: Parts,
  page: ParsedPageFound,
  request: Partial<StoreRequest> = {},
): Promise<string> {
  const stored = await storeEdition(parts, aStoreRequest(page, request))
  if (stored.kind === 'published-differs') throw new Error('not stored')
  await publishEdition(parts, stored.editionId, SIGNATURES)
  return stored.editionId
}
