import { Type, type Static } from 'typebox'
import { HELP_WISHES, STUDIED_BY } from '../core/study/event'
import { MemberStatus, StudyMode } from './member'
import { Day, Id, Nullable, oneOf } from './nullable'
import { RoleReply } from './session'

const Named = Type.Object({ id: Id, name: Type.String() })

/** Everything stored about the caller but the events, which are pulled or exported. */
export const MeReply = Type.Object({
  account: Type.Object({
    id: Id,
    /** Whether it is one of WeChat; an account made by an invitation is not yet. */
    wechat: Type.Boolean(),
    demo: Type.Boolean(),
  }),
  member: Nullable(
    Type.Object({
      id: Id,
      name: Type.String(),
      branch: Nullable(Named),
      group: Nullable(Named),
      studyMode: StudyMode,
      status: MemberStatus,
      phone: Nullable(Type.String()),
    }),
  ),
  roles: Type.Array(RoleReply),
  /** Members the caller is liaison for, and the caller's own liaisons. */
  liaisonFor: Type.Array(Named),
  liaisons: Type.Array(Named),
  /** A request to join that waits for the branch. */
  waiting: Nullable(Type.Object({ branchName: Type.String(), name: Type.String(), askedOn: Day })),
  studied: Type.Array(Type.Object({ cardId: Id, by: oneOf(STUDIED_BY), day: Day })),
  wishes: Type.Array(oneOf(HELP_WISHES)),
  /** Messages of WeChat about arrangements that the member agreed to and has not had yet. */
  messagesAgreed: Type.Optional(Type.Integer({ minimum: 0 })),
})
export type MeReply = Static<typeof MeReply>

export const StudyModeRequest = Type.Object({ studyMode: StudyMode })
