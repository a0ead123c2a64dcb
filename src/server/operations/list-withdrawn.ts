import type { WithdrawnCardsReply } from '../../contract/card'
import type { Parts } from '../parts'
import { withdrawnCardIds } from '../repositories/served-cards'

/** What a device may have kept and must not show any more. No reasons, no days: 撤下 is silent. */
export async function listWithdrawn(parts: Parts): Promise<WithdrawnCardsReply> {
  return { cardIds: await withdrawnCardIds(parts.database, parts.config.sample) }
}
