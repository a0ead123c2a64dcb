/** One article as the made-up newspaper printed it, before any damage. */
export interface ArticleTruth {
  kicker: string | null
  /** Lines of the headline as printed; the gold joins them by a space. */
  headlineLines: string[]
  /** The kicker stands on the headline's own line, before it. */
  kickerOnHeadlineLine: boolean
  subhead: string | null
  column: string | null
  /** The label line as printed, e.g. 【链接】; null when the column is only a banner or absent. */
  columnLine: string | null
  place: string | null
  county: string | null
  reporters: string[]
  byline: { text: string; at: 'inline' | 'own-line' | 'end-inline' | 'end-line' } | null
  paragraphs: string[]
  box: boolean
}

export interface CaptionTruth {
  text: string
  credit: string | null
}

/** The fields a scorer reads; `paragraphs` are verbatim, damage included. */
export interface GoldArticle {
  id: string
  kicker: string | null
  headline: string
  subhead: string | null
  column: string | null
  place: string | null
  county: string | null
  reporters: string[]
  byline: string | null
  paragraphs: string[]
}

/** A damaged spot: what stands there, what was printed, and in which paragraph. */
export interface DamageNote {
  wrong: string
  right: string
  article: number
  /** Index from 0; null for a headline or kicker. */
  paragraph: number | null
}

export interface GoldPage {
  date: string | null
  pageNumber: number | null
  pageTitle: string | null
  articles: GoldArticle[]
  captions: CaptionTruth[]
  furniture: string[]
  ocrNotes: DamageNote[]
  /** Places where a last line was lost: the text before the gap. */
  gaps: { article: number; paragraph: number; after: string }[]
}

export interface GeneratedPage {
  text: string
  gold: GoldPage
  /** The county-level units of the made-up city, for the extraction to be given. */
  counties: { name: string; short: string }[]
}
