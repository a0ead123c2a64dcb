import type { StudyEvent } from '../../../core/study/event'
import { foldStudied, foldWishes } from '../../../core/study/fold-events'
import type { Parts } from '../../parts'
import { helpEvents, studiedEvents } from '../../repositories/events'
import { storeStudied, storeWishes } from '../../repositories/states'

/** Brings the derived state of a member up to date with the events just appended. In the same transaction. */
export async function refreshStates(
  parts: Parts,
  memberId: string,
  events: readonly StudyEvent[],
): Promise<void> {
  const cardIds = new Set<string>()
  let help = false
  for (const event of events) {
    if (event.kind === 'studied' || event.kind === 'studied-taken-back') cardIds.add(event.cardId)
    if (event.kind === 'help-asked' || event.kind === 'help-answered') help = true
  }
  if (cardIds.size > 0) {
    const cards = [...cardIds].sort()
    const studied = foldStudied(await studiedEvents(parts.database, memberId, cards))
    await storeStudied(parts.database, memberId, cards, studied)
  }
  if (help)
    await storeWishes(
      parts.database,
      memberId,
      foldWishes(await helpEvents(parts.database, memberId)),
    )
}
