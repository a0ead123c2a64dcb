import type { FeedbackReply, FeedbackRequest } from '../../contract/feedback'
import type { Parts } from '../parts'
import { insertFeedback } from '../repositories/feedback'
import { hashOf } from '../secrets'
import { checkText } from './check-text'
import type { Identity } from './log-in/identify'

/**
 * Keeps a reader's 投诉建议; sent twice under one id it is kept once. In: who wrote it, where that
 * is known; nothing of it is stored. While WeChat cannot look at it, it is kept: only the desk reads it.
 */
export async function recordFeedback(
  parts: Parts,
  writer: Identity | null,
  feedback: FeedbackRequest,
): Promise<FeedbackReply | 'text-refused'> {
  const checked = writer && (await checkText(parts, writer, feedback.text))
  if (checked === 'text-refused') return checked
  const { secret, ...written } = feedback
  const secretHash = secret === undefined ? null : hashOf(secret)
  await insertFeedback(parts.database, { ...written, secretHash }, parts.now())
  return { id: feedback.id }
}
