import type { Parts } from '../../parts'
import { deleteAccount } from '../../repositories/accounts'
import { deleteRecords, lockCursor } from '../../repositories/events'
import { deleteMember } from '../../repositories/members'
import type { Identity } from '../log-in/identify'

/**
 * Deletes the rows of the caller: account, sessions, member, roles, records. What they recorded for
 * others stays with those; the opaque id in it leads to nobody any more.
 */
export function eraseMe(parts: Parts, who: Identity): Promise<void> {
  return parts.transaction(async (parts) => {
    if (who.member) {
      await lockCursor(parts.database, who.member.id)
      await deleteRecords(parts.database, who.member.id)
      await deleteMember(parts.database, who.member.id)
    }
    await deleteAccount(parts.database, who.accountId)
  })
}
