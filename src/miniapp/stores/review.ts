import { createStore, type StoreApi } from 'zustand/vanilla'
import type { StudyDay } from '../../core/calendar/study-day'
import {
  emptyReview,
  noteAnswer,
  readReview,
  type Answer,
  type Review,
} from '../../core/cards/review-entries'
import type { QuizProgress } from '../../core/study/quiz-progress'
import type { ReadingGateway } from '../gateways/reading'
import type { DeviceStorage } from '../gateways/storage'
import { keepLatest } from './keep-latest'

export interface ReviewStore {
  review: Review
  load(): Promise<void>
  /** An answer given in a quiz. */
  note(answer: Answer): Promise<void>
  change(how: (review: Review) => Review): Promise<void>
  forget(): void
}

/** What a sitting of the review is made of; it stands here because the sitting's own file brings the schedule. */
export interface ReviewSessionParts {
  reading: Pick<ReadingGateway, 'card'>
  review: StoreApi<ReviewStore>
  /** What was answered in quizzes before there was a review. */
  quizProgress: () => Promise<QuizProgress>
  isGone: (failure: unknown) => boolean
  today: () => StudyDay
}

const KEY = 'review'

/** What was answered wrong, on this device only. The schedule itself comes with the review's own page. */
export function createReviewStore(
  storage: Pick<DeviceStorage, 'read' | 'write'>,
  today: () => StudyDay,
) {
  let loading: Promise<void> | null = null
  const keep = keepLatest((review: Review) => storage.write(KEY, review))
  return createStore<ReviewStore>((set, get) => {
    const become = (review: Review) => {
      if (review === get().review) return
      set({ review })
      keep(review)
    }
    const load = () =>
      (loading ??= storage
        .read(KEY)
        .catch(() => null)
        .then((stored) => set({ review: readReview(stored) })))
    return {
      review: emptyReview(),
      load,
      // What the phone keeps comes first: a quick finger must not write over it.
      async note(answer) {
        const day = today()
        await load()
        become(noteAnswer(get().review, answer, day))
      },
      async change(how) {
        await load()
        become(how(get().review))
      },
      forget: () => become(emptyReview()),
    }
  })
}
