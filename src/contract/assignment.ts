import { Type, type Static } from 'typebox'
import { HELP_WISHES, STUDIED_BY } from '../core/study/event'
import { CardName } from './card'
import { StudyMode } from './member'
import { Day, Id, Nullable, oneOf } from './nullable'
import { Version } from './version'

export const NOTE_LIMIT = 200
export const CARDS_AT_MOST = 20

export const Audience = Type.Union([
  Type.Object({ kind: Type.Literal('all') }),
  Type.Object({
    kind: Type.Literal('groups'),
    groupIds: Type.Array(Id, { minItems: 1, maxItems: 50 }),
  }),
  Type.Object({
    kind: Type.Literal('study-modes'),
    studyModes: Type.Array(StudyMode, { minItems: 1, maxItems: 4 }),
  }),
  Type.Object({
    kind: Type.Literal('members'),
    memberIds: Type.Array(Id, { minItems: 1, maxItems: 200 }),
  }),
])
export type Audience = Static<typeof Audience>

/** What every arrangement says: cards, a day, a word along. */
export const wanted = {
  cardIds: Type.Array(Id, { minItems: 1, maxItems: CARDS_AT_MOST, uniqueItems: true }),
  suggestedDay: Day,
  // No NUL, which PostgreSQL cannot keep.
  note: Nullable(Type.String({ maxLength: NOTE_LIMIT, pattern: '^[^\\u0000]*$' })),
}

/** The id is made by whoever asks: sent twice it is one arrangement. */
export const AssignmentRequest = Type.Object({ id: Id, audience: Audience, ...wanted })
export type AssignmentRequest = Static<typeof AssignmentRequest>

/** `version` is the one the change was made on; an older one is refused. */
export const AssignmentChange = Type.Object({
  version: Version,
  audience: Audience,
  ...wanted,
})
export type AssignmentChange = Static<typeof AssignmentChange>

export const AssignmentReply = Type.Object({
  id: Id,
  branchId: Id,
  version: Type.Integer(),
  cardIds: Type.Array(Id),
  audience: Audience,
  suggestedDay: Day,
  note: Nullable(Type.String()),
  from: oneOf(['branch', 'above']),
  withdrawn: Type.Boolean(),
})
export type AssignmentReply = Static<typeof AssignmentReply>

/** The cards named anywhere in a reply; one that was withdrawn since is missing. */
const cards = Type.Array(CardName)

export const AssignmentListReply = Type.Object({ assignments: Type.Array(AssignmentReply), cards })
export type AssignmentListReply = Static<typeof AssignmentListReply>

const named = { memberId: Id, name: Type.String() }
/** `askedIds`: the events a `help-answered` names once somebody has seen to them. */
const asking = { wishes: Type.Array(oneOf(HELP_WISHES)), askedIds: Type.Array(Id) }
/** Names, or counts only where the operator has switched names off. */
export const BranchViewReply = Type.Union([
  Type.Object({
    kind: Type.Literal('names'),
    cards: Type.Array(
      Type.Object({
        cardId: Id,
        studied: Type.Array(Type.Object({ ...named, by: oneOf(STUDIED_BY) })),
        open: Type.Array(Type.Object(named)),
      }),
    ),
    wishes: Type.Array(Type.Object({ ...named, ...asking })),
  }),
  Type.Object({
    kind: Type.Literal('counts'),
    cards: Type.Array(Type.Object({ cardId: Id, studied: Type.Integer(), open: Type.Integer() })),
  }),
])
export type BranchViewReply = Static<typeof BranchViewReply>

export const MyAssignmentsReply = Type.Object({
  assignments: Type.Array(
    Type.Object({
      id: Id,
      cards: Type.Array(Type.Object({ cardId: Id, studied: Nullable(oneOf(STUDIED_BY)) })),
      suggestedDay: Day,
      note: Nullable(Type.String()),
      from: oneOf(['branch', 'above']),
    }),
  ),
  cards,
})
export type MyAssignmentsReply = Static<typeof MyAssignmentsReply>

/** What a liaison takes along on a visit: the people, and the cards open for each. */
export const VisitListReply = Type.Object({
  people: Type.Array(
    Type.Object({
      ...named,
      studyMode: StudyMode,
      /** Where the operator keeps telephone numbers and the member gave one. */
      phone: Type.Optional(Nullable(Type.String())),
      openCardIds: Type.Array(Id),
      ...asking,
    }),
  ),
  cards,
})
export type VisitListReply = Static<typeof VisitListReply>
