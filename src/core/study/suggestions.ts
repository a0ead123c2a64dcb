import type { StudyDay } from '../calendar/study-day'

export interface SuggestedCards {
  id: string
  cards: readonly { cardId: string }[]
  suggestedDay: StudyDay
  note: string | null
}

/** One line of 今日: what the branch suggests and is not read yet. */
export interface Suggestion<Card> {
  id: string
  /** The first that is not read. */
  card: Card
  /** How many of the arrangement are not read. */
  left: number
  suggestedDay: StudyDay
  note: string | null
}

/** More would push the week off the first screens. */
const LINES = 3

/**
 * In: the arrangements meant for a member, the cards they name that are still served, and what is read. Out: those with
 * something left, the nearest day first, those whose day is past after them. A day that is past takes nothing away.
 */
export function suggestions<Card>(
  arrangements: readonly SuggestedCards[],
  cards: ReadonlyMap<string, Card>,
  isRead: (cardId: string) => boolean,
  today: StudyDay,
): Suggestion<Card>[] {
  const found = arrangements.flatMap(({ id, cards: named, suggestedDay, note }) => {
    const left = named.filter(({ cardId }) => cards.has(cardId) && !isRead(cardId))
    const card = left[0] && cards.get(left[0].cardId)
    return card ? [{ id, card, left: left.length, suggestedDay, note }] : []
  })
  const ahead = found
    .filter(({ suggestedDay }) => suggestedDay >= today)
    .sort((a, b) => (a.suggestedDay < b.suggestedDay ? -1 : 1))
  const past = found
    .filter(({ suggestedDay }) => suggestedDay < today)
    .sort((a, b) => (a.suggestedDay > b.suggestedDay ? -1 : 1))
  return [...ahead, ...past].slice(0, LINES)
}
