import type { CardReply } from '../../src/contract/card'

type ArticleCardReply = Extract<CardReply, { kind: 'article' }>

/** A made-up card as the service sends it; fields given in `changes` replace its own. */
export function anArticleCard(changes: Partial<ArticleCardReply> = {}): ArticleCardReply {
  return {
    kind: 'article',
    id: 'card-1',
    version: 1,
    editionId: 'edition-1',
    studyDay: '2026-11-23',
    headline: '望禾县：一张长条桌 议成百件事',
    sample: false,
    items: [],
    kicker: null,
    subhead: null,
    column: null,
    county: '望禾县',
    byline: null,
    reporters: [],
    characters: 420,
    leads: [],
    paragraphs: ['秋收过后，望禾县的打谷场上又摆起了长条桌。'],
    captions: [],
    newspaper: '云泽日报',
    date: '2026-11-15',
    pageNumber: 3,
    pageTitle: '党的建设',
    editors: {},
    ...changes,
  }
}
