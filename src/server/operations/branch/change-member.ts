import type { Static } from 'typebox'
import type { MemberChange, MemberReply } from '../../../contract/member'
import { plainName } from '../../../core/study/plain-name'
import type { Parts } from '../../parts'
import { type MemberColumns, rosterOf, updateMember } from '../../repositories/roster'
import { lockBranch } from '../../repositories/organisations'
import { groupsOfName } from './group-of-name'

export type ChangeMemberOutcome =
  { kind: 'changed'; member: MemberReply } | { kind: 'not-found' | 'no-phone' }

/** Changes what is named of a member of the branch. A telephone number only where they are kept. */
export function changeMember(
  parts: Parts,
  branchId: string,
  memberId: string,
  change: Static<typeof MemberChange>,
): Promise<ChangeMemberOutcome> {
  return parts.transaction(async (parts) => {
    if (change.phone && !parts.operator.product.memberPhones) return { kind: 'no-phone' }
    await lockBranch(parts.database, branchId)
    const columns: MemberColumns = {}
    if (change.name !== undefined) columns.name = plainName(change.name)
    if (change.studyMode !== undefined) columns.study_mode = change.studyMode
    if (change.status !== undefined) columns.status = change.status
    if (change.phone !== undefined) columns.phone = change.phone
    const [before] = await rosterOf(parts.database, branchId, memberId)
    if (!before) return { kind: 'not-found' }
    if (change.groupName === null) columns.group_id = null
    if (change.groupName) {
      const name = change.groupName.trim()
      columns.group_id = (await groupsOfName(parts, branchId, [name])).get(name)
    }
    if (Object.keys(columns).length > 0)
      await updateMember(parts.database, branchId, memberId, columns)
    const [member] = await rosterOf(parts.database, branchId, memberId)
    return { kind: 'changed', member: member! }
  })
}
