import type {
  AddressedBranchesReply,
  JointAssignmentChange,
  JointAssignmentListReply,
  JointAssignmentReply,
  JointAssignmentRequest,
} from '../../../contract/joint-assignment'
import type { JointAssignment } from '../../../core/study/joint-assignment'
import type { Parts } from '../../parts'
import { insertAssignments } from '../../repositories/assignments'
import { cardNamesOf } from '../../repositories/card-names'
import {
  findJoint,
  insertJoint,
  jointsOf,
  updateJoint,
  withdrawJoint,
} from '../../repositories/joint-assignments'
import {
  branchesWithin,
  findOrganisation,
  organisationsNamed,
} from '../../repositories/organisations'
import { checkText } from '../check-text'
import { saysTheSame } from '../same-words'
import { assignmentFault, type AssignmentFault } from './check-assignment'
import { plainNote } from './plain-note'
import { wantMessagesAbout } from './want-messages'

/** Half a year of weeks. */
const LISTED = 26
const everybody = { kind: 'all' } as const

/**
 * Suggests the same to several branches below an organisation: a row in each, all or none. What
 * comes of it each branch sees for itself; nothing is told upwards.
 */
export async function suggestJointly(
  parts: Parts,
  organisationId: string,
  suggestedBy: string,
  request: JointAssignmentRequest,
): Promise<JointAssignmentReply | AssignmentFault> {
  const checked = await checkText(parts, { memberId: suggestedBy }, request.note)
  if (checked !== 'fine') return checked
  return parts.transaction(async (parts) => {
    const { database } = parts
    const { id, branchIds, cardIds, suggestedDay, note } = request
    const fault = await assignmentFault(parts, request, everybody, null)
    if (fault) return fault
    const above = await findOrganisation(database, organisationId)
    const within = above ? await branchesWithin(database, above.path, branchIds) : []
    if (within.length < branchIds.length) return 'not-found'
    const wanted = { id, cardIds, suggestedDay, note: plainNote(note) }
    const joint = { ...wanted, organisationId, branchIds: within }
    if (await insertJoint(database, joint, suggestedBy)) {
      const made = await insertAssignments(
        database,
        within.map((branchId) => ({ ...wanted, audience: everybody, branchId, from: 'above' })),
        suggestedBy,
        organisationId,
      )
      await wantMessagesAbout(parts, made)
    }
    return asSent((await findJoint(database, organisationId, id))!)
  })
}

/**
 * Changes a joint arrangement that is still as the caller knew it, in every branch that still follows it: a branch that
 * has changed its row or withdrawn it knows its own people better, and keeps it so.
 */
export async function changeJoint(
  parts: Parts,
  organisationId: string,
  id: string,
  changedBy: string,
  change: JointAssignmentChange,
): Promise<JointAssignmentReply | AssignmentFault | 'changed-meanwhile'> {
  const checked = await checkText(parts, { memberId: changedBy }, change.note)
  if (checked !== 'fine') return checked
  return parts.transaction(async (parts) => {
    const { database } = parts
    const before = await findJoint(database, organisationId, id)
    if (!before || before.withdrawn) return 'not-found'
    const fault = await assignmentFault(parts, change, everybody, null)
    if (fault) return fault
    const { version, cardIds, suggestedDay, note } = change
    const said = { cardIds, suggestedDay, note: plainNote(note) }
    const { branchIds } = before
    const isChanged = await updateJoint(database, {
      ...{ organisationId, id, version, branchIds },
      ...said,
    })
    const now = (await findJoint(database, organisationId, id))!
    const isThere = now.version === version + 1 && saysTheSame<typeof said>(now, said)
    return isChanged || isThere ? asSent(now) : 'changed-meanwhile'
  })
}

/** Takes it back in every branch that still follows it; what was studied stays studied. Out: whether there is such a one. */
export function takeBackJoint(parts: Parts, organisationId: string, id: string): Promise<boolean> {
  return parts.transaction(async ({ database }) => {
    const joint = await findJoint(database, organisationId, id)
    if (joint) await withdrawJoint(database, joint)
    return joint !== null
  })
}

/** What an organisation has sent that holds, the latest day first. */
export async function listJoints(
  parts: Parts,
  organisationId: string,
): Promise<JointAssignmentListReply> {
  const joints = await jointsOf(parts.database, organisationId, LISTED)
  const cardIds = [...new Set(joints.flatMap(({ cardIds }) => cardIds))]
  return {
    assignments: joints.map(asSent),
    cards: await cardNamesOf(parts.database, cardIds, parts.config.sample),
  }
}

/** The branches it was addressed to, as they are called now; null when there is no such arrangement. */
export async function readAddressed(
  parts: Parts,
  organisationId: string,
  id: string,
): Promise<AddressedBranchesReply | null> {
  const joint = await findJoint(parts.database, organisationId, id)
  return joint && { branches: await organisationsNamed(parts.database, joint.branchIds) }
}

function asSent(joint: JointAssignment): JointAssignmentReply {
  const { organisationId: _organisationId, branchIds, ...sent } = joint
  return { ...sent, branches: branchIds.length }
}
