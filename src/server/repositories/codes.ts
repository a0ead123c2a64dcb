import { sql } from 'kysely'
import type { RoleName } from '../../contract/session'
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

export async function insertInvitation(
  database: Database,
  invitation: {
    hash: string
    role: RoleName
    organisationId: string | null
    name: string | null
    expiresOn: string
  },
): Promise<void> {
  await database
    .insertInto('invitation')
    .values({
      hash: invitation.hash,
      role: invitation.role,
      organisation_id: invitation.organisationId,
      name: invitation.name,
      expires_on: invitation.expiresOn,
      used: false,
    })
    .execute()
}

/** Holds an invitation that can be used until the transaction ends; of two who come at once one gets it. */
export async function lockInvitation(database: Database, hash: string, today: string) {
  const row = await database
    .selectFrom('invitation')
    .select(['role', 'organisation_id as organisationId', 'name'])
    .where('hash', '=', hash)
    .where('used', '=', false)
    .where('expires_on', '>=', today)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function markInvitationUsed(database: Database, hash: string): Promise<void> {
  await database.updateTable('invitation').set({ used: true }).where('hash', '=', hash).execute()
}

/** Whether anybody was ever invited; invitations are kept for this. */
export async function everInvited(database: Database): Promise<boolean> {
  const row = await database.selectFrom('invitation').select('hash').limit(1).executeTakeFirst()
  return row !== undefined
}

export async function insertDeviceCode(
  database: Database,
  device: { hash: string; userCode: string; expiresAt: Date; now: Date },
): Promise<boolean> {
  await database.deleteFrom('device_code').where('expires_at', '<', device.now).execute()
  const result = await database
    .insertInto('device_code')
    .values({
      hash: device.hash,
      user_code: device.userCode,
      account_id: null,
      expires_at: device.expiresAt,
    })
    .onConflict((conflict) => conflict.columns(['user_code']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Out: false for a code that is wrong, expired or approved already, all alike. */
export async function approveDeviceCode(
  database: Database,
  userCode: string,
  accountId: string,
  now: Date,
): Promise<boolean> {
  const result = await database
    .updateTable('device_code')
    .set({ account_id: accountId })
    .where('user_code', '=', userCode)
    .where('account_id', 'is', null)
    .where('expires_at', '>=', now)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Takes an approved code away with the answer, so that it opens one session only. */
export async function takeDeviceCode(
  database: Database,
  hash: string,
  now: Date,
): Promise<{ kind: 'unknown' } | { kind: 'waiting' } | { kind: 'approved'; accountId: string }> {
  const taken = await database
    .deleteFrom('device_code')
    .where('hash', '=', hash)
    .where('account_id', 'is not', null)
    .where('expires_at', '>=', now)
    .returning('account_id')
    .executeTakeFirst()
  if (taken?.account_id) return { kind: 'approved', accountId: taken.account_id }
  const waiting = await database
    .selectFrom('device_code')
    .select('hash')
    .where('hash', '=', hash)
    .where('expires_at', '>=', now)
    .executeTakeFirst()
  return waiting ? { kind: 'waiting' } : { kind: 'unknown' }
}

/** Wrong codes an account has tried in a window of time; all processes count in one place. */
export async function wrongCodes(
  database: Database,
  accountId: string,
  kind: string,
  windowNumber: number,
): Promise<number> {
  const row = await database
    .selectFrom('code_attempt')
    .select('wrong')
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .where('window_number', '=', windowNumber)
    .executeTakeFirst()
  return row?.wrong ?? 0
}

export async function noteWrongCode(
  database: Database,
  accountId: string,
  kind: string,
  windowNumber: number,
): Promise<void> {
  await sql`
    INSERT INTO code_attempt (account_id, kind, window_number, wrong)
    VALUES (${accountId}, ${kind}, ${windowNumber}, 1)
    ON CONFLICT (account_id, kind) DO UPDATE SET
      wrong = CASE WHEN code_attempt.window_number = excluded.window_number
        THEN code_attempt.wrong + 1 ELSE 1 END,
      window_number = excluded.window_number`.execute(database)
}
