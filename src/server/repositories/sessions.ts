import type { Database } from '../database/database'

/** Also drops the account's sessions that are over: nothing is kept of them. */
export async function insertSession(
  database: Database,
  session: { hash: string; id: string; accountId: string; openedOn: string; expiresOn: string },
): Promise<void> {
  await database
    .deleteFrom('session_token')
    .where('account_id', '=', session.accountId)
    .where((where) =>
      where.or([where('revoked', '=', true), where('expires_on', '<', session.openedOn)]),
    )
    .execute()
  await database
    .insertInto('session_token')
    .values({
      hash: session.hash,
      id: session.id,
      account_id: session.accountId,
      opened_on: session.openedOn,
      expires_on: session.expiresOn,
      revoked: false,
    })
    .execute()
}

/** The account's sessions that are still open, newest first. */
export async function openSessions(database: Database, accountId: string, today: string) {
  return database
    .selectFrom('session_token')
    .select(['id', 'opened_on as openedOn', 'expires_on as expiresOn'])
    .where('account_id', '=', accountId)
    .where('revoked', '=', false)
    .where('expires_on', '>=', today)
    .orderBy('opened_on', 'desc')
    .orderBy('id')
    .execute()
}

/** One session of the account, or with null all of them. Out: how many were open. */
export async function revokeSessions(
  database: Database,
  accountId: string,
  sessionId: string | null,
): Promise<number> {
  let query = database
    .updateTable('session_token')
    .set({ revoked: true })
    .where('account_id', '=', accountId)
    .where('revoked', '=', false)
  if (sessionId !== null) query = query.where('id', '=', sessionId)
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}
