import type { JoinCodeReply } from '../../../contract/joining'
import { addDays } from '../../../core/calendar/study-day'
import type { Parts } from '../../parts'
import { findJoinCode, putJoinCode } from '../../repositories/join-codes'
import { findActive } from '../../repositories/members'
import { lockBranch } from '../../repositories/organisations'
import { newJoinCode } from '../../secrets'
import { today } from '../today'

/** Long enough to print codes and take them round, when the operator says nothing else. */
export const JOIN_CODE_DAYS = 30

/**
 * The code of a branch, or of one of its members; made when there is none that is good. `renew`
 * makes a new one and voids the old. null when the branch has no such active member.
 */
export function showJoinCode(
  parts: Parts,
  branchId: string,
  memberId: string | null,
  renew: boolean,
): Promise<JoinCodeReply | null> {
  return parts.transaction(async (parts) => {
    await lockBranch(parts.database, branchId)
    if (memberId !== null && (await findActive(parts.database, memberId))?.branchId !== branchId)
      return null
    const kept = await findJoinCode(parts.database, branchId, memberId, today(parts))
    if (kept && !renew) return kept
    const days = parts.operator.product.joinCodeDays ?? JOIN_CODE_DAYS
    const code = newJoinCode()
    const expiresOn = addDays(today(parts), days)
    await putJoinCode(parts.database, { code, branchId, memberId, expiresOn })
    return { code, expiresOn }
  })
}
