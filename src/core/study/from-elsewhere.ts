import { ENTRIES_KEPT, type Review } from '../cards/review-entries'
import type { Answered, ReviewState } from './event'
import { quizProgressFrom, type QuizProgress } from './quiz-progress'

/** The quizzes with answers given on another device. What was answered here stays. */
export function withAnswers(state: QuizProgress, answered: readonly Answered[]): QuizProgress {
  const cards = new Map(Object.entries(state.cards))
  for (const { cardId, itemId, response } of answered) {
    const before = cards.get(cardId) ?? { at: null, responses: {} }
    if (Object.prototype.hasOwnProperty.call(before.responses, itemId)) continue
    cards.set(cardId, { ...before, responses: { ...before.responses, [itemId]: response } })
  }
  return quizProgressFrom({ version: 1, cards: Object.fromEntries(cards) })
}

/** The review with the states that another device has brought its items to. */
export function withStates(review: Review, states: readonly ReviewState[]): Review {
  const entries = new Map(review.entries.map((entry) => [entry.itemId, entry]))
  for (const { itemId, cardId, memory } of states)
    entries.set(itemId, { itemId, cardId, ...memory })
  return { ...review, entries: [...entries.values()].slice(-ENTRIES_KEPT) }
}
