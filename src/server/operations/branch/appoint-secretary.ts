import type { Parts } from '../../parts'
import { findActive } from '../../repositories/members'
import { lockBranch } from '../../repositories/organisations'
import { grantRole, revokeRole, secretariesOf } from '../../repositories/roles'
import { hasFreeSeat } from './secretary-seats'

/** Lets another active member of the branch keep its records; five at most, counted under a lock. */
export function appointSecretary(
  parts: Parts,
  branchId: string,
  memberId: string,
): Promise<'done' | 'not-found' | 'too-many-secretaries'> {
  return parts.transaction(async (parts) => {
    await lockBranch(parts.database, branchId)
    if ((await findActive(parts.database, memberId))?.branchId !== branchId) return 'not-found'
    const seated = await secretariesOf(parts.database, branchId)
    if (seated.includes(memberId)) return 'done'
    if (!(await hasFreeSeat(parts, branchId))) return 'too-many-secretaries'
    await grantRole(parts.database, memberId, 'secretary', branchId)
    return 'done'
  })
}

/** Takes it back. A branch may be left without any: whoever is above invites a new one. */
export async function dismissSecretary(
  parts: Parts,
  branchId: string,
  memberId: string,
): Promise<boolean> {
  return revokeRole(parts.database, memberId, 'secretary', branchId)
}
