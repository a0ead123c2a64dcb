import type { StudyDay } from '../calendar/study-day'

export interface DatedCard {
  id: string
  studyDay: StudyDay
}

/** What 今日 offers. Kinds, so that no screen forgets one. */
export type TodayView<C extends DatedCard> =
  /** Something is printed for today: the first unread one, and what else the day has. */
  | { kind: 'card'; card: C; alsoToday: C[] }
  /** The week goes on, but nothing is printed for today: what of the week is not read yet. */
  | { kind: 'no-card-today'; remaining: C[] }
  /** No edition this week: what of the latest one is not read yet, perhaps nothing. */
  | { kind: 'no-edition'; remaining: C[] }
  | { kind: 'nothing-yet' }

/**
 * In: the day, the cards of the current edition (null: none) and of the latest earlier one, and which cards the
 * reader has marked as read. Out: what to offer. Reading ahead or behind is free; nothing is ever late.
 */
export function todayView<C extends DatedCard>(
  day: StudyDay,
  current: readonly C[] | null,
  latest: readonly C[] | null,
  isRead: (cardId: string) => boolean,
): TodayView<C> {
  const unread = (cards: readonly C[]) => cards.filter((card) => !isRead(card.id))
  if (current === null)
    return latest === null || latest.length === 0
      ? { kind: 'nothing-yet' }
      : { kind: 'no-edition', remaining: unread(latest) }
  const today = current.filter((card) => card.studyDay === day)
  const card = unread(today)[0] ?? today[0]
  if (card === undefined) return { kind: 'no-card-today', remaining: unread(current) }
  return { kind: 'card', card, alsoToday: today.filter((other) => other !== card) }
}
