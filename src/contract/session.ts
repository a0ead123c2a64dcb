import { Type, type Static } from 'typebox'
import { Day, Id, Name, Nullable, oneOf } from './nullable'

/** What a secret of ours may look like: base64url or base32, nothing that needs escaping. */
const Secret = Type.String({ pattern: '^[A-Za-z0-9_-]{8,128}$' })

/** The code of `wx.login`; it lives five minutes and is used once. */
export const LogInRequest = Type.Object({ code: Secret })

/** `token` goes into `Authorization: Bearer …`. It is shown once and can be revoked. */
export const SessionReply = Type.Object({
  token: Type.String(),
  expiresOn: Day,
  /** Whether this account belongs to a member already. */
  joined: Type.Boolean(),
})
export type SessionReply = Static<typeof SessionReply>

export const SessionListReply = Type.Object({
  sessions: Type.Array(
    Type.Object({ id: Id, openedOn: Day, expiresOn: Day, current: Type.Boolean() }),
  ),
})
export type SessionListReply = Static<typeof SessionListReply>

/** For a PC or a browser: show `userCode`, ask with `deviceCode` every `interval` s. */
export const DeviceCodeReply = Type.Object({
  deviceCode: Type.String(),
  /** Eight letters; written XXXX-XXXX. */
  userCode: Type.String(),
  /** In s. */
  expiresIn: Type.Integer(),
  /** In s. */
  interval: Type.Integer(),
})
export type DeviceCodeReply = Static<typeof DeviceCodeReply>

/** As typed: small letters, blanks and hyphens are forgiven. */
export const DeviceApprovalRequest = Type.Object({
  userCode: Type.String({ minLength: 8, maxLength: 20 }),
})

export const DeviceTokenRequest = Type.Object({ deviceCode: Secret })
export const DeviceTokenReply = Type.Union([
  Type.Object({ kind: Type.Literal('waiting') }),
  Type.Object({ kind: Type.Literal('approved'), session: SessionReply }),
])
export type DeviceTokenReply = Static<typeof DeviceTokenReply>

/** A one-time code of `npm run invite`; `name` where the invitation does not say it. */
export const InvitationUse = Type.Object({ code: Secret, name: Type.Optional(Name) })
export type InvitationUse = Static<typeof InvitationUse>

export const DEMO_ROLES = ['member', 'secretary', 'liaison', 'prompt-issuer', 'editor'] as const
export const DemoRole = oneOf(DEMO_ROLES)
export type DemoRole = Static<typeof DemoRole>
export const DemoRequest = Type.Object({ role: DemoRole })
/** Empty where there is no demo: with the sample only, on this machine only. */
export const DemoOfferReply = Type.Object({ roles: Type.Array(DemoRole) })
export type DemoOfferReply = Static<typeof DemoOfferReply>

export const ROLES = [
  'prompt-issuer',
  'secretary',
  'editor',
  'proofreader',
  'signatory',
  'operator',
] as const
export const RoleName = oneOf(ROLES)
export type RoleName = Static<typeof RoleName>
/** A role and the place in the tree it is bound to; null: the whole. */
export const RoleReply = Type.Object({
  role: RoleName,
  organisation: Nullable(Type.Object({ id: Id, name: Type.String() })),
})
export type RoleReply = Static<typeof RoleReply>
