import type { RoleName } from '../../../contract/session'
import { addDays } from '../../../core/calendar/study-day'
import { plainName } from '../../../core/study/plain-name'
import type { Parts } from '../../parts'
import { insertInvitation } from '../../repositories/invitations'
import { findOrganisation } from '../../repositories/organisations'
import { hashOf, newJoinCode } from '../../secrets'
import { today } from '../today'
import { endDemo } from './end-demo'

const INVITATION_DAYS = 14

export interface InvitationWish {
  role: RoleName
  organisationId: string | null
  /** null: whoever uses it says their name. */
  name: string | null
}

export type InvitationOutcome =
  | { kind: 'made'; code: string; expiresOn: string }
  /** The role needs another kind of place, or none. */
  | { kind: 'bad-place' }

/** Makes a code that gives one person a role, once. The first one ever ends the demo. */
export function makeInvitation(parts: Parts, wish: InvitationWish): Promise<InvitationOutcome> {
  return parts.transaction(async (parts) => {
    if (!(await isPlaceFor(parts, wish))) return { kind: 'bad-place' }
    await endDemo(parts)
    const code = newJoinCode()
    const expiresOn = addDays(today(parts), INVITATION_DAYS)
    const name = wish.name === null ? null : plainName(wish.name)
    const { role, organisationId } = wish
    await insertInvitation(parts.database, {
      hash: hashOf(code),
      role,
      organisationId,
      name,
      expiresOn,
    })
    return { kind: 'made', code, expiresOn }
  })
}

async function isPlaceFor(parts: Parts, { role, organisationId }: InvitationWish) {
  const bound = role === 'secretary' || role === 'prompt-issuer'
  if (!bound || organisationId === null) return !bound && organisationId === null
  const place = await findOrganisation(parts.database, organisationId)
  if (!place || place.kind === 'group') return false
  return role === 'secretary' ? place.kind === 'branch' : place.kind !== 'branch'
}
