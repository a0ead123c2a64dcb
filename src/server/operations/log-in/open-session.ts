import type { SessionReply } from '../../../contract/session'
import { addDays } from '../../../core/calendar/study-day'
import type { Parts } from '../../parts'
import { insertSession } from '../../repositories/sessions'
import { hashOf, newId, newToken } from '../../secrets'
import { today } from '../today'

/** Readers come once a week; who stayed away for half a year logs in again, by one tap. */
const SESSION_DAYS = 180

/** Opens a session of an account. The token is told this once; its hash is kept. */
export async function openSession(
  parts: Parts,
  accountId: string,
  joined: boolean,
): Promise<SessionReply> {
  const token = newToken()
  const openedOn = today(parts)
  const expiresOn = addDays(openedOn, SESSION_DAYS)
  const session = { hash: hashOf(token), id: newId(), accountId, openedOn, expiresOn }
  await insertSession(parts.database, session)
  return { token, expiresOn, joined }
}
