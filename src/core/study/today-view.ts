import { daysBetween, mondayOf, type StudyDay } from '../calendar/study-day'

export interface DatedCard {
  id: string
  studyDay: StudyDay
  kind: 'article' | 'look-back'
}

export interface DealtEdition<C extends DatedCard> {
  startsOn: StudyDay
  cards: readonly C[]
}

/** What the service said there is to read, on the day it was asked. */
export interface Offer<C extends DatedCard> {
  studyDay: StudyDay
  current: DealtEdition<C> | null
  latest: DealtEdition<C> | null
}

/** What 今日 offers. Kinds, so that no screen forgets one. */
export type TodayView<C extends DatedCard> =
  /** Something is printed for today: the first card not read yet, and what else the day has. */
  | { kind: 'card'; card: C; alsoToday: C[] }
  /** The week goes on, but nothing is printed for today: what of the week is not read yet. */
  | { kind: 'no-card-today'; remaining: C[] }
  /** No edition this week: what of the latest one is not read yet, perhaps nothing. */
  | { kind: 'no-edition'; remaining: C[] }
  /** The first edition there is begins on a later day; it may be read ahead. */
  | { kind: 'starts-later'; startsOn: StudyDay; remaining: C[] }
  /** The phone keeps an answer of an earlier week only, so nobody can say what this week brings. */
  | { kind: 'week-unknown'; remaining: C[] }
  | { kind: 'nothing-yet' }

const DAYS_OF_AN_EDITION = 7

/**
 * In: the day, the newest answer the phone has (perhaps of an earlier day), and which cards the reader has marked as
 * read. Out: what to offer. Reading ahead or behind is free; nothing is ever late.
 */
export function todayView<C extends DatedCard>(
  day: StudyDay,
  offer: Offer<C>,
  isRead: (cardId: string) => boolean,
): TodayView<C> {
  const { current, latest } = offer
  // A look back brings nothing new, so there is nothing of it to remain.
  const unread = (cards: readonly C[]) =>
    cards.filter((card) => card.kind === 'article' && !isRead(card.id))
  if (current === null) {
    if (latest === null || latest.cards.length === 0) return { kind: 'nothing-yet' }
    if (latest.startsOn > day)
      return { kind: 'starts-later', startsOn: latest.startsOn, remaining: unread(latest.cards) }
    const sameWeek = mondayOf(offer.studyDay) === mondayOf(day)
    return { kind: sameWeek ? 'no-edition' : 'week-unknown', remaining: unread(latest.cards) }
  }
  if (!holds(current, day)) return { kind: 'week-unknown', remaining: unread(current.cards) }
  const today = current.cards.filter((card) => card.studyDay === day)
  const card = unread(today)[0] ?? today[0]
  if (card === undefined) return { kind: 'no-card-today', remaining: unread(current.cards) }
  return { kind: 'card', card, alsoToday: today.filter((other) => other !== card) }
}

/** Whether `day` is one of the study days of the edition. */
export function holds(edition: Pick<DealtEdition<DatedCard>, 'startsOn'>, day: StudyDay): boolean {
  const days = daysBetween(edition.startsOn, day)
  return days >= 0 && days < DAYS_OF_AN_EDITION
}
