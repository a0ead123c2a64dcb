import type { Parts } from '../../parts'
import { newestContent, publishVersions, setWithdrawn } from '../../repositories/cards'
import { lockEdition } from '../../repositories/editions'
import { dropUnpublishedVersions, insertVersion } from '../../repositories/cards'
import { editionOfCard, insertWithdrawal } from '../../repositories/drafts'
import { dealtCard } from '../card-summary'
import { without } from './choices'
import type { DeskPerson } from './desk-person'

export interface Withdrawing {
  id: string
  reason: string
}

/**
 * 撤下 one card at once, with its items in the look back; no step, no other hand. Readers' devices let go of it at
 * their next contact. A later version of the edition leaves it out as well. Sent twice it counts once.
 */
export function withdrawCard(
  parts: Parts,
  person: DeskPerson,
  cardId: string,
  { id, reason }: Withdrawing,
): Promise<'done' | 'not-found'> {
  return parts.transaction(async (parts) => {
    const { database } = parts
    const editionId = await editionOfCard(database, cardId)
    if (editionId === null) return 'not-found'
    await lockEdition(database, editionId)
    const at = parts.now()
    const { id: by, name } = person
    if (!(await insertWithdrawal(database, { id, cardId, by, name, reason }, at))) return 'done'
    await setWithdrawn(database, cardId, at)
    // What was dealt before and waits for a signature still has the card in it.
    await dropUnpublishedVersions(database, editionId)
    const lookBack = await newestContent(database, `${editionId}-look-back`)
    if (lookBack && lookBack.card.id !== cardId) {
      const changed = without(lookBack.card, new Set([cardId]))
      const dealt = dealtCard(changed, lookBack.position)
      if (dealt.digest !== lookBack.digest) {
        await insertVersion(database, editionId, dealt, lookBack.version + 1, at)
        await publishVersions(database, editionId, at)
      }
    }
    return 'done'
  })
}
