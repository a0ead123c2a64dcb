import type { FeedbackAnswersReply, FeedbackAnswersRequest } from '../../contract/feedback'
import { studyDayAt } from '../../core/calendar/study-day'
import type { Parts } from '../parts'
import { answerFeedback, answersTo } from '../repositories/feedback'
import { hashOf } from '../secrets'
import { deskPerson } from './desk/desk-person'
import type { Identity } from './log-in/identify'

/** An editor answers, by name; a later answer takes the place of the first. Out: whether anybody can read it. */
export async function answerEntry(
  parts: Parts,
  who: Identity,
  id: string,
  text: string,
): Promise<boolean> {
  const person = await deskPerson(parts, who)
  if (!person) return false
  const { name } = person.as('editor')
  return answerFeedback(parts.database, { id, text: text.trim(), by: name, at: parts.now() })
}

/** The answers to what a device wrote. A wrong secret and an entry without an answer look the same. */
export async function readAnswers(
  parts: Parts,
  { entries }: FeedbackAnswersRequest,
): Promise<FeedbackAnswersReply> {
  const { rolloverHour } = parts.operator.product
  const asked = entries.map(({ id, secret }) => ({ id, secretHash: hashOf(secret) }))
  const answers = await answersTo(parts.database, asked)
  return {
    answers: answers.map(({ at, ...answer }) => ({ ...answer, day: studyDayAt(at, rolloverHour) })),
  }
}
