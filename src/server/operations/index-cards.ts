import { searchedText } from '../../core/cards/search'
import { indexPairs } from '../../core/text/search-words'
import type { Parts } from '../parts'
import { cardsToIndex, indexCard } from '../repositories/search'

/** Cards read at once: what came from an earlier version may be ten years of them. */
const BATCH = 200

/**
 * Makes every published card findable that is not yet: after publishing, and at the start for what
 * was published before there was an index. Out: how many. Cards withdrawn stay in the index and
 * are left out when asking.
 */
export async function indexCards(parts: Pick<Parts, 'database'>): Promise<number> {
  let count = 0
  for (;;) {
    const cards = await cardsToIndex(parts.database, BATCH)
    for (const card of cards) {
      const folded = searchedText(card)
      await indexCard(parts.database, card, folded, indexPairs(folded))
    }
    count += cards.length
    if (cards.length < BATCH) return count
  }
}
