import { Type, type Static } from 'typebox'
import { Day, Id, Name, Nullable, oneOf, Title } from './nullable'
import { RoleName } from './session'

/** 市 · 县（市、区） · 机关党委 · 镇街 · 支部 · 党小组. */
export const ORGANISATION_KINDS = ['city', 'county', 'office', 'town', 'branch', 'group'] as const
export const OrganisationKind = oneOf(ORGANISATION_KINDS)
export type OrganisationKind = Static<typeof OrganisationKind>

export const Organisation = Type.Object({
  id: Id,
  parentId: Nullable(Id),
  kind: OrganisationKind,
  name: Type.String(),
})
export type Organisation = Static<typeof Organisation>

/** An organisation and those directly below it. */
export const OrganisationReply = Type.Object({
  organisation: Organisation,
  children: Type.Array(Organisation),
})
export type OrganisationReply = Static<typeof OrganisationReply>

export const OrganisationListReply = Type.Object({ organisations: Type.Array(Organisation) })
export type OrganisationListReply = Static<typeof OrganisationListReply>

export const OrganisationRequest = Type.Object({ kind: OrganisationKind, name: Title })
export type OrganisationRequest = Static<typeof OrganisationRequest>

/** The roles an issuer above may hand out below. */
export const PlaceRole = oneOf(['prompt-issuer', 'secretary'])
export const InvitationRequest = Type.Object({ role: PlaceRole, name: Type.Optional(Name) })
export const InvitationReply = Type.Object({ code: Type.String(), expiresOn: Day })
export type InvitationReply = Static<typeof InvitationReply>

/** The roles that stand for the whole, not for a place; the operator's to give and to take back. */
export const CityRole = oneOf(['editor', 'proofreader', 'signatory', 'operator'])

/** Who holds roles at a place, or for the whole. */
export const RoleHolderListReply = Type.Object({
  holders: Type.Array(Type.Object({ role: RoleName, memberId: Id, name: Type.String() })),
})
export type RoleHolderListReply = Static<typeof RoleHolderListReply>
