import type { AssignmentChange } from '../../../contract/assignment'
import { type Assignment, plainAudience } from '../../../core/study/assignment'
import type { Parts } from '../../parts'
import {
  findAssignment,
  updateAssignment,
  withdrawAssignment,
} from '../../repositories/assignments'
import { checkText } from '../check-text'
import { assignmentFault, type AssignmentFault } from './check-assignment'
import { plainNote } from './plain-note'

/** Changes an arrangement that is still as the caller knew it. */
export async function changeAssignment(
  parts: Parts,
  branchId: string,
  id: string,
  changedBy: string,
  change: AssignmentChange,
): Promise<Assignment | AssignmentFault | 'changed-meanwhile'> {
  const checked = await checkText(parts, { memberId: changedBy }, change.note)
  if (checked !== 'fine') return checked
  return parts.transaction(async (parts) => {
    const before = await findAssignment(parts.database, branchId, id)
    if (!before || before.withdrawn) return 'not-found'
    const fault = await assignmentFault(parts, change, change.audience, branchId)
    if (fault) return fault
    const { version, cardIds, suggestedDay } = change
    const note = plainNote(change.note)
    const audience = plainAudience(change.audience)
    const next = { id, branchId, version, cardIds, audience, suggestedDay, note }
    if (!(await updateAssignment(parts.database, next))) return 'changed-meanwhile'
    return (await findAssignment(parts.database, branchId, id))!
  })
}

/** Takes an arrangement back; what has been studied stays studied. Out: whether there is such a one. */
export const takeBackAssignment = (parts: Parts, branchId: string, id: string): Promise<boolean> =>
  withdrawAssignment(parts.database, branchId, id)
