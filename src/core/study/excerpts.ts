import type { ArticleCard } from '../cards/card'
import { sentenceSpans, type Span } from '../text/sentence-spans'

/** A sentence that a reader copied out, with what is needed to say where it was printed. */
export interface Excerpt {
  cardId: string
  version: number
  headline: string
  county: string | null
  newspaper: string | null
  date: string | null
  pageNumber: number | null
  /** From 0. */
  paragraph: number
  text: string
}

/** The newest first. */
export type ExcerptBook = Excerpt[]

/** About 300 bytes each of the 1 MB that WeChat allows a key, and more than a notebook holds. */
export const EXCERPTS_LIMIT = 500

export type Kept = { kind: 'kept' | 'already' | 'full'; book: ExcerptBook }

/** What became of an excerpt's text since it was copied out. */
export type Standing = 'as-copied' | 'corrected' | 'withdrawn'

type Source = Pick<
  ArticleCard,
  'id' | 'headline' | 'county' | 'newspaper' | 'date' | 'pageNumber' | 'paragraphs'
> & { version: number }

const isSame = (a: Excerpt, b: Excerpt) =>
  a.cardId === b.cardId && a.paragraph === b.paragraph && a.text === b.text

/** The sentences of a paragraph that can be copied out: places in its text, without blanks around. */
export const copyableSentences = (paragraph: string): Span[] =>
  sentenceSpans(paragraph).filter(({ start, end }) => paragraph.slice(start, end).trim() !== '')

/** In: a card, a paragraph (from 0) and a sentence of it. Out: the excerpt, or null where there is no such text. */
export function excerptOf(card: Source, paragraph: number, sentence: Span): Excerpt | null {
  const text = card.paragraphs[paragraph]?.slice(sentence.start, sentence.end).trim()
  if (!text) return null
  const { id: cardId, version, headline, county, newspaper, date, pageNumber } = card
  return { cardId, version, headline, county, newspaper, date, pageNumber, paragraph, text }
}

/** Puts an excerpt in front. A full book takes no more: none is thrown away for another. */
export function keepExcerpt(book: ExcerptBook, excerpt: Excerpt): Kept {
  if (book.some((one) => isSame(one, excerpt))) return { kind: 'already', book }
  if (book.length >= EXCERPTS_LIMIT) return { kind: 'full', book }
  return { kind: 'kept', book: [excerpt, ...book] }
}

/** Out: the book without the excerpt, and where it stood, for putting it back; -1 where it was not. */
export function removeExcerpt(
  book: ExcerptBook,
  excerpt: Excerpt,
): { book: ExcerptBook; at: number } {
  const at = book.findIndex((one) => isSame(one, excerpt))
  return { book: at < 0 ? book : [...book.slice(0, at), ...book.slice(at + 1)], at }
}

/** Puts a removed excerpt back to where it stood. */
export function restoreExcerpt(book: ExcerptBook, excerpt: Excerpt, at: number): ExcerptBook {
  if (at < 0 || book.some((one) => isSame(one, excerpt))) return book
  return [...book.slice(0, at), excerpt, ...book.slice(at)]
}

/** By article, that of the newest excerpt first; within an article as the text runs. */
export function excerptsByArticle(book: ExcerptBook): Excerpt[][] {
  const found = new Map<string, Excerpt[]>()
  for (const one of book) found.set(one.cardId, [...(found.get(one.cardId) ?? []), one])
  return [...found.values()].map((list) => list.sort((a, b) => a.paragraph - b.paragraph))
}

/**
 * In: the card as it is now, null where it is withdrawn. A new version that still holds the sentence, in
 * whichever paragraph, has not changed it.
 */
export function standingOf(
  { text }: Excerpt,
  card: Pick<ArticleCard, 'paragraphs'> | null,
): Standing {
  if (card === null) return 'withdrawn'
  return card.paragraphs.some((one) => one.includes(text)) ? 'as-copied' : 'corrected'
}

/** What the phone keeps may be half-written or from another version: what is no excerpt is left out. */
export function plainExcerpts(stored: unknown): ExcerptBook {
  if (!Array.isArray(stored)) return []
  const word = (value: unknown) => typeof value === 'string'
  const orNull = (value: unknown, type: string) => value === null || typeof value === type
  return stored
    .filter((one: Partial<Record<keyof Excerpt, unknown>> | null): one is Excerpt =>
      Boolean(
        one &&
        word(one.cardId) &&
        word(one.text) &&
        word(one.headline) &&
        Number.isInteger(one.version) &&
        Number.isInteger(one.paragraph) &&
        orNull(one.county, 'string') &&
        orNull(one.newspaper, 'string') &&
        orNull(one.date, 'string') &&
        orNull(one.pageNumber, 'number'),
      ),
    )
    .slice(0, EXCERPTS_LIMIT)
}
