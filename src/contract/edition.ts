import { Type, type Static } from 'typebox'
import { CardSummary } from './card'
import { Day, Id, Nullable } from './nullable'

/** A published edition with the summaries of its cards, in study order. */
export const EditionReply = Type.Object({
  id: Id,
  newspaper: Nullable(Type.String()),
  date: Nullable(Day),
  pageNumber: Nullable(Type.Integer()),
  pageTitle: Nullable(Type.String()),
  startsOn: Day,
  sample: Type.Boolean(),
  cards: Type.Array(CardSummary),
})
export type EditionReply = Static<typeof EditionReply>

/** One page of the archive, newest first; `before` of the next page, or null at the end. */
export const EditionListReply = Type.Object({
  editions: Type.Array(EditionReply),
  before: Nullable(Type.String()),
})
export type EditionListReply = Static<typeof EditionListReply>

export const EditionListQuery = Type.Object({
  before: Type.Optional(Type.String({ maxLength: 64 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, default: 6 })),
})
export type EditionListQuery = Static<typeof EditionListQuery>
