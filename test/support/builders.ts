import { articleIds } from '../../src/core/edition/article-id'
import type { Article, Edition } from '../../src/core/edition/edition'

/** A made-up report with three sections; fields given in `changes` replace its own. */
export function anArticle(changes: Partial<Article> = {}): Article {
  const paragraphs = changes.paragraphs ?? [
    '近年来，望禾县把村口的老槐树下变成议事的地方，全县146个村轮流开桌，去年办结修路、架灯等实事2316件。',
    '先定议题，把话头交给群众。党员联系户带着本子入户，听来的话归成三张清单，在村口公示三天，圈得最多的排在最前。',
    '再摆道理，把分歧说在明处。调解员带着两个组沿水沟走了1.8公里，一处一处看落差，回来当晚就签了字。',
    '回头再看，把评判留给大家。每场开头先用一刻钟交账，办结的请户代表评议，没办完的讲明卡在哪里。',
  ]
  return {
    kicker: '望禾县',
    headline: '一张长条桌 议成百件事',
    subhead: null,
    column: null,
    place: '望禾',
    county: '望禾县',
    byline: '本报望禾讯（通讯员 陶叙川）',
    reporters: ['陶叙川'],
    ...changes,
    id: changes.id ?? articleIds([paragraphs])[0]!,
    paragraphs,
  }
}

/** A made-up edition of one article; fields given in `changes` replace its own. */
export function anEdition(changes: Partial<Edition> = {}): Edition {
  return {
    id: 'edition-1',
    newspaper: '云泽日报',
    date: '2026-11-15',
    pageNumber: 3,
    pageTitle: '党的建设',
    editors: { 编辑: '沈星垂' },
    articles: [anArticle()],
    captions: [],
    sample: false,
    ...changes,
  }
}
