import type { StudyDay } from '../calendar/study-day'
import { emptyReview, type Review, type ReviewEntry } from '../cards/review-entries'
import type { StudyEvent } from './event'
import type { UncountedEvent } from './outbox'
import { nothingAnswered, type QuizProgress } from './quiz-progress'
import { nothingRead, type ReadingProgress } from './reading-progress'

/** What a reader did on this phone: all that is kept of it. */
export interface PhoneProgress {
  reading: ReadingProgress
  quiz: QuizProgress
  review: Review
}

export const nothingDone: PhoneProgress = {
  reading: nothingRead,
  quiz: nothingAnswered,
  review: emptyReview(),
}

/** Whether there is anything that could be asked about. A place in a text alone is nothing. */
export function isAnythingDone({ reading, quiz, review }: PhoneProgress): boolean {
  return (
    Object.values(reading.cards).some(({ read }) => read) ||
    Object.values(quiz.cards).some(({ responses }) => Object.keys(responses).length > 0) ||
    review.entries.length > 0
  )
}

/**
 * What was done before joining as the events it would have been. The day of an answer was not kept: `today` stands for it.
 * `newId(n)` gives the id of the nth event.
 */
export function earlierEvents(
  { reading, quiz, review }: PhoneProgress,
  today: StudyDay,
  newId: (index: number) => string,
): UncountedEvent[] {
  const events: UncountedEvent[] = []
  const id = () => newId(events.length)
  for (const [cardId, { read, day }] of Object.entries(reading.cards))
    if (read) events.push({ kind: 'studied', id: id(), day, cardId, by: 'phone' })
  for (const [cardId, { responses }] of Object.entries(quiz.cards))
    for (const [itemId, response] of Object.entries(responses))
      events.push({ kind: 'answered', id: id(), day: today, cardId, itemId, response })
  for (const entry of review.entries)
    events.push({ ...reviewStateOf(entry), id: id(), day: entry.lastAnswered })
  return events
}

/** What an event says of a review's entry. */
export function reviewStateOf(
  entry: ReviewEntry,
): Pick<Extract<StudyEvent, { kind: 'review-state' }>, 'kind' | 'cardId' | 'itemId' | 'memory'> {
  const { itemId, cardId, ...memory } = entry
  return { kind: 'review-state', cardId, itemId, memory }
}

/** Both together; where both know of a card or an item, `mine` stays as it is. */
export function joined(mine: PhoneProgress, earlier: PhoneProgress): PhoneProgress {
  const items = new Set(mine.review.entries.map(({ itemId }) => itemId))
  const waiting = mine.review.earlier
  return {
    reading: { ...mine.reading, cards: { ...earlier.reading.cards, ...mine.reading.cards } },
    quiz: { ...mine.quiz, cards: { ...earlier.quiz.cards, ...mine.quiz.cards } },
    review: {
      entries: [
        ...mine.review.entries,
        ...earlier.review.entries.filter(({ itemId }) => !items.has(itemId)),
      ],
      noted: [...earlier.review.noted, ...mine.review.noted],
      earlier: waiting === null ? null : [...waiting, ...(earlier.review.earlier ?? [])],
    },
  }
}
