import type { StudyDay } from '../../core/calendar/study-day'
import type { CardReply } from '../../contract/card'
import { rationOf, type Review } from '../../core/cards/review-entries'
import type { QuizItem } from '../../core/quiz/quiz-item'
import type { Kept } from '../gateways/reading'
import type { ReviewSessionParts } from './review'

export interface AskedItem {
  item: QuizItem
  cardId: string
  kept: Kept<CardReply>
}

interface Dealt {
  asked: AskedItem[]
  /** Items that the newest version of their card no longer has, or whose card is gone. */
  withdrawn: Set<string>
  /** Some items could not be shown because the network did not answer. */
  unreachable: boolean
}

/**
 * Items that cannot be asked make room for others so many times, in rounds; a round in a poor network may take the
 * ten seconds of one request.
 */
const ROUNDS = 4

type Found = Kept<CardReply> | 'gone' | 'unreachable'

/** In: the review and the day. Out: the day's items with their cards, as they are published now. */
export async function dealReview(
  { reading, isGone }: Pick<ReviewSessionParts, 'reading' | 'isGone'>,
  review: Review,
  day: StudyDay,
): Promise<Dealt> {
  const cards = new Map<string, Found>()
  const fetch = async (id: string) => {
    const found: Found = await reading
      .card(id, null)
      .catch((failure: unknown) => (isGone(failure) ? 'gone' : 'unreachable'))
    cards.set(id, found)
  }
  const withdrawn = new Set<string>()
  const unreachable = new Set<string>()
  let asked: AskedItem[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const ration = rationOf(review, day, new Set([...withdrawn, ...unreachable]))
    const wanted = new Set(ration.map(({ cardId }) => cardId).filter((id) => !cards.has(id)))
    await Promise.all([...wanted].map(fetch))
    asked = []
    for (const { itemId, cardId } of ration) {
      const kept = cards.get(cardId)!
      const item =
        typeof kept === 'string' ? undefined : kept.value.items.find(({ id }) => id === itemId)
      if (typeof kept !== 'string' && item) asked.push({ item, cardId, kept })
      // An old copy cannot tell that an item was withdrawn.
      else if (kept === 'unreachable' || (kept !== 'gone' && kept.storedOn !== null))
        unreachable.add(itemId)
      else withdrawn.add(itemId)
    }
    if (asked.length === ration.length) break
  }
  return { asked, withdrawn, unreachable: unreachable.size > 0 }
}
