import { daysBetween, isStudyDay, type StudyDay } from '../calendar/study-day'

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

/** That an item was answered, and whether as the article says. */
export interface Answer {
  itemId: string
  cardId: string
  isRight: boolean
}

/** An answer given in a quiz that the schedule has not taken in yet. */
export interface NotedAnswer extends Answer {
  day: StudyDay
}

/** 错题回顾 of one reader: kept on the device, sent to nobody. */
export interface Review {
  entries: ReviewEntry[]
  /** In the order given. Quizzes note an answer; only the review's own page, loaded when opened, schedules it. */
  noted: NotedAnswer[]
  /** Cards answered before there was a review and not looked through yet; null: not even listed. */
  earlier: string[] | null
}

/** Items a day. A ration, not a backlog: what is not asked today costs nothing tomorrow. */
export const DAILY_RATION = 5

/** Entries, about 200 bytes each: a store key of a phone takes 1 MB. The firmest known leave first. */
export const ENTRIES_KEPT = 1500
/** Answers waiting to be scheduled; a reader who never opens the review keeps the newest. */
export const NOTED_KEPT = 500

export const emptyReview = (): Review => ({ entries: [], noted: [], earlier: null })

/** Keeps an answer of a quiz until the review is opened. A right one matters only for an item that was once wrong. */
export function noteAnswer(review: Review, answer: Answer, today: StudyDay): Review {
  if (answer.isRight && !isKnown(review, answer.itemId)) return review
  return { ...review, noted: [...review.noted, { ...answer, day: today }].slice(-NOTED_KEPT) }
}

export function isKnown({ entries, noted }: Review, itemId: string): boolean {
  return [...entries, ...noted].some((one) => one.itemId === itemId)
}

/**
 * What to ask today: at most `ration` due items, the ones nearest to being forgotten first. However
 * long the reader stayed away, a day offers no more than that and says nothing of the rest.
 * `passedOver` items are withdrawn, or cannot be shown now.
 */
export function rationOf(
  review: Review,
  today: StudyDay,
  passedOver: ReadonlySet<string> = new Set(),
  ration: number = DAILY_RATION,
): ReviewEntry[] {
  // An item that came in today was answered once, in its quiz: that is not a review.
  const reviewedToday = review.entries.filter(
    ({ lastAnswered, answers }) => lastAnswered === today && answers > 1,
  ).length
  return review.entries
    .filter(({ itemId, due }) => due <= today && !passedOver.has(itemId))
    .sort((a, b) => overdue(b, today) - overdue(a, today) || (a.itemId < b.itemId ? -1 : 1))
    .slice(0, Math.max(0, ration - reviewedToday))
}

/** Whether there is something to look at today, as far as the phone knows without opening the review. */
export function isWaiting(review: Review, today: StudyDay): boolean {
  const notedBefore = review.noted.some(({ isRight, day }) => !isRight && day < today)
  return notedBefore || rationOf(review, today).length > 0
}

/** The review without items that were withdrawn. */
export function withoutWithdrawn(review: Review, withdrawn: ReadonlySet<string>): Review {
  const stays = ({ itemId }: { itemId: string }) => !withdrawn.has(itemId)
  return { ...review, entries: review.entries.filter(stays), noted: review.noted.filter(stays) }
}

/** What a device stored, whatever became of it: sound entries stay, the rest is dropped. */
export function readReview(stored: unknown): Review {
  const { entries, noted, earlier } = (stored ?? {}) as Partial<Review>
  return {
    entries: Array.isArray(entries) ? entries.filter(isEntry) : [],
    noted: Array.isArray(noted) ? noted.filter(isNoted) : [],
    earlier: Array.isArray(earlier) ? earlier.filter((id) => typeof id === 'string') : null,
  }
}

function isEntry(entry: Partial<ReviewEntry> | null): entry is ReviewEntry {
  const numbers = [entry?.stability, entry?.difficulty, entry?.answers, entry?.lapses]
  return (
    namesItem(entry) &&
    [entry.due, entry.lastAnswered].every(isDay) &&
    numbers.every((number) => typeof number === 'number' && Number.isFinite(number)) &&
    entry.stability! > 0
  )
}

function isNoted(answer: Partial<NotedAnswer> | null): answer is NotedAnswer {
  return namesItem(answer) && typeof answer.isRight === 'boolean' && isDay(answer.day)
}

function namesItem<One extends Partial<Answer>>(one: One | null): one is One {
  return typeof one?.itemId === 'string' && typeof one.cardId === 'string'
}

const isDay = (day: unknown) => typeof day === 'string' && isStudyDay(day)

/** Days since the last answer over the days it was expected to hold. */
function overdue({ lastAnswered, stability }: ReviewEntry, today: StudyDay): number {
  return daysBetween(lastAnswered, today) / stability
}
