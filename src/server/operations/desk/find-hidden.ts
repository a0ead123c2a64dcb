import type { HiddenReply } from '../../../contract/withdrawal'
import { hiddenNamesIn } from '../../../core/edition/hidden-names'
import type { Parts } from '../../parts'
import { cardsHolding } from '../../repositories/served-cards'

/** Cards that readers are given now and that hold a name of 「暂不展示」, the newest first: for the desk to take away. */
export async function findHidden(parts: Parts): Promise<HiddenReply> {
  const { hiddenNames } = parts.operator
  const cards = await cardsHolding(parts.database, hiddenNames, parts.config.sample)
  return {
    cards: cards.flatMap((card) => {
      const names = hiddenNamesIn(card, hiddenNames)
      if (names.length === 0) return []
      const date = card.kind === 'article' ? card.date : null
      return [{ id: card.id, headline: card.headline, date, names }]
    }),
  }
}
