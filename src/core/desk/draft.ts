import type { DoubtKind } from '../edition/doubt'
import type { ParsedPageFound } from '../edition/edition'
import type { Picture } from '../edition/picture'
import type { QuizItem } from '../quiz/quiz-item'

/**
 * A piece of a text and the stretch of the source it came from: `at` and `length` are UTF-16 units of the
 * source, `at` null: the editor (or the program) added it. `text` is the source's own there, or empty: struck
 * out. A source character is in one piece of the draft, never in two.
 */
export interface Piece {
  at: number | null
  length: number
  text: string
}

export const HEAD_ROLES = ['column', 'kicker', 'headline', 'subhead', 'byline'] as const
export type HeadRole = (typeof HEAD_ROLES)[number]
/** What a text is; an article has each of the head's roles at most once. */
export type BlockRole = HeadRole | 'paragraph' | 'caption' | 'credit' | 'furniture'

export interface Block {
  id: string
  role: BlockRole
  pieces: Piece[]
}

/** 小题 of an article: what the program composes is kept unless dropped; own items follow. */
export interface ItemChoices {
  dropped: string[]
  /** Written by the editor, or changed: `replaces` then names the composed item. */
  own: { replaces: string | null; item: QuizItem }[]
}

/**
 * Who is to be seen: nobody has said, nobody who could be recognised, or people who agreed that they stand on the
 * card that readers pass on.
 */
export const PEOPLE_SEEN = ['unsaid', 'nobody', 'agreed'] as const
export interface DraftPicture extends Picture {
  people: (typeof PEOPLE_SEEN)[number]
}

export interface DraftArticle {
  id: string
  place: string | null
  county: string | null
  reporters: string[]
  /** 0 (first study day) to 6, or null: dealt by the program. */
  day: number | null
  items: ItemChoices
  /** Cards of 同题做法 that the editor dropped; missing in drafts older than it. */
  unrelated?: string[]
  picture?: DraftPicture
  /** The head in the order of HEAD_ROLES, then paragraphs. */
  blocks: Block[]
}

/** Where a text stands. 'loose': nobody knows yet (没着落). */
export type ListName = 'captions' | 'furniture' | 'loose'
export const LIST_NAMES: ListName[] = ['captions', 'furniture', 'loose']

/**
 * A doubt tied to characters of the source, so that it moves with them. `first` and `last`: UTF-16 places of
 * its first and last character, or null where it has none; `after`: it lies behind that character.
 */
export interface DraftDoubt {
  id: string
  kind: DoubtKind
  first: number | null
  last: number | null
  after: boolean
  suggestion: string | null
  settled: Settled | null
}
export type Settled = 'accepted' | 'edited' | 'kept'

export type PageFacts = Pick<
  ParsedPageFound,
  'date' | 'pageNumber' | 'pageTitle' | 'editors' | 'publisher' | 'channel'
> & { startsOn: string | null }

/** A page on the editor's desk. */
export interface Draft {
  articles: DraftArticle[]
  captions: Block[]
  furniture: Block[]
  loose: Block[]
  doubts: DraftDoubt[]
  facts: PageFacts
}

/** What the desk decided about the card of each article, by the article's id. */
export type Choices = Record<string, Pick<DraftArticle, 'day' | 'items' | 'unrelated' | 'picture'>>

export const choicesOf = ({ articles }: Draft): Choices =>
  Object.fromEntries(
    articles
      .filter(
        ({ day, items, unrelated = [], picture }) =>
          day !== null ||
          picture !== undefined ||
          items.dropped.length + items.own.length + unrelated.length > 0,
      )
      .map(({ id, day, items, unrelated, picture }) => [id, { day, items, unrelated, picture }]),
  )
