import type { MemberListReply } from '../../../contract/member'
import type { Parts } from '../../parts'
import { rosterOf } from '../../repositories/roster'
import { findOrganisation } from '../../repositories/organisations'

/** The branch's roster. Whoever is its secretary, the branch exists. */
export async function listMembers(parts: Parts, branchId: string): Promise<MemberListReply> {
  const branch = await findOrganisation(parts.database, branchId)
  const members = await rosterOf(parts.database, branchId)
  return { branch: { id: branchId, name: branch?.name ?? '' }, members }
}
