import type { StudyEvent } from '../../../core/study/event'
import { foldStudied, foldWishes } from '../../../core/study/fold-events'
import type { Parts } from '../../parts'
import { appendEvents, type NewEvents } from '../../repositories/events'
import { storeStudied, storeWishes } from '../../repositories/states'

/**
 * Appends a batch to a member's records and brings the derived state up to date with it, under the
 * lock of the member's cursor. Out: the position of the newest event now.
 */
export async function appendBatch(parts: Parts, batch: NewEvents): Promise<number> {
  if (batch.events.length === 0) return batch.after
  const { memberId, recordedBy } = batch
  const { stored, position, earlier } = await appendEvents(parts.database, batch)
  const fresh = batch.events.filter(({ id }) => stored.has(id))
  const own = recordedBy === memberId
  const all = [...earlier, ...fresh.map((event) => ({ event, own }))]
  const cardIds = cardsOf(fresh)
  if (cardIds.length > 0) await storeStudied(parts.database, memberId, cardIds, foldStudied(all))
  if (fresh.some(({ kind }) => kind === 'help-asked' || kind === 'help-answered'))
    await storeWishes(parts.database, memberId, foldWishes(all))
  return position
}

const cardsOf = (events: readonly StudyEvent[]): string[] => {
  const cardIds = new Set<string>()
  for (const event of events)
    if (event.kind === 'studied' || event.kind === 'studied-taken-back') cardIds.add(event.cardId)
  return [...cardIds].sort()
}
