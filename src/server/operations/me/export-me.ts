import type { PulledEvent } from '../../../contract/event'
import type { MeReply } from '../../../contract/me'
import type { SessionListReply } from '../../../contract/session'
import type { Parts } from '../../parts'
import { eventsAfter } from '../../repositories/events'
import type { Identity } from '../log-in/identify'
import { listSessions } from '../log-in/list-sessions'
import { readMe } from './read-me'

/** A file's worth: decades of daily reading. */
const EVENTS_AT_MOST = 100_000

export type Export = MeReply & SessionListReply & { events: PulledEvent[] }

/** All that is stored about the caller, for them to keep. */
export async function exportMe(parts: Parts, who: Identity): Promise<Export> {
  const me = await readMe(parts, who)
  const { sessions } = await listSessions(parts, who)
  const events = who.member
    ? await eventsAfter(parts.database, who.member.id, 0, EVENTS_AT_MOST)
    : []
  return { ...me, sessions, events }
}
