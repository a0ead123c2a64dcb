import type { FeedbackRequest } from '../../contract/feedback'
import type { Database } from '../database/database'

/** A phone that heard no answer sends again; the same id is kept once, as first received. */
export async function insertFeedback(
  database: Database,
  feedback: FeedbackRequest,
  receivedAt: Date,
): Promise<void> {
  await database
    .insertInto('feedback')
    .values({
      id: feedback.id,
      kind: feedback.kind,
      text: feedback.text,
      card_id: feedback.cardId,
      received_at: receivedAt,
    })
    .onConflict((conflict) => conflict.columns(['id']).doNothing())
    .execute()
}
