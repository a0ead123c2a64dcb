import { createEmptyCard, fsrs, Rating, State, type Card as Memory } from 'ts-fsrs'
import { addDays, daysBetween, isStudyDay, type StudyDay } from '../calendar/study-day'

/** One item that was once answered wrong, and when it is worth asking again. */
export interface ReviewEntry {
  itemId: string
  /** The card that carries it, to show its paragraph. */
  cardId: string
  due: StudyDay
  lastAnswered: StudyDay
  /** Days after which nine in ten still know it (FSRS). */
  stability: number
  /** 1 easy … 10 hard (FSRS). */
  difficulty: number
  answers: number
  lapses: number
}

/** 错题回顾 of one reader: kept on the device, sent to nobody. */
export interface Review {
  entries: ReviewEntry[]
}

/** Items a day. A ration, not a backlog: what is not asked today costs nothing tomorrow. */
export const DAILY_RATION = 5
/** Longest interval in days. */
const LONGEST_INTERVAL = 180

/**
 * FSRS (github.com/open-spaced-repetition, ts-fsrs 5.4) by whole days: no short steps within a day,
 * no random spread, nine in ten expected to be remembered. Importing the package patches
 * Date.prototype, so no other file does.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: LONGEST_INTERVAL,
  enable_fuzz: false,
  enable_short_term: false,
})

export const emptyReview = (): Review => ({ entries: [] })

/**
 * The review after an answer. A wrong answer brings the item in, or back to tomorrow; a right one
 * moves it on. A right answer to an item that was never wrong leaves no trace, and a second answer
 * on the same day counts only when it is wrong: quizzes may be repeated at will.
 */
export function afterAnswer(
  review: Review,
  answer: { itemId: string; cardId: string; isRight: boolean },
  today: StudyDay,
): Review {
  const known = review.entries.find(({ itemId }) => itemId === answer.itemId)
  if (answer.isRight && (known === undefined || known.lastAnswered >= today)) return review
  const memory = known === undefined ? createEmptyCard(atNoon(today)) : memoryOf(known)
  const rating = answer.isRight ? Rating.Good : Rating.Again
  const { card } = scheduler.next(memory, atNoon(today), rating)
  const entry: ReviewEntry = {
    itemId: answer.itemId,
    cardId: answer.cardId,
    // The package may exceed its own maximum by a day to keep Good after Hard.
    due: addDays(today, Math.min(LONGEST_INTERVAL, Math.max(1, card.scheduled_days))),
    lastAnswered: today,
    stability: card.stability,
    difficulty: card.difficulty,
    answers: card.reps,
    lapses: card.lapses,
  }
  const others = review.entries.filter(({ itemId }) => itemId !== answer.itemId)
  return { entries: [...others, entry] }
}

/**
 * What to ask today: at most `ration` due items, the ones nearest to being forgotten first. However
 * long the reader stayed away, a day offers no more than that and says nothing of the rest.
 * `withdrawn` items (the edition says which) are passed over.
 */
export function rationOf(
  review: Review,
  today: StudyDay,
  withdrawn: ReadonlySet<string> = new Set(),
  ration: number = DAILY_RATION,
): ReviewEntry[] {
  const answeredToday = review.entries.filter(({ lastAnswered }) => lastAnswered === today).length
  return review.entries
    .filter(({ itemId, due }) => due <= today && !withdrawn.has(itemId))
    .sort((a, b) => overdue(b, today) - overdue(a, today) || (a.itemId < b.itemId ? -1 : 1))
    .slice(0, Math.max(0, ration - answeredToday))
}

/** The review without items that were withdrawn. */
export function withoutWithdrawn(review: Review, withdrawn: ReadonlySet<string>): Review {
  return { entries: review.entries.filter(({ itemId }) => !withdrawn.has(itemId)) }
}

/** What a device stored, whatever became of it: sound entries stay, the rest is dropped. */
export function readReview(stored: unknown): Review {
  const entries = (stored as Partial<Review> | null | undefined)?.entries
  return { entries: Array.isArray(entries) ? entries.filter(isEntry) : [] }
}

function isEntry(entry: Partial<ReviewEntry> | null): entry is ReviewEntry {
  const numbers = [entry?.stability, entry?.difficulty, entry?.answers, entry?.lapses]
  const days = [entry?.due, entry?.lastAnswered]
  return (
    typeof entry?.itemId === 'string' &&
    typeof entry.cardId === 'string' &&
    days.every((day) => typeof day === 'string' && isStudyDay(day)) &&
    numbers.every((number) => typeof number === 'number' && Number.isFinite(number)) &&
    entry.stability! > 0
  )
}

/** Days since the last answer over the days it was expected to hold. */
function overdue({ lastAnswered, stability }: ReviewEntry, today: StudyDay): number {
  return daysBetween(lastAnswered, today) / stability
}

/** Any hour will do: FSRS is asked in whole days only. */
const atNoon = (day: StudyDay) => new Date(`${day}T12:00:00Z`)

function memoryOf(entry: ReviewEntry): Memory {
  return {
    ...createEmptyCard(atNoon(entry.lastAnswered)),
    due: atNoon(entry.due),
    last_review: atNoon(entry.lastAnswered),
    scheduled_days: daysBetween(entry.lastAnswered, entry.due),
    stability: entry.stability,
    difficulty: entry.difficulty,
    reps: entry.answers,
    lapses: entry.lapses,
    state: State.Review,
  }
}
