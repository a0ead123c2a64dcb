import type { Parts } from '../../parts'
import { findActive } from '../../repositories/members'
import { assignLiaison, releaseLiaison } from '../../repositories/roles'

/** Names a member of the branch liaison for another. Out: false unless both are its active members. */
export function nameLiaison(
  parts: Parts,
  branchId: string,
  liaisonId: string,
  memberId: string,
): Promise<boolean> {
  return parts.transaction(async (parts) => {
    if (liaisonId === memberId) return false
    for (const id of [liaisonId, memberId])
      if ((await findActive(parts.database, id))?.branchId !== branchId) return false
    await assignLiaison(parts.database, memberId, liaisonId)
    return true
  })
}

/** Out: false when it was not so, or the member is of another branch. */
export function releaseFromLiaison(
  parts: Parts,
  branchId: string,
  liaisonId: string,
  memberId: string,
): Promise<boolean> {
  return parts.transaction(async (parts) => {
    if ((await findActive(parts.database, memberId))?.branchId !== branchId) return false
    return releaseLiaison(parts.database, memberId, liaisonId)
  })
}
