import { Type, type Static } from 'typebox'
import { wanted } from './assignment'
import { CardName } from './card'
import { Day, Id, Nullable } from './nullable'
import { Version } from './version'

export const BRANCHES_AT_MOST = 500

/** One arrangement for several branches: a row in each, under a common id that whoever asks has made. */
export const JointAssignmentRequest = Type.Object({
  id: Id,
  branchIds: Type.Array(Id, { minItems: 1, maxItems: BRANCHES_AT_MOST, uniqueItems: true }),
  ...wanted,
})
export type JointAssignmentRequest = Static<typeof JointAssignmentRequest>

/** For the same branches; one that has changed its own row or withdrawn it keeps it so. */
export const JointAssignmentChange = Type.Object({ version: Version, ...wanted })
export type JointAssignmentChange = Static<typeof JointAssignmentChange>

/** What was sent, and to how many branches. Nothing of what comes of it: that each branch sees for itself. */
export const JointAssignmentReply = Type.Object({
  id: Id,
  version: Type.Integer(),
  branches: Type.Integer(),
  cardIds: Type.Array(Id),
  suggestedDay: Day,
  note: Nullable(Type.String()),
  withdrawn: Type.Boolean(),
})
export type JointAssignmentReply = Static<typeof JointAssignmentReply>

export const JointAssignmentListReply = Type.Object({
  assignments: Type.Array(JointAssignmentReply),
  cards: Type.Array(CardName),
})
export type JointAssignmentListReply = Static<typeof JointAssignmentListReply>

/** The branches an arrangement was addressed to, in the order of the tree. */
export const AddressedBranchesReply = Type.Object({
  branches: Type.Array(Type.Object({ id: Id, name: Type.String() })),
})
export type AddressedBranchesReply = Static<typeof AddressedBranchesReply>
