import type { Parts } from '../../parts'
import { revokeSessions } from '../../repositories/sessions'
import type { Identity } from './identify'

/** Ends one session of the caller, or all with null. Out: whether there was one to end. */
export async function endSessions(
  parts: Parts,
  who: Identity,
  sessionId: string | null,
): Promise<boolean> {
  return (await revokeSessions(parts.database, who.accountId, sessionId)) > 0
}
