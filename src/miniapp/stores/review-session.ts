import { createStore } from 'zustand/vanilla'
import type { StudyDay } from '../../core/calendar/study-day'
import { afterAnswer, takeIn } from '../../core/cards/review'
import { withoutWithdrawn } from '../../core/cards/review-entries'
import { grade, type Response } from '../../core/quiz/grade'
import type { QuizItem } from '../../core/quiz/quiz-item'
import { dealReview, type AskedItem } from './review-deal'
import { lookThroughEarlier } from './review-earlier'
import type { ReviewSessionParts } from './review'

export interface ReviewSession {
  status: 'opening' | 'ready' | 'failed'
  /** Today's items, each with the card it is from. */
  asked: AskedItem[]
  /** Index of the item the reader is at; `asked.length` at the end. */
  at: number
  /** By item id. */
  responses: Record<string, Response>
  open(): Promise<void>
  answer(response: Response): void
  next(): void
}

/** One sitting of 错题回顾: today's few items, one after another. A new page begins a new sitting. */
export function createReviewSession(parts: ReviewSessionParts) {
  const { review, today } = parts
  let day: StudyDay | null = null
  return createStore<ReviewSession>((set, get) => ({
    status: 'opening',
    asked: [],
    at: 0,
    responses: {},
    async open() {
      const { status, asked } = get()
      // Back from an article: the sitting goes on where it was.
      if (status === 'ready' && asked.length > 0 && day === today()) return
      day = today()
      set({ status: 'opening', asked: [], at: 0, responses: {} })
      await lookThroughEarlier(parts)
      await review.getState().change(takeIn)
      const dealt = await dealReview(parts, review.getState().review, day)
      if (dealt.withdrawn.size > 0)
        await review.getState().change((one) => withoutWithdrawn(one, dealt.withdrawn))
      const failed = dealt.asked.length === 0 && dealt.unreachable
      set({ status: failed ? 'failed' : 'ready', asked: dealt.asked })
    },
    answer(response) {
      const asked = currentlyAsked(get())
      if (!asked || get().responses[asked.item.id]) return
      const { item, cardId } = asked
      const answer = { itemId: item.id, cardId, isRight: grade(item, response).right }
      set({ responses: { ...get().responses, [item.id]: response } })
      void review.getState().change((one) => afterAnswer(one, answer, today()))
    },
    next: () => set({ at: Math.min(get().at + 1, get().asked.length) }),
  }))
}

export function currentlyAsked({ asked, at }: ReviewSession): AskedItem | null {
  return asked[at] ?? null
}

/** Items of this sitting whose sentence is worth another look. */
export function differing({ asked, responses }: ReviewSession): QuizItem[] {
  return asked
    .map(({ item }) => item)
    .filter((item) => {
      const response = responses[item.id]
      return response !== undefined && !grade(item, response).right
    })
}
