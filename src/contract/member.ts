import { Type, type Static } from 'typebox'
import { STUDY_MODES } from '../core/study/event'
import { Id, Name, Nullable, oneOf, Title } from './nullable'

export const StudyMode = oneOf(STUDY_MODES)
export const MEMBER_STATUSES = ['active', 'moved-out', 'deceased'] as const
export const MemberStatus = oneOf(MEMBER_STATUSES)
export type MemberStatus = Static<typeof MemberStatus>

/** A member as the own branch's secretary sees them. */
export const MemberReply = Type.Object({
  id: Id,
  name: Type.String(),
  group: Nullable(Type.Object({ id: Id, name: Type.String() })),
  studyMode: StudyMode,
  status: MemberStatus,
  /** null where the operator keeps no telephone numbers. */
  phone: Nullable(Type.String()),
  /** Whether they have a log-in of their own; those without are members like all others. */
  joined: Type.Boolean(),
  secretary: Type.Boolean(),
  liaisonIds: Type.Array(Id),
})
export type MemberReply = Static<typeof MemberReply>

export const MemberListReply = Type.Object({
  branch: Type.Object({ id: Id, name: Type.String() }),
  members: Type.Array(MemberReply),
})
export type MemberListReply = Static<typeof MemberListReply>

/** Only what is named changes. */
export const MemberChange = Type.Object({
  name: Type.Optional(Name),
  groupName: Type.Optional(Nullable(Title)),
  studyMode: Type.Optional(StudyMode),
  status: Type.Optional(MemberStatus),
  phone: Type.Optional(Nullable(Type.String({ pattern: '^\\+?[0-9-]{5,20}$' }))),
})
export type MemberChange = Static<typeof MemberChange>

/** A branch has tens of members; a list of thousands is the wrong file. */
export const ROSTER_ROWS = 1000

/** Names and party groups only: the file itself is read in the browser and stays there. */
export const RosterImport = Type.Object({
  rows: Type.Array(
    Type.Object({ name: Type.String({ maxLength: 100 }), group: Type.String({ maxLength: 100 }) }),
    { minItems: 1, maxItems: ROSTER_ROWS },
  ),
})
export type RosterImport = Static<typeof RosterImport>

export const RosterReply = Type.Object({
  added: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  /** Members the list does not name. Nothing happens to them: the secretary decides. */
  missing: Type.Array(Type.Object({ id: Id, name: Type.String() })),
})
export type RosterReply = Static<typeof RosterReply>

export const ROSTER_FAULTS = ['no-name', 'bad-name', 'bad-group', 'same-name'] as const
/** Rows from 1. Nothing of the list has been taken in. */
export const RosterRefusal = Type.Object({
  code: Type.Literal('bad-roster'),
  message: Type.String(),
  rows: Type.Array(
    Type.Object({ row: Type.Integer(), fault: oneOf(ROSTER_FAULTS), message: Type.String() }),
  ),
})
export type RosterRefusal = Static<typeof RosterRefusal>
