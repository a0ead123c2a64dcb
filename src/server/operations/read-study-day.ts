import type { StudyDayReply } from '../../contract/study-day'
import { addDays } from '../../core/calendar/study-day'
import type { Parts } from '../parts'
import { findEditionStarting } from '../repositories/served-editions'
import { editionReplies } from './edition-reply'
import { isServedDay } from './served-day'

const DAYS_A_WEEK = 7

/**
 * What there is to read on a study day: the edition whose week holds it; without one the newest
 * earlier edition, and where all start later the next to start. Out: null for a day that is none.
 */
export async function readStudyDay(parts: Parts, day: string): Promise<StudyDayReply | null> {
  if (!isServedDay(day)) return null
  const { sample } = parts.config
  const ask = (from: string | null, to: string | null, order: 'newest' | 'soonest') =>
    findEditionStarting(parts.database, { from, to, sample, order })
  const current = await ask(addDays(day, 1 - DAYS_A_WEEK), day, 'newest')
  const latest = current
    ? null
    : ((await ask(null, day, 'newest')) ?? (await ask(day, null, 'soonest')))
  const reply = async (edition: typeof current) =>
    edition ? ((await editionReplies(parts, [edition]))[0] ?? null) : null
  return { studyDay: day, current: await reply(current), latest: await reply(latest) }
}
