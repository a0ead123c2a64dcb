import { Type, type Static } from 'typebox'
import { Day, Id, Nullable } from './nullable'

export const FEEDBACK_LIMIT = 200

const Written = Type.String({
  minLength: 1,
  maxLength: FEEDBACK_LIMIT,
  // Something besides blanks, and no NUL, which PostgreSQL cannot keep.
  pattern: '^[^\\u0000]*[^\\u0000\\s][^\\u0000]*$',
})
const Secret = Type.String({ pattern: '^[0-9a-f]{32}$' })
/** A device asks for the answers to what it wrote last. */
export const FEEDBACK_KEPT = 20

/** 投诉建议. No name, no account, no device: only what the reader wrote and where. */
export const FeedbackRequest = Type.Object({
  /** Made on the device; sending the same id twice stores it once. */
  id: Id,
  kind: Type.Union([
    Type.Literal('text-error'),
    Type.Literal('complaint'),
    Type.Literal('suggestion'),
  ]),
  text: Written,
  cardId: Nullable(Id),
  /** Made on the device and kept there: whoever has it may read the answer. */
  secret: Type.Optional(Secret),
})
export type FeedbackRequest = Static<typeof FeedbackRequest>

export const FeedbackReply = Type.Object({ id: Id })
export type FeedbackReply = Static<typeof FeedbackReply>

/** What readers wrote, the newest first. */
export const FeedbackListReply = Type.Object({
  entries: Type.Array(
    Type.Object({
      id: Id,
      day: Day,
      kind: Type.String(),
      headline: Nullable(Type.String()),
      text: Type.String(),
      /** False: the writer's device keeps no secret, so an answer would reach nobody. */
      reachable: Type.Boolean(),
      answer: Nullable(Type.Object({ text: Type.String(), by: Type.String(), day: Day })),
    }),
  ),
})
export type FeedbackListReply = Static<typeof FeedbackListReply>

export const FeedbackAnswer = Type.Object({ text: Written })

/** Asked by a POST, so that no secret stands in an address. */
export const FeedbackAnswersRequest = Type.Object({
  entries: Type.Array(Type.Object({ id: Id, secret: Secret }), {
    minItems: 1,
    maxItems: FEEDBACK_KEPT,
  }),
})
export type FeedbackAnswersRequest = Static<typeof FeedbackAnswersRequest>

export const FeedbackAnswersReply = Type.Object({
  answers: Type.Array(Type.Object({ id: Id, text: Type.String(), by: Type.String(), day: Day })),
})
export type FeedbackAnswersReply = Static<typeof FeedbackAnswersReply>
