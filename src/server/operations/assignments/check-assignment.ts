import type { Audience } from '../../../core/study/assignment'
import type { Parts } from '../../parts'
import { servedCardIds } from '../../repositories/served-cards'
import { activeOf } from '../../repositories/members'
import { organisationsBelow } from '../../repositories/organisations'
import { isServedDay } from '../served-day'

export type AssignmentFault = 'bad-day' | 'not-found' | 'text-refused' | 'text-check-busy'

/** Why an arrangement cannot be made so, or null. The cards are published ones, the people the branch's own. */
export async function assignmentFault(
  parts: Parts,
  wanted: { cardIds: string[]; suggestedDay: string },
  audience: Audience,
  branchId: string | null,
): Promise<AssignmentFault | null> {
  if (!isServedDay(wanted.suggestedDay)) return 'bad-day'
  const served = await servedCardIds(parts.database, wanted.cardIds, parts.config.sample)
  if (served.length < wanted.cardIds.length) return 'not-found'
  if (branchId === null) return null
  const known = await idsWithin(parts, branchId, audience)
  return known === null || known ? null : 'not-found'
}

/** Whether all that the audience names belong to the branch; null when it names none. */
async function idsWithin(parts: Parts, branchId: string, audience: Audience) {
  if (audience.kind === 'members') {
    const ids = new Set((await activeOf(parts.database, branchId)).map(({ id }) => id))
    return audience.memberIds.every((id) => ids.has(id))
  }
  if (audience.kind === 'groups') {
    const ids = new Set((await organisationsBelow(parts.database, branchId)).map(({ id }) => id))
    return audience.groupIds.every((id) => ids.has(id))
  }
  return null
}
