import type { SessionReply } from '../../../contract/session'
import { plainName } from '../../../core/study/plain-name'
import type { Parts } from '../../parts'
import { bindAccount, insertAccount } from '../../repositories/accounts'
import { lockInvitation, markInvitationUsed } from '../../repositories/invitations'
import { lockCursor } from '../../repositories/events'
import { insertMembers, notJoinedOfName } from '../../repositories/members'
import { lockBranch } from '../../repositories/organisations'
import { grantRole } from '../../repositories/roles'
import { hashOf, newId } from '../../secrets'
import { hasFreeSeat } from '../branch/secretary-seats'
import { today } from '../today'
import type { Identity } from './identify'
import { openSession } from './open-session'

export type UseInvitationOutcome =
  | { kind: 'opened'; session: SessionReply }
  | { kind: 'wrong-code' | 'name-needed' | 'too-many-secretaries' | 'already-joined' }

/**
 * Gives whoever holds an invitation its role: the member the caller already is, the one of that
 * name on the branch's roster, or a new one. In: who calls, null without a log-in.
 */
export function useInvitation(
  parts: Parts,
  who: Identity | null,
  code: string,
  givenName: string | null,
): Promise<UseInvitationOutcome> {
  return parts.transaction(async (parts) => {
    const hash = hashOf(code)
    const invitation = await lockInvitation(parts.database, hash, today(parts))
    if (!invitation) return { kind: 'wrong-code' }
    const { role, organisationId } = invitation
    if (role === 'secretary' && organisationId !== null) {
      await lockBranch(parts.database, organisationId)
      if (!(await hasFreeSeat(parts, organisationId))) return { kind: 'too-many-secretaries' }
    }
    const name = invitation.name ?? (givenName === null ? null : plainName(givenName))
    // Whoever moved out is taken in by a secretary, with all that is theirs.
    if (who?.member && who.member.status !== 'active') return { kind: 'already-joined' }
    const own = who?.member?.id ?? null
    if (own === null && name === null) return { kind: 'name-needed' }

    const memberId =
      own ?? (await memberOfName(parts, role === 'secretary' ? organisationId : null, name!))
    await lockCursor(parts.database, memberId)
    const accountId = who?.accountId ?? newId()
    if (!who) await insertAccount(parts.database, { id: accountId, memberId: null, demo: false })
    if (!(await bindAccount(parts.database, accountId, memberId)))
      throw new Error('a member without a WeChat account got one under the lock of their records')
    await grantRole(parts.database, memberId, role, organisationId)
    await markInvitationUsed(parts.database, hash)
    return { kind: 'opened', session: await openSession(parts, accountId, true) }
  })
}

async function memberOfName(parts: Parts, branchId: string | null, name: string): Promise<string> {
  const known = branchId === null ? [] : await notJoinedOfName(parts.database, branchId, [name])
  if (known.length === 1) return known[0]!.id
  const id = newId()
  await insertMembers(parts.database, [{ id, branchId, groupId: null, name }])
  return id
}
