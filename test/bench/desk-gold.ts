import type { BlockRole } from '../../src/core/desk/draft'
import type { ScoredPage } from './extract-score'

/** What a page should become. Both spellings of a headline's field are read; what is missing is empty. */
export interface Gold {
  articles: {
    column?: string | null
    kicker?: string | null
    headline?: string | null
    title?: string | null
    subhead?: string | null
    subtitle?: string | null
    byline?: string | null
    bylineRaw?: string | null
    county?: string | null
    reporters?: string[]
    paragraphs: string[]
  }[]
  captions?: { text: string; credit?: string | null }[]
  pageNumber?: number | null
}

/** One text of the gold: where it belongs and as what. `article`: its number; null: a caption or its credit. */
export interface GoldText {
  article: number | null
  role: BlockRole
  text: string
}

/** Every text of the gold in the order of the page. */
export function textsOf({ articles, captions = [] }: Gold): GoldText[] {
  const texts: GoldText[] = []
  const add = (article: number | null, role: BlockRole, text: string | null | undefined) => {
    if (text && text.trim() !== '') texts.push({ article, role, text })
  }
  articles.forEach((one, article) => {
    add(article, 'column', one.column)
    add(article, 'kicker', one.kicker)
    add(article, 'headline', one.headline ?? one.title)
    add(article, 'subhead', one.subhead ?? one.subtitle)
    add(article, 'byline', one.byline ?? one.bylineRaw)
    for (const paragraph of one.paragraphs) add(article, 'paragraph', paragraph)
  })
  for (const { text, credit } of captions) {
    add(null, 'caption', text)
    add(null, 'credit', credit)
  }
  return texts
}

/** The gold as the scorer reads it. */
export const scoredGold = ({ articles, captions = [] }: Gold): ScoredPage => ({
  articles: articles.map((one) => ({
    kicker: one.kicker ?? null,
    headline: one.headline ?? one.title ?? '',
    subhead: one.subhead ?? one.subtitle ?? null,
    county: one.county ?? null,
    reporters: one.reporters ?? [],
    paragraphs: one.paragraphs,
  })),
  captions: captions.map(({ text, credit }) => ({ text, credit: credit ?? null })),
})
