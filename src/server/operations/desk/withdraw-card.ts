import type { Parts } from '../../parts'
import {
  dropUnpublishedVersions,
  insertVersion,
  newestContent,
  publishVersions,
  setWithdrawn,
} from '../../repositories/cards'
import { lockEdition } from '../../repositories/editions'
import { editionOfCard, insertWithdrawal } from '../../repositories/withdrawals'
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
  person: Pick<DeskPerson, 'id' | 'name' | 'demo'>,
  cardId: string,
  { id, reason }: Withdrawing,
): Promise<'done' | 'not-found'> {
  return parts.transaction(async (parts) => {
    const { database } = parts
    const edition = await editionOfCard(database, cardId)
    // The demo's visitors take away made-up cards only, and nobody else these.
    if (edition === null || edition.sample !== person.demo) return 'not-found'
    await lockEdition(database, edition.id)
    const at = parts.now()
    const { id: by, name } = person
    const withdrawal = { id, kind: 'withdrawn' as const, cardId, by, name, reason }
    if (!(await insertWithdrawal(database, withdrawal, at))) return 'done'
    await setWithdrawn(database, cardId, at)
    // What was dealt before and waits for a signature still has the card in it.
    await dropUnpublishedVersions(database, edition.id)
    const lookBack = await newestContent(database, `${edition.id}-look-back`)
    if (lookBack && lookBack.card.id !== cardId) {
      const changed = without(lookBack.card, new Set([cardId]))
      const dealt = dealtCard(changed, lookBack.position)
      if (dealt.digest !== lookBack.digest) {
        await insertVersion(database, edition.id, dealt, lookBack.version + 1, at)
        await publishVersions(database, edition.id, at)
      }
    }
    return 'done'
  })
}
