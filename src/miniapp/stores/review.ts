import { createStore, type StoreApi } from 'zustand/vanilla'
import type { StudyDay } from '../../core/calendar/study-day'
import {
  emptyReview,
  noteAnswer,
  readReview,
  type Answer,
  type Review,
  type ReviewEntry,
} from '../../core/cards/review-entries'
import { reviewStateOf } from '../../core/study/earlier-progress'
import type { ReviewState } from '../../core/study/event'
import { withStates } from '../../core/study/from-elsewhere'
import type { QuizProgress } from '../../core/study/quiz-progress'
import type { ReadingGateway } from '../gateways/reading'
import type { DeviceStorage } from '../gateways/storage'
import { noRecorder, type Deed, type Recorder } from './deeds'
import { keepLatest } from './keep-latest'
import { readOnce } from './read-once'

export interface ReviewStore {
  review: Review
  load(): Promise<void>
  /** An answer given in a quiz. */
  note(answer: Answer): Promise<void>
  change(how: (review: Review) => Review): Promise<void>
  /** States that another device has brought items to. */
  takeStates(states: readonly ReviewState[]): Promise<void>
  /** Takes over all of it. */
  replace(review: Review): Promise<void>
  forget(): void
  /** Somebody else holds the phone: what is kept for them is read. */
  reopen(): Promise<void>
  writing(): Promise<void> | null
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

export const REVIEW_KEY = 'review'

/**
 * What was answered wrong, on this device, and for a member in their own record too. The schedule itself comes with the
 * review's own page.
 */
export function createReviewStore(
  storage: Pick<DeviceStorage, 'read' | 'write'>,
  today: () => StudyDay,
  recorder: Recorder = noRecorder,
) {
  const keep = keepLatest((review: Review) => storage.write(REVIEW_KEY, review))
  return createStore<ReviewStore>((set, get) => {
    const become = (review: Review) => {
      if (review === get().review) return
      set({ review })
      keep(review)
    }
    const stored = readOnce(
      () => storage.read(REVIEW_KEY),
      (kept) => set({ review: readReview(kept) }),
    )
    return {
      review: emptyReview(),
      load: stored.once,
      // What the phone keeps comes first: a quick finger must not write over it.
      async note(answer) {
        const day = today()
        // Not between a change and its being shown.
        await stored.whenRead(() =>
          recorder.keep(
            () => [],
            () => become(noteAnswer(get().review, answer, day)),
          ),
        )
      },
      async change(how) {
        let next = get().review
        await stored.whenRead(() =>
          recorder.keep(
            () => {
              next = how(get().review)
              return changed(get().review, next)
            },
            () => become(next),
          ),
        )
      },
      async takeStates(states) {
        if (states.length === 0) return
        await stored.whenRead(() => become(withStates(get().review, states)))
        await keep.writing()
      },
      async replace(review) {
        await stored.whenRead(() => become(review))
        await keep.writing()
      },
      forget: () => become(emptyReview()),
      async reopen() {
        set({ review: emptyReview() })
        await stored.again()
      },
      writing: keep.writing,
    }
  })
}

/** Entries that are another than before. */
function changed(before: Review, after: Review): Deed[] {
  const known = new Set<ReviewEntry>(before.entries)
  return after.entries.filter((entry) => !known.has(entry)).map(reviewStateOf)
}
