import type { StudyEvent } from '../../../core/study/event'
import { foldStudied, foldWishes } from '../../../core/study/fold-events'
import type { Parts } from '../../parts'
import { appendEvents, type NewEvents, readBasis } from '../../repositories/append-events'
import { lockCursor } from '../../repositories/events'
import { storeOpen, storeWishes } from '../../repositories/states'

export type Batch = Omit<NewEvents, 'studied'>

/**
 * Appends a batch to a member's records and brings the derived state up to date with it. Out: the
 * position of the newest event now, or null when there is no such member (any more).
 */
export async function appendBatch(parts: Parts, batch: Batch): Promise<number | null> {
  return (await appendAtOnce(parts, batch)) ?? appendUnderLock(parts, batch)
}

/** What goes beyond one statement, or met another batch of the same member, takes the lock. */
function appendUnderLock(parts: Parts, batch: Batch): Promise<number | null> {
  return parts.transaction(async (parts) => {
    if ((await lockCursor(parts.database, batch.memberId)) === null) return null
    const { memberId } = batch
    const plan = await planAppend(parts, batch)
    if (!plan) return null
    const { position, fresh, open, wishes } = plan
    if (fresh.events.length > 0 && !(await appendEvents(parts.database, position, fresh)))
      throw new Error(`the records of ${memberId} moved on under their lock`)
    if (open.length > 0) await storeOpen(parts.database, memberId, open)
    if (wishes) await storeWishes(parts.database, memberId, wishes)
    return position + fresh.events.length
  })
}

/** The common case, a member's own sitting. null where one statement would not do. */
async function appendAtOnce(parts: Parts, batch: Batch): Promise<number | null> {
  const plan = await planAppend(parts, batch)
  if (!plan || plan.open.length > 0 || plan.wishes) return null
  const { position, fresh } = plan
  if (fresh.events.length === 0) return position
  const isStored = await appendEvents(parts.database, position, fresh)
  return isStored ? position + fresh.events.length : null
}

async function planAppend(parts: Parts, batch: Batch) {
  const { memberId, events, recordedBy } = batch
  const help = events.some(isAboutHelp)
  const question = { eventIds: events.map(({ id }) => id), cardIds: cardsOf(events), help }
  const basis = await readBasis(parts.database, memberId, question)
  if (!basis) return null
  const fresh = events.filter(({ id }) => !basis.kept.has(id)).sort(byId)
  const own = recordedBy === memberId
  const all = [...basis.earlier, ...fresh.map((event) => ({ event, own }))]
  const cardIds = cardsOf(fresh)
  const folded = foldStudied(all)
  const studied = new Map([...folded].filter(([cardId]) => cardIds.includes(cardId)))
  return {
    position: basis.position,
    fresh: { ...batch, events: fresh, studied },
    open: cardIds.filter((cardId) => !studied.has(cardId)),
    wishes: fresh.some(isAboutHelp) ? foldWishes(all) : null,
  }
}

const byId = (a: StudyEvent, b: StudyEvent) => (a.id < b.id ? -1 : 1)

const isAboutHelp = ({ kind }: StudyEvent) => kind === 'help-asked' || kind === 'help-answered'

const cardsOf = (events: readonly StudyEvent[]): string[] => {
  const cardIds = new Set<string>()
  for (const event of events)
    if (event.kind === 'studied' || event.kind === 'studied-taken-back') cardIds.add(event.cardId)
  return [...cardIds].sort()
}
