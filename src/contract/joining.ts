import { Type, type Static } from 'typebox'
import { Day, Id, Name, Nullable } from './nullable'

/** 130 random bits in base32, which fits the 32 characters of a mini-program code's `scene`. */
export const JoinCode = Type.String({ pattern: '^[a-z2-7]{26}$' })

export const JoinLookup = Type.Object({ code: JoinCode })

/** What a code leads to: a branch (「请写上姓名」), or one person (「您是×××同志吗？」). */
export const JoinLookupReply = Type.Union([
  Type.Object({ kind: Type.Literal('branch'), branchName: Type.String() }),
  Type.Object({
    kind: Type.Literal('personal'),
    branchName: Type.String(),
    name: Type.String(),
  }),
])
export type JoinLookupReply = Static<typeof JoinLookupReply>

/**
 * With a branch's code: `name` as the reader writes it. With a personal code: no `name` says 「是」;
 * a `name` says that the code was somebody else's, and asks the secretary.
 */
export const JoinRequest = Type.Object({ code: JoinCode, name: Type.Optional(Name) })
export type JoinRequest = Static<typeof JoinRequest>

/** Joined, or waiting for a yes or no of the branch. */
export const JoinReply = Type.Object({
  kind: Type.Union([Type.Literal('joined'), Type.Literal('waiting')]),
})
export type JoinReply = Static<typeof JoinReply>

/** A code to show as a QR or to print. */
export const JoinCodeReply = Type.Object({ code: JoinCode, expiresOn: Day })
export type JoinCodeReply = Static<typeof JoinCodeReply>

export const JoinRequestListReply = Type.Object({
  requests: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      askedOn: Day,
      /** Members of that name who have not joined; none or several. */
      sameName: Type.Array(Type.Object({ id: Id, groupName: Nullable(Type.String()) })),
    }),
  ),
})
export type JoinRequestListReply = Static<typeof JoinRequestListReply>

/** Yes: as this member of the branch, or as somebody not on the roster yet (null). */
export const JoinAnswer = Type.Union([
  Type.Object({ admit: Type.Literal(true), memberId: Nullable(Id) }),
  Type.Object({ admit: Type.Literal(false) }),
])
export type JoinAnswer = Static<typeof JoinAnswer>
