import type { AssignmentRequest } from '../../../contract/assignment'
import { type Assignment, plainAudience } from '../../../core/study/assignment'
import type { Parts } from '../../parts'
import { findAssignment, insertAssignments } from '../../repositories/assignments'
import { checkText } from '../check-text'
import { assignmentFault, type AssignmentFault } from './check-assignment'
import { plainNote } from './plain-note'
import { wantMessagesAbout } from './want-messages'

/** Makes an arrangement of a branch; the same id again is the one there is. */
export async function suggestAssignment(
  parts: Parts,
  branchId: string,
  suggestedBy: string,
  request: AssignmentRequest,
): Promise<Assignment | AssignmentFault> {
  const { id, cardIds, suggestedDay, note } = request
  const audience = plainAudience(request.audience)
  const fault = await assignmentFault(parts, request, audience, branchId)
  if (fault) return fault
  const checked = await checkText(parts, { memberId: suggestedBy }, note)
  if (checked !== 'fine') return checked
  const wanted = { id, branchId, cardIds, audience, suggestedDay, note: plainNote(note) }
  return parts.transaction(async (parts) => {
    const made = await insertAssignments(
      parts.database,
      [{ ...wanted, from: 'branch' }],
      suggestedBy,
    )
    await wantMessagesAbout(parts, made)
    return (await findAssignment(parts.database, branchId, id))!
  })
}
