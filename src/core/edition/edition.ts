import type { Doubt } from './doubt'

/** Where a photo credit is printed it stays as printed, e.g. 「■通讯员 某某 摄」. */
export interface Caption {
  text: string
  credit: string | null
}

/**
 * What an extractor found of one article. `place` is the word in the dateline (「本报汶上讯」 → 汶上),
 * `county` the full unit (汶上县) or null. Text is verbatim: nothing is mended silently.
 */
export interface ParsedArticle {
  id: string
  kicker: string | null
  headline: string
  subhead: string | null
  column: string | null
  place: string | null
  county: string | null
  byline: string | null
  reporters: string[]
  paragraphs: string[]
}

export interface ParsedPageFound {
  kind: 'parsed'
  /** Publication date, `YYYY-MM-DD`, or null when the page prints none. */
  date: string | null
  pageNumber: number | null
  pageTitle: string | null
  publisher: string[]
  /** Role → name as printed, e.g. { 编辑: '…', 校对: '…' }. */
  editors: Record<string, string>
  slogans: string[]
  /** Official account the page asks readers to follow, without quotation marks. */
  channel: string | null
  articles: ParsedArticle[]
  captions: Caption[]
  furniture: string[]
  doubts: Doubt[]
}

export type UnreadableReason = 'no-text' | 'no-article' | 'too-long'

export type ParsedPage = ParsedPageFound | { kind: 'unreadable'; reason: UnreadableReason }

/** An article as the newspaper published it and this product owns it. */
export type Article = ParsedArticle

/** One printed page of one day, as stored. */
export interface Edition {
  id: string
  newspaper: string | null
  date: string | null
  pageNumber: number | null
  pageTitle: string | null
  editors: Record<string, string>
  articles: Article[]
  captions: Caption[]
  /** True for the made-up sample; every screen then says so. */
  sample: boolean
}
