import { Type, type Static } from 'typebox'
import { Day, Id, Nullable } from './nullable'

export const QUERY_LENGTH = 40
/** Hits on a page of a search. */
export const HITS_A_PAGE = 10

export const SearchQuery = Type.Object({
  /** Words of headline or text, all of them; nothing means any. */
  q: Type.Optional(Type.String({ maxLength: QUERY_LENGTH })),
  county: Type.Optional(Type.String({ maxLength: 20 })),
  column: Type.Optional(Type.String({ maxLength: 40 })),
  year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2999 })),
  /** From 0. */
  page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1000, default: 0 })),
})
export type SearchQuery = Static<typeof SearchQuery>

export const SearchHit = Type.Object({
  cardId: Id,
  version: Type.Integer({ minimum: 1 }),
  headline: Type.String(),
  county: Nullable(Type.String()),
  column: Nullable(Type.String()),
  date: Nullable(Day),
  snippet: Type.String(),
  paragraph: Nullable(Type.Integer({ minimum: 0 })),
})

/** One page of what was found, newest first, and what can be asked for. */
export const SearchReply = Type.Object({
  total: Type.Integer({ minimum: 0 }),
  hits: Type.Array(SearchHit),
  sample: Type.Boolean(),
  choices: Type.Object({
    /** In the official order. */
    counties: Type.Array(Type.String()),
    columns: Type.Array(Type.String()),
    years: Type.Array(Type.Integer()),
  }),
})
export type SearchReply = Static<typeof SearchReply>
