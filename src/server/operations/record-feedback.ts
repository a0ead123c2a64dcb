import type { FeedbackReply, FeedbackRequest } from '../../contract/feedback'
import type { Parts } from '../parts'
import { insertFeedback } from '../repositories/feedback'

/** Keeps a reader's 投诉建议; sent twice under one id it is kept once. */
export async function recordFeedback(
  parts: Parts,
  feedback: FeedbackRequest,
): Promise<FeedbackReply> {
  await insertFeedback(parts.database, feedback, parts.now())
  return { id: feedback.id }
}
