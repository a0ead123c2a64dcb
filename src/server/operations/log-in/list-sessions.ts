import type { SessionListReply } from '../../../contract/session'
import type { Parts } from '../../parts'
import { openSessions } from '../../repositories/sessions'
import { today } from '../today'
import type { Identity } from './identify'

/** Where the caller is logged in, so that each can be ended. */
export async function listSessions(parts: Parts, who: Identity): Promise<SessionListReply> {
  const sessions = await openSessions(parts.database, who.accountId, today(parts))
  return {
    sessions: sessions.map((session) => ({ ...session, current: session.id === who.sessionId })),
  }
}
