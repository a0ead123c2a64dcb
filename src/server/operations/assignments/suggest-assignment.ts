import type { AssignmentRequest, JointAssignmentRequest } from '../../../contract/assignment'
import { type Assignment, plainAudience } from '../../../core/study/assignment'
import type { Parts } from '../../parts'
import { findAssignment, insertAssignments } from '../../repositories/assignments'
import { branchesWithin, findOrganisation } from '../../repositories/organisations'
import { checkText } from '../check-text'
import { assignmentFault, type AssignmentFault } from './check-assignment'
import { wantMessagesAbout } from './want-messages'

const plainNote = (note: string | null): string | null => note?.trim() || null

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

/**
 * Suggests the same to several branches below an organisation: a row in each, all or none. What
 * comes of it each branch sees for itself; nothing is told upwards.
 */
export async function suggestJointly(
  parts: Parts,
  organisationId: string,
  suggestedBy: string,
  request: JointAssignmentRequest,
): Promise<{ id: string; branches: number } | AssignmentFault> {
  const checked = await checkText(parts, { memberId: suggestedBy }, request.note)
  if (checked !== 'fine') return checked
  return parts.transaction(async (parts) => {
    const { id, branchIds, cardIds, suggestedDay, note } = request
    const audience = { kind: 'all' } as const
    const fault = await assignmentFault(parts, request, audience, null)
    if (fault) return fault
    const above = await findOrganisation(parts.database, organisationId)
    const within = above ? await branchesWithin(parts.database, above.path, branchIds) : []
    if (within.length < branchIds.length) return 'not-found'
    const wanted = { id, cardIds, audience, suggestedDay, note: plainNote(note) }
    const made = await insertAssignments(
      parts.database,
      within.map((branchId) => ({ ...wanted, branchId, from: 'above' })),
      suggestedBy,
    )
    await wantMessagesAbout(parts, made)
    return { id, branches: within.length }
  })
}
