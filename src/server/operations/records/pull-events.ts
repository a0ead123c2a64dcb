import type { EventPullReply } from '../../../contract/event'
import type { Parts } from '../../parts'
import { eventsAfter } from '../../repositories/events'

/** The member's events after a position; one more is read than given, to tell whether there are more. */
export async function pullEvents(
  parts: Parts,
  memberId: string,
  after: number,
  limit: number,
): Promise<EventPullReply> {
  const found = await eventsAfter(parts.database, memberId, after, limit + 1)
  const events = found.slice(0, limit)
  return { events, cursor: events.at(-1)?.position ?? after, more: found.length > limit }
}
