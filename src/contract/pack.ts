import { Type, type Static } from 'typebox'
import { CardName } from './card'
import { StudyMode } from './member'
import { Day, Id, Nullable } from './nullable'

/** Who gets a pack of paper and what is in it: by liaison, then in walking order; who has no liaison comes last. */
export const PackListReply = Type.Object({
  people: Type.Array(
    Type.Object({
      memberId: Id,
      name: Type.String(),
      studyMode: StudyMode,
      liaison: Nullable(
        Type.Object({
          memberId: Id,
          name: Type.String(),
          /** Where the operator keeps telephone numbers and the liaison gave one. */
          phone: Nullable(Type.String()),
        }),
      ),
      /** Articles open for them, in study order. */
      openCardIds: Type.Array(Id),
      /** Their own code to join by, where the branch has made one; liaisons are told none. */
      joinCode: Nullable(Type.Object({ code: Type.String(), expiresOn: Day })),
    }),
  ),
  cards: Type.Array(CardName),
})
export type PackListReply = Static<typeof PackListReply>

export const PackQuery = Type.Object({ assignment: Type.Optional(Id) })

/** One liaison walks to tens of people. */
const PEOPLE_AT_MOST = 200

/** Everybody the liaison visits, in the order in which one walks; who is not named comes last. */
export const WalkingOrder = Type.Object({
  memberIds: Type.Array(Id, { maxItems: PEOPLE_AT_MOST, uniqueItems: true }),
})
export type WalkingOrder = Static<typeof WalkingOrder>
