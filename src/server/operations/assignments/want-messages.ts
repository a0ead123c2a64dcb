import { isFor } from '../../../core/study/assignment'
import type { Parts } from '../../parts'
import type { NewAssignment } from '../../repositories/assignments'
import { membersToTell, wantMessages } from '../../repositories/messages'

/** Of those an arrangement is for, whoever agreed to a message of WeChat is to get one; nobody else hears of it. */
export async function wantMessagesAbout(parts: Parts, made: NewAssignment[]): Promise<void> {
  const { wechat, operator, database } = parts
  if (wechat === null || !operator.product.arrangementMessage) return
  for (const assignment of made) {
    const members = await membersToTell(database, assignment.branchId)
    const told = members.filter((member) => isFor(assignment.audience, member))
    await wantMessages(
      database,
      assignment,
      told.map(({ id }) => id),
      parts.now(),
    )
  }
}
