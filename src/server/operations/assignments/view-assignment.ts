import { type BranchView, branchView } from '../../../core/study/branch-view'
import type { Parts } from '../../parts'
import { findAssignment } from '../../repositories/assignments'
import { activeOf } from '../../repositories/members'
import { studiedAmong, wishesAmong } from '../../repositories/states'

/** What the branch sees of its own arrangement, or null when it has no such one. */
export async function viewAssignment(
  parts: Parts,
  branchId: string,
  id: string,
): Promise<BranchView | null> {
  const assignment = await findAssignment(parts.database, branchId, id)
  if (!assignment) return null
  const members = await activeOf(parts.database, branchId)
  const ids = members.map((member) => member.id)
  const studied = await studiedAmong(parts.database, ids, assignment.cardIds)
  const wishes = await wishesAmong(parts.database, ids)
  const shows = parts.operator.product.branchView ?? 'names'
  return branchView(assignment, members, studied, wishes, shows)
}
