import type { Database } from '../database/database'

/** One request an account: asking again replaces it. */
export async function putJoinRequest(
  database: Database,
  request: { id: string; accountId: string; branchId: string; name: string; askedOn: string },
): Promise<void> {
  await database
    .insertInto('join_request')
    .values({
      id: request.id,
      account_id: request.accountId,
      branch_id: request.branchId,
      name: request.name,
      asked_on: request.askedOn,
    })
    .onConflict((conflict) =>
      conflict.columns(['account_id']).doUpdateSet((row) => ({
        id: row.ref('excluded.id'),
        branch_id: row.ref('excluded.branch_id'),
        name: row.ref('excluded.name'),
        asked_on: row.ref('excluded.asked_on'),
      })),
    )
    .execute()
}

export async function joinRequestsOf(database: Database, branchId: string) {
  return database
    .selectFrom('join_request')
    .select(['id', 'name', 'asked_on as askedOn'])
    .where('branch_id', '=', branchId)
    .orderBy('asked_on')
    .orderBy('id')
    .execute()
}

/** Takes a request away to answer it: of two secretaries who answer at once one finds it. */
export async function takeJoinRequest(database: Database, branchId: string, id: string) {
  const row = await database
    .deleteFrom('join_request')
    .where('branch_id', '=', branchId)
    .where('id', '=', id)
    .returning(['account_id as accountId', 'name', 'asked_on as askedOn'])
    .executeTakeFirst()
  return row ?? null
}

export async function joinRequestOf(database: Database, accountId: string) {
  const row = await database
    .selectFrom('join_request')
    .innerJoin('organisation', 'organisation.id', 'branch_id')
    .select(['organisation.name as branchName', 'join_request.name', 'asked_on as askedOn'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row ?? null
}

export async function dropJoinRequest(database: Database, accountId: string): Promise<void> {
  await database.deleteFrom('join_request').where('account_id', '=', accountId).execute()
}
