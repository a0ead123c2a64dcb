import type { Article, Edition } from '../../src/core/edition/edition'

/** A made-up article; name only what the test is about. */
export function anArticle(parts: Partial<Article> = {}): Article {
  return {
    id: 'aaaaaaaaaa',
    kicker: null,
    headline: '桑溪县把议事桌搬到打谷场',
    subhead: null,
    column: null,
    place: '桑溪',
    county: '桑溪县',
    byline: null,
    reporters: [],
    paragraphs: ['桑溪县把议事桌搬到打谷场。'],
    ...parts,
  }
}

/** A made-up edition holding the given articles. */
export function anEdition(articles: Article[], parts: Partial<Edition> = {}): Edition {
  return {
    id: 'edition-1',
    newspaper: '青川日报',
    date: '2031-03-05',
    pageNumber: 3,
    pageTitle: '党的建设',
    editors: {},
    articles,
    captions: [],
    sample: false,
    ...parts,
  }
}
