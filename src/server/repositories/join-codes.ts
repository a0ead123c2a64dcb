import type { Database } from '../database/database'

/** Where a join code leads: a branch, or one member of it. */
export interface JoinTarget {
  branchId: string
  branchName: string
  member: { id: string; name: string } | null
}

/** null for a code that is wrong, expired, or of somebody who is not active any more, all alike. */
export async function findJoinTarget(
  database: Database,
  code: string,
  today: string,
): Promise<JoinTarget | null> {
  const row = await database
    .selectFrom('join_code')
    .innerJoin('organisation', 'organisation.id', 'join_code.branch_id')
    .leftJoin('active_member', 'active_member.id', 'join_code.member_id')
    .select(['join_code.branch_id as branchId', 'organisation.name as branchName'])
    .select(['join_code.member_id as memberId', 'active_member.name', 'active_member.branch_id'])
    .where('code', '=', code)
    .where('expires_on', '>=', today)
    .executeTakeFirst()
  if (!row) return null
  const { branchId, branchName, memberId, name, branch_id } = row
  if (memberId === null) return { branchId, branchName, member: null }
  if (name === null || branch_id !== branchId) return null
  return { branchId, branchName, member: { id: memberId, name } }
}

/** The code of a branch (`memberId` null) or of one of its members, if it has not expired. */
export async function findJoinCode(
  database: Database,
  branchId: string,
  memberId: string | null,
  today: string,
) {
  const row = await database
    .selectFrom('join_code')
    .select(['code', 'expires_on as expiresOn'])
    .where('branch_id', '=', branchId)
    .where('member_id', memberId === null ? 'is' : '=', memberId)
    .where('expires_on', '>=', today)
    .executeTakeFirst()
  return row ?? null
}

/** Puts a new code in the place of the one there was, which is void from then on. */
export async function putJoinCode(
  database: Database,
  row: { code: string; branchId: string; memberId: string | null; expiresOn: string },
): Promise<void> {
  await database
    .insertInto('join_code')
    .values({
      code: row.code,
      branch_id: row.branchId,
      member_id: row.memberId,
      expires_on: row.expiresOn,
    })
    .onConflict((conflict) =>
      conflict.columns(['branch_id', 'member_id']).doUpdateSet((excluded) => ({
        code: excluded.ref('excluded.code'),
        expires_on: excluded.ref('excluded.expires_on'),
      })),
    )
    .execute()
}

/** A personal code is used once. */
export async function dropJoinCode(database: Database, memberId: string): Promise<void> {
  await database.deleteFrom('join_code').where('member_id', '=', memberId).execute()
}
