import type { JoinAnswer } from '../../../contract/joining'
import type { Parts } from '../../parts'
import { bindAccount, findAccount } from '../../repositories/accounts'
import { dropJoinCode } from '../../repositories/join-codes'
import { lockCursor } from '../../repositories/events'
import { putJoinRequest, takeJoinRequest } from '../../repositories/join-requests'
import { findActive, insertMembers, moveMember } from '../../repositories/members'
import { lockBranch } from '../../repositories/organisations'
import { newId } from '../../secrets'

export type AnswerOutcome = { kind: 'answered' } | { kind: 'not-found' } | { kind: 'taken' }

/**
 * The branch's yes or no. Yes: as a member of the branch who has not joined, or as somebody not on
 * the roster yet; whoever moved out of another branch comes over with all that is theirs.
 */
export function answerJoinRequest(
  parts: Parts,
  branchId: string,
  requestId: string,
  answer: JoinAnswer,
): Promise<AnswerOutcome> {
  return parts.transaction(async (parts) => {
    await lockBranch(parts.database, branchId)
    const request = await takeJoinRequest(parts.database, branchId, requestId)
    if (!request) return { kind: 'not-found' }
    if (!answer.admit) return { kind: 'answered' }
    const { accountId, name } = request
    const refuse = async (kind: 'not-found' | 'taken'): Promise<AnswerOutcome> => {
      await putJoinRequest(parts.database, { ...request, id: requestId, branchId })
      return { kind }
    }
    const former = (await findAccount(parts.database, accountId))?.memberId ?? null
    if (former !== null) {
      await moveMember(parts.database, former, branchId)
      return { kind: 'answered' }
    }
    const memberId = answer.memberId ?? newId()
    if (answer.memberId === null)
      await insertMembers(parts.database, [{ id: memberId, branchId, groupId: null, name }])
    else if ((await findActive(parts.database, memberId))?.branchId !== branchId)
      return refuse('not-found')
    await lockCursor(parts.database, memberId)
    if (!(await bindAccount(parts.database, accountId, memberId))) return refuse('taken')
    await dropJoinCode(parts.database, memberId)
    return { kind: 'answered' }
  })
}
