import { createEmptyCard, fsrs, Rating, State, type Card as Memory } from 'ts-fsrs'
import { addDays, daysBetween, type StudyDay } from '../calendar/study-day'
import { ENTRIES_KEPT, type Answer, type Review, type ReviewEntry } from './review-entries'

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

/**
 * The review after an answer. A wrong answer brings the item in, or back to tomorrow; a right one
 * moves it on. A right answer to an item that was never wrong leaves no trace, and a second answer
 * on the same day counts only when it is wrong: quizzes may be repeated at will.
 */
export function afterAnswer(review: Review, answer: Answer, today: StudyDay): Review {
  const known = review.entries.find(({ itemId }) => itemId === answer.itemId)
  if (answer.isRight && (known === undefined || known.lastAnswered >= today)) return review
  // A clock that was set back must not answer before the answer before.
  const day = known !== undefined && known.lastAnswered > today ? known.lastAnswered : today
  const memory = known === undefined ? createEmptyCard(atNoon(day)) : memoryOf(known)
  const rating = answer.isRight ? Rating.Good : Rating.Again
  const { card } = scheduler.next(memory, atNoon(day), rating)
  const entry: ReviewEntry = {
    itemId: answer.itemId,
    cardId: answer.cardId,
    // The package may exceed its own maximum by a day to keep Good after Hard.
    due: addDays(day, Math.min(LONGEST_INTERVAL, Math.max(1, card.scheduled_days))),
    lastAnswered: day,
    stability: card.stability,
    difficulty: card.difficulty,
    answers: card.reps,
    lapses: card.lapses,
  }
  const others = review.entries.filter(({ itemId }) => itemId !== answer.itemId)
  return { ...review, entries: atMost(ENTRIES_KEPT, [...others, entry]) }
}

/** Schedules what quizzes have noted, in the order in which it was answered. */
export function takeIn(review: Review): Review {
  return review.noted.reduce<Review>((taken, answer) => afterAnswer(taken, answer, answer.day), {
    ...review,
    noted: [],
  })
}

function atMost(count: number, entries: ReviewEntry[]): ReviewEntry[] {
  if (entries.length <= count) return entries
  const firmest = entries.reduce((a, b) => (b.stability > a.stability ? b : a))
  return entries.filter((entry) => entry !== firmest)
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
