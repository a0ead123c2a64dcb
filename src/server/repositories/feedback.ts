import { sql } from 'kysely'
import type { FeedbackRequest } from '../../contract/feedback'
import type { Database } from '../database/database'

/** A phone that heard no answer sends again; the same id is kept once, as first received. */
export async function insertFeedback(
  database: Database,
  feedback: Omit<FeedbackRequest, 'secret'> & { secretHash?: string | null },
  receivedAt: Date,
): Promise<void> {
  await database
    .insertInto('feedback')
    .values({
      id: feedback.id,
      kind: feedback.kind,
      text: feedback.text,
      card_id: feedback.cardId,
      secret_hash: feedback.secretHash ?? null,
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
    .select([
      'feedback.id',
      'feedback.kind',
      'feedback.text',
      'received_at as receivedAt',
      'summary',
    ])
    .select(['answer', 'answered_by as answeredBy', 'answered_at as answeredAt'])
    .select(sql<boolean>`secret_hash IS NOT NULL`.as('reachable'))
    .where('received_at', '>=', from)
    .orderBy('received_at', 'desc')
    .orderBy('feedback.id')
    .limit(limit)
    .execute()
  return rows.map(({ summary, ...row }) => ({ ...row, headline: summary?.headline ?? null }))
}

/** Writes an answer, or another in its place. Out: false when there is no such entry, or none who could read it. */
export async function answerFeedback(
  database: Database,
  answer: { id: string; text: string; by: string; at: Date },
): Promise<boolean> {
  const result = await database
    .updateTable('feedback')
    .set({ answer: answer.text, answered_by: answer.by, answered_at: answer.at })
    .where('id', '=', answer.id)
    .where('secret_hash', 'is not', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Of the entries named those that have an answer and whose secret is the one given. */
export async function answersTo(database: Database, entries: { id: string; secretHash: string }[]) {
  const hashes = new Map(entries.map(({ id, secretHash }) => [id, secretHash]))
  const rows = await database
    .selectFrom('feedback')
    .select(['id', 'secret_hash as secretHash', 'answer', 'answered_by as by', 'answered_at as at'])
    .where('id', 'in', [...hashes.keys()])
    .where('answer', 'is not', null)
    .execute()
  return rows
    .filter(({ id, secretHash }) => secretHash === hashes.get(id))
    .map(({ id, answer, by, at }) => ({ id, text: answer!, by: by!, at: at! }))
}
