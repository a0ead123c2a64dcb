import type { StoreApi } from 'zustand/vanilla'
import { readReview } from '../../core/cards/review-entries'
import { joined, type PhoneProgress } from '../../core/study/earlier-progress'
import { quizProgressFrom } from '../../core/study/quiz-progress'
import { readingProgressFrom } from '../../core/study/reading-progress'
import type { Slots } from '../gateways/slots'
import { QUIZ_KEY, type QuizStore } from './quiz'
import { READING_KEY, type ReadingProgressStore } from './reading-progress'
import { REVIEW_KEY, type ReviewStore } from './review'

export interface PhoneStores {
  reading: StoreApi<ReadingProgressStore>
  quiz: StoreApi<QuizStore>
  review: StoreApi<ReviewStore>
}

const KEYS = [READING_KEY, QUIZ_KEY, REVIEW_KEY]

/** What was done on this phone by whoever is not logged in. */
export async function anonymousProgress(slots: Pick<Slots, 'of'>): Promise<PhoneProgress> {
  const { read } = slots.of(null)
  const kept = (key: string) => read(key).catch(() => null)
  return {
    reading: readingProgressFrom(await kept(READING_KEY)),
    quiz: quizProgressFrom(await kept(QUIZ_KEY)),
    review: readReview(await kept(REVIEW_KEY)),
  }
}

/** Brings what was done without a log-in over to the member whose compartment is open. */
export async function bringOver(
  { reading, quiz, review }: PhoneStores,
  slots: Pick<Slots, 'of'>,
): Promise<void> {
  await Promise.all([reading.getState().load(), review.getState().load()])
  const mine: PhoneProgress = {
    reading: reading.getState().progress,
    quiz: await quiz.getState().recall(),
    review: review.getState().review,
  }
  const both = joined(mine, await anonymousProgress(slots))
  await reading.getState().replace(both.reading)
  await quiz.getState().replace(both.quiz)
  await review.getState().replace(both.review)
  await removeProgress(slots, null)
}

/** Removes what the phone keeps of somebody's reading. */
export async function removeProgress(
  slots: Pick<Slots, 'of'>,
  memberId: string | null,
): Promise<void> {
  for (const key of KEYS) await slots.of(memberId).remove(key)
}

/** Until everything is on the phone, then does what must find it so; nothing comes between the two. */
export async function whenWritten(
  { reading, quiz, review }: PhoneStores,
  work: () => Promise<void>,
): Promise<void> {
  for (;;) {
    const writing = [reading, quiz, review].flatMap((store) => store.getState().writing() ?? [])
    if (writing.length === 0) return work()
    await Promise.all(writing)
  }
}

/** Shows what the compartment that is open now holds; what was shown is gone at once. */
export async function reopenAll({ reading, quiz, review }: PhoneStores): Promise<void> {
  await Promise.all([reading, quiz, review].map((store) => store.getState().reopen()))
}
