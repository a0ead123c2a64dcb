import { addDays } from '../../core/calendar/study-day'
import { isKnown, noteAnswer, type Review } from '../../core/cards/review-entries'
import { cardsAnswered, toLookAtAgain, type QuizProgress } from '../../core/study/quiz-progress'
import type { ReviewSessionParts } from './review'

/** Each may ask the network, so a visit looks through a few and the next visit goes on. */
const CARDS_A_VISIT = 6

/**
 * What was answered wrong before there was a review, or before its store was lost, stands in the quizzes' own
 * progress. Cards are looked through newest first; without a network the rest waits.
 */
export async function lookThroughEarlier(parts: ReviewSessionParts): Promise<void> {
  const { review, quizProgress, today } = parts
  const progress = await quizProgress()
  await review.getState().load()
  const cards = review.getState().review.earlier ?? cardsAnswered(progress)
  const visited = cards.slice(0, CARDS_A_VISIT)
  const found = await Promise.all(visited.map((id) => wrongOn(id, progress, parts)))
  const wrong = found.flatMap((items) => items ?? [])
  const waiting = visited.filter((_, index) => found[index] === null)
  // On which day is not known; yesterday makes them due today, a few a day.
  const day = addDays(today(), -1)
  await review.getState().change((before) => {
    if (before.earlier?.length === 0) return before
    const taken = wrong
      .filter(({ itemId }) => !isKnown(before, itemId))
      .reduce<Review>((one, it) => noteAnswer(one, { ...it, isRight: false }, day), before)
    return { ...taken, earlier: [...waiting, ...cards.slice(CARDS_A_VISIT)] }
  })
}

/** Items of a card answered wrong; none when the card is gone, null when it could not be reached. */
async function wrongOn(
  cardId: string,
  progress: QuizProgress,
  { reading, isGone }: ReviewSessionParts,
): Promise<{ itemId: string; cardId: string }[] | null> {
  try {
    const { value } = await reading.card(cardId, null)
    return toLookAtAgain(progress, value).map(({ id }) => ({ itemId: id, cardId }))
  } catch (failure) {
    return isGone(failure) ? [] : null
  }
}
