import type { VisitListReply } from '../../../contract/assignment'
import { type Assignment, isFor } from '../../../core/study/assignment'
import type { Parts } from '../../parts'
import { assignmentsOf } from '../../repositories/assignments'
import { cardNamesOf } from '../../repositories/card-names'
import { peopleOf } from '../../repositories/roles'
import { studiedAmong, wishesAmong } from '../../repositories/states'

/** What one takes along on a visit: the arrangements of about two months. */
const ARRANGEMENTS = 8

/** The people a liaison visits, the cards open for each, and what they ask for. */
export async function listVisits(parts: Parts, liaisonId: string): Promise<VisitListReply> {
  const people = await peopleOf(parts.database, liaisonId)
  const arranged = new Map<string, Assignment[]>()
  for (const { branchId } of people)
    if (branchId !== null && !arranged.has(branchId))
      arranged.set(branchId, await assignmentsOf(parts.database, branchId, ARRANGEMENTS))
  const ids = people.map(({ id }) => id)
  const cardIds = [
    ...new Set([...arranged.values()].flat().flatMap((assignment) => assignment.cardIds)),
  ]
  const studied = await studiedAmong(parts.database, ids, cardIds)
  const wishes = await wishesAmong(parts.database, ids)
  return {
    people: people.map((person) => {
      const meant = (arranged.get(person.branchId ?? '') ?? []).filter(({ audience }) =>
        isFor(audience, person),
      )
      const cards = new Set(meant.flatMap((assignment) => assignment.cardIds))
      return {
        memberId: person.id,
        name: person.name,
        studyMode: person.studyMode,
        phone: parts.operator.product.memberPhones ? person.phone : null,
        openCardIds: [...cards].filter((cardId) => !studied.get(person.id)?.has(cardId)),
        wishes: wishes.get(person.id)?.wishes ?? [],
        askedIds: wishes.get(person.id)?.askedIds ?? [],
      }
    }),
    cards: await cardNamesOf(parts.database, cardIds, parts.config.sample),
  }
}
