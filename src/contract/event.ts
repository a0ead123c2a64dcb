import { Type, type Static } from 'typebox'
import { COUNTER_LIMIT, HELP_WISHES, STUDIED_BY } from '../core/study/event'
import { Day, Id, Name, Nullable, oneOf } from './nullable'

/** Events in one request; a phone that has more sends several. */
export const EVENTS_A_BATCH = 100
/** Events one event may name, and options one response may. */
const NAMED_AT_MOST = 50
const OPTIONS_AT_MOST = 20

const base = {
  id: Id,
  counter: Type.Integer({ minimum: 0, maximum: COUNTER_LIMIT }),
  day: Day,
}
const Option = Type.Integer({ minimum: 0, maximum: OPTIONS_AT_MOST })
const Options = Type.Array(Option, { maxItems: OPTIONS_AT_MOST })
const Ids = Type.Array(Id, { minItems: 1, maxItems: NAMED_AT_MOST })

const Response = Type.Union([
  Type.Object({ kind: oneOf(['single-choice', 'true-false']), chosen: Option }),
  Type.Object({ kind: oneOf(['multiple-choice']), chosen: Options }),
  Type.Object({ kind: oneOf(['order']), order: Options }),
  Type.Object({ kind: oneOf(['match']), matched: Options }),
])

/** Studied, by whichever way; a secretary or liaison may record these for others. */
export const BranchEvent = Type.Union([
  Type.Object({ kind: Type.Literal('studied'), ...base, cardId: Id, by: oneOf(STUDIED_BY) }),
  Type.Object({ kind: Type.Literal('studied-taken-back'), ...base, cardId: Id, takesBack: Ids }),
  Type.Object({ kind: Type.Literal('help-answered'), ...base, settles: Ids }),
])
export type BranchEvent = Static<typeof BranchEvent>

/** What a member records. See core/study/event.ts for what each field means. */
export const StudyEvent = Type.Union([
  ...BranchEvent.anyOf,
  Type.Object({
    kind: Type.Literal('answered'),
    ...base,
    cardId: Id,
    itemId: Id,
    response: Response,
  }),
  Type.Object({
    kind: Type.Literal('review-state'),
    ...base,
    cardId: Id,
    itemId: Id,
    memory: Type.Object({
      due: Day,
      lastAnswered: Day,
      stability: Type.Number({ minimum: 0, maximum: 1e6 }),
      difficulty: Type.Number({ minimum: 0, maximum: 100 }),
      answers: Type.Integer({ minimum: 0, maximum: 1e6 }),
      lapses: Type.Integer({ minimum: 0, maximum: 1e6 }),
    }),
  }),
  Type.Object({ kind: Type.Literal('help-asked'), ...base, wish: oneOf(HELP_WISHES) }),
])
export type StudyEvent = Static<typeof StudyEvent>

export const EventBatch = Type.Object({
  events: Type.Array(StudyEvent, { minItems: 1, maxItems: EVENTS_A_BATCH }),
})
export type EventBatch = Static<typeof EventBatch>

/** Why an event was not kept; sending it again will not help. */
export const Refusal = Type.Object({ id: Id, reason: oneOf(['bad-day', 'not-yours']) })
export type Refusal = Static<typeof Refusal>

/** Every event sent is in one of the lists; one sent before counts as accepted. */
export const EventBatchReply = Type.Object({
  accepted: Type.Array(Id),
  refused: Type.Array(Refusal),
  /** Position of the member's newest event; not what this device has pulled. */
  cursor: Type.Integer({ minimum: 0 }),
})
export type EventBatchReply = Static<typeof EventBatchReply>

export const EventPullQuery = Type.Object({
  after: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647, default: 0 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 200 })),
})

export const PulledEvent = Type.Object({
  position: Type.Integer({ minimum: 1 }),
  /** Whether the member recorded it; else `recordedBy` names who did, null when they are gone. */
  own: Type.Boolean(),
  recordedBy: Nullable(Name),
  event: StudyEvent,
})
export type PulledEvent = Static<typeof PulledEvent>

/** The member's events after a position, in order; ask again after `cursor` while there are more. */
export const EventPullReply = Type.Object({
  events: Type.Array(PulledEvent),
  cursor: Type.Integer({ minimum: 0 }),
  more: Type.Boolean(),
})
export type EventPullReply = Static<typeof EventPullReply>

/** What a secretary or liaison records for others; each member's events stand on their own. */
export const RecordBatch = Type.Object({
  records: Type.Array(Type.Object({ memberId: Id, event: BranchEvent }), {
    minItems: 1,
    maxItems: EVENTS_A_BATCH,
  }),
})
export type RecordBatch = Static<typeof RecordBatch>

export const RecordBatchReply = Type.Object({
  accepted: Type.Array(Id),
  refused: Type.Array(Refusal),
})
export type RecordBatchReply = Static<typeof RecordBatchReply>
