import { Type, type Static } from 'typebox'
import { Day, Id, Nullable } from './nullable'

export const FEEDBACK_LIMIT = 200

/** 投诉建议. No name, no account, no device: only what the reader wrote and where. */
export const FeedbackRequest = Type.Object({
  /** Made on the device; sending the same id twice stores it once. */
  id: Id,
  kind: Type.Union([
    Type.Literal('text-error'),
    Type.Literal('complaint'),
    Type.Literal('suggestion'),
  ]),
  text: Type.String({
    minLength: 1,
    maxLength: FEEDBACK_LIMIT,
    // Something besides blanks, and no NUL, which PostgreSQL cannot keep.
    pattern: '^[^\\u0000]*[^\\u0000\\s][^\\u0000]*$',
  }),
  cardId: Nullable(Id),
})
export type FeedbackRequest = Static<typeof FeedbackRequest>

export const FeedbackReply = Type.Object({ id: Id })
export type FeedbackReply = Static<typeof FeedbackReply>

/** What readers wrote, the newest first. */
export const FeedbackListReply = Type.Object({
  entries: Type.Array(
    Type.Object({
      day: Day,
      kind: Type.String(),
      headline: Nullable(Type.String()),
      text: Type.String(),
    }),
  ),
})
