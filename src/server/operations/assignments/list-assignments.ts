import type { AssignmentListReply, MyAssignmentsReply } from '../../../contract/assignment'
import { isFor } from '../../../core/study/assignment'
import type { Parts } from '../../parts'
import { assignmentsOf } from '../../repositories/assignments'
import { cardNamesOf } from '../../repositories/card-names'
import { findActive } from '../../repositories/members'
import { studiedAmong } from '../../repositories/states'

/** A year of weekly arrangements. */
const LISTED = 52

/** The branch's arrangements that hold, the latest day first. */
export async function listAssignments(
  parts: Parts,
  branchId: string,
): Promise<AssignmentListReply> {
  const assignments = await assignmentsOf(parts.database, branchId, LISTED)
  return { assignments, cards: await namesIn(parts, assignments) }
}

const namesIn = ({ database, config }: Parts, assignments: readonly { cardIds: string[] }[]) =>
  cardNamesOf(database, [...new Set(assignments.flatMap(({ cardIds }) => cardIds))], config.sample)

/** Those meant for a member, and what of them is studied already, however it was. */
export async function listMyAssignments(
  parts: Parts,
  memberId: string,
): Promise<MyAssignmentsReply> {
  const member = await findActive(parts.database, memberId)
  if (!member?.branchId) return { assignments: [], cards: [] }
  const all = await assignmentsOf(parts.database, member.branchId, LISTED)
  const mine = all.filter(({ audience }) => isFor(audience, member))
  const cardIds = [...new Set(mine.flatMap(({ cardIds }) => cardIds))]
  const studied = (await studiedAmong(parts.database, [memberId], cardIds)).get(memberId)
  return {
    assignments: mine.map(({ id, cardIds, suggestedDay, note, from }) => ({
      id,
      cards: cardIds.map((cardId) => ({ cardId, studied: studied?.get(cardId) ?? null })),
      suggestedDay,
      note,
      from,
    })),
    cards: await namesIn(parts, mine),
  }
}
