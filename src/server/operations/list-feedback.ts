import { studyDayAt } from '../../core/calendar/study-day'
import type { Parts } from '../parts'
import { newestFeedback } from '../repositories/feedback'

/** As many as an editor reads in one go. */
const FEEDBACK_SHOWN = 50
const HOUR_MS = 3600 * 1000

/** The newest 投诉建议 first, at most 50. In: the first study day wanted, or null for any. */
export async function listFeedback(parts: Parts, since: string | null) {
  const { rolloverHour } = parts.operator.product
  const from = new Date(
    Date.parse(`${since ?? '1900-01-01'}T00:00:00+08:00`) + rolloverHour * HOUR_MS,
  )
  const rows = await newestFeedback(parts.database, from, FEEDBACK_SHOWN)
  return rows.map(({ id, receivedAt, kind, text, headline, reachable, ...answered }) => ({
    id,
    day: studyDayAt(receivedAt, rolloverHour),
    kind,
    headline,
    // Anybody may write here: control characters would reach the editor's terminal.
    text: text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim(),
    reachable,
    answer:
      answered.answer === null
        ? null
        : {
            text: answered.answer,
            by: answered.answeredBy!,
            day: studyDayAt(answered.answeredAt!, rolloverHour),
          },
  }))
}
