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

/** Received at `from` or later, newest first, with the headline last published of the card named. */
export async function newestFeedback(database: Database, from: Date, limit: number) {
  const headlines = database
    .selectFrom('card_version')
    .where('published_at', 'is not', null)
    .distinctOn('card_id')
    .orderBy('card_id')
    .orderBy('version', 'desc')
    .select(['card_id', 'summary'])
  const rows = await database
    .selectFrom('feedback')
    .leftJoin(headlines.as('newest'), 'newest.card_id', 'feedback.card_id')
    .select(['feedback.kind', 'feedback.text', 'received_at as receivedAt', 'summary'])
    .where('received_at', '>=', from)
    .orderBy('received_at', 'desc')
    .orderBy('feedback.id')
    .limit(limit)
    .execute()
  return rows.map(({ summary, ...row }) => ({ ...row, headline: summary?.headline ?? null }))
}
