import type { Parts } from '../../parts'
import { findActive } from '../../repositories/members'
import { setWalkingOrder } from '../../repositories/walking-order'

/**
 * Keeps the order in which a liaison walks, whole: whoever set it last is right, on whichever device. In: the branch that
 * asks, null for the liaison themselves. Out: false when the liaison is none of the branch's.
 */
export function orderWalk(
  parts: Parts,
  branchId: string | null,
  liaisonId: string,
  memberIds: readonly string[],
): Promise<boolean> {
  return parts.transaction(async (parts) => {
    const liaison = await findActive(parts.database, liaisonId)
    if (!liaison || (branchId !== null && liaison.branchId !== branchId)) return false
    await setWalkingOrder(parts.database, liaisonId, memberIds)
    return true
  })
}
