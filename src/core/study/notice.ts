import { readingMinutes } from '../cards/reading-minutes'
import { addDays, type StudyDay } from '../calendar/study-day'
import type { BranchDetails } from './branch-details'

/** What of an edition a notice speaks of. */
export interface NoticeEdition {
  newspaper: string | null
  date: StudyDay | null
  pageTitle: string | null
  startsOn: StudyDay
  sample: boolean
}

export interface NoticeCard {
  id: string
  kind: 'article' | 'look-back'
  characters: number
}

export interface NoticeDays {
  /** Suggested day; null leaves the sentence out. */
  suggested: StudyDay | null
  /** Day of the branch's meeting; null leaves the clause out. */
  meeting: StudyDay | null
}

/** Everything the notice for the group says; the sentences themselves are in copy. */
export interface NoticeFacts {
  newspaper: string | null
  /** The page's day; `withYear` where it is of another year than the week it is read in. */
  printed: { day: StudyDay; withYear: boolean } | null
  pageTitle: string | null
  articles: number
  /** Whole minutes of reading an article, on average; at least one. */
  minuteCount: number
  suggested: StudyDay | null
  meeting: StudyDay | null
  branch: string | null
  liaison: string | null
  sample: boolean
}

/** The last day of the week an edition is read in. */
export function endOfWeek(edition: Pick<NoticeEdition, 'startsOn'>): StudyDay {
  return addDays(edition.startsOn, 6)
}

/** The day to suggest for an edition: the end of its week, or today where that is past. */
export function usualDay(edition: Pick<NoticeEdition, 'startsOn'>, today: StudyDay): StudyDay {
  const end = endOfWeek(edition)
  return end < today ? today : end
}

/**
 * In: the edition, which of its articles are meant (a look back counts as none), the days, what the secretary typed,
 * and today. Out: the facts of the notice; null where no article is chosen, for then there is nothing to announce.
 */
export function noticeFacts(
  edition: NoticeEdition,
  cards: readonly NoticeCard[],
  days: NoticeDays,
  details: BranchDetails,
  today: StudyDay,
): NoticeFacts | null {
  const articles = cards.filter((card) => card.kind === 'article')
  if (articles.length === 0) return null
  const characters = articles.reduce((sum, card) => sum + card.characters, 0)
  return {
    newspaper: edition.newspaper,
    printed:
      edition.date === null
        ? null
        : { day: edition.date, withYear: edition.date.slice(0, 4) !== today.slice(0, 4) },
    pageTitle: edition.pageTitle,
    articles: articles.length,
    minuteCount: readingMinutes(characters / articles.length),
    suggested: days.suggested,
    meeting: days.meeting,
    branch: details.branch.trim() || null,
    liaison: details.liaison.trim() || null,
    sample: edition.sample,
  }
}
