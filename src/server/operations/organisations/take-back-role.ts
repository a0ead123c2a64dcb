import type { RoleHolderListReply } from '../../../contract/organisation'
import type { RoleName } from '../../../contract/session'
import type { Parts } from '../../parts'
import { lockOperators, revokeRole, roleHolders } from '../../repositories/roles'

/** Who holds roles at a place; null: for the whole. */
export async function listRoleHolders(
  parts: Parts,
  organisationId: string | null,
): Promise<RoleHolderListReply> {
  return { holders: await roleHolders(parts.database, organisationId) }
}

/** Takes a role back, at once for all sessions. One operator stays: nobody else could invite the next. */
export function takeBackRole(
  parts: Parts,
  memberId: string,
  role: RoleName,
  organisationId: string | null,
): Promise<'done' | 'not-found' | 'last-operator'> {
  return parts.transaction(async (parts) => {
    if (role === 'operator') {
      const operators = await lockOperators(parts.database)
      if (operators.length === 1 && operators[0] === memberId) return 'last-operator'
    }
    const isRevoked = await revokeRole(parts.database, memberId, role, organisationId)
    return isRevoked ? 'done' : 'not-found'
  })
}
