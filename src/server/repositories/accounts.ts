import { sql } from 'kysely'
import type { MemberStatus } from '../../contract/member'
import type { Database } from '../database/database'

/** Who calls: the account behind a token, and the member it belongs to. */
export interface Identity {
  sessionId: string
  accountId: string
  wechat: boolean
  demo: boolean
  member: { id: string; branchId: string | null; status: MemberStatus } | null
}

/** The holder of a token that is neither expired nor revoked, or null. */
export async function findIdentity(
  database: Database,
  tokenHash: string,
  today: string,
): Promise<Identity | null> {
  const { rows } = await sql<{
    sessionId: string
    accountId: string
    wechat: boolean
    demo: boolean
    memberId: string | null
    branchId: string | null
    status: MemberStatus | null
  }>`/* find-identity */
    SELECT session_token.id AS "sessionId", account.id AS "accountId", openid IS NOT NULL AS wechat,
      demo, member.id AS "memberId", branch_id AS "branchId", status
    FROM session_token JOIN account ON account.id = session_token.account_id
    LEFT JOIN member ON member.id = account.member_id
    WHERE hash = ${tokenHash} AND NOT revoked AND expires_on >= ${today}::date`.execute(database)
  const row = rows[0]
  if (!row) return null
  const { memberId, branchId, status, ...account } = row
  return {
    ...account,
    member: memberId === null || status === null ? null : { id: memberId, branchId, status },
  }
}

/** The account of a WeChat user, made when it is not there yet. */
export async function accountOfOpenid(
  database: Database,
  openid: string,
  newId: string,
): Promise<{ id: string; memberId: string | null }> {
  await database
    .insertInto('account')
    .values({ id: newId, openid, member_id: null, demo: false })
    .onConflict((conflict) => conflict.columns(['openid']).doNothing())
    .execute()
  return database
    .selectFrom('account')
    .select(['id', 'member_id as memberId'])
    .where('openid', '=', openid)
    .executeTakeFirstOrThrow()
}

/** Whom WeChat knows an account or a member's account as; null where it does not. */
export async function openidOf(
  database: Database,
  of: { accountId: string } | { memberId: string },
): Promise<string | null> {
  const query = database.selectFrom('account').select('openid')
  const row = await (
    'accountId' in of
      ? query.where('id', '=', of.accountId)
      : query.where('member_id', '=', of.memberId)
  ).executeTakeFirst()
  return row?.openid ?? null
}

export async function insertAccount(
  database: Database,
  account: { id: string; memberId: string | null; demo: boolean },
): Promise<void> {
  await database
    .insertInto('account')
    .values({ id: account.id, openid: null, member_id: account.memberId, demo: account.demo })
    .execute()
}

/**
 * Joins an account to a member. An account that an invitation made for the same member gives way,
 * its sessions go over to this one. Out: false when a WeChat account holds the member already.
 */
export async function bindAccount(
  database: Database,
  accountId: string,
  memberId: string,
): Promise<boolean> {
  const holder = await database
    .selectFrom('account')
    .select(['id', 'openid'])
    .where('member_id', '=', memberId)
    .forUpdate()
    .executeTakeFirst()
  if (holder && holder.id !== accountId) {
    if (holder.openid !== null) return false
    await database
      .updateTable('session_token')
      .set({ account_id: accountId })
      .where('account_id', '=', holder.id)
      .execute()
    await database.deleteFrom('account').where('id', '=', holder.id).execute()
  }
  await database
    .updateTable('account')
    .set({ member_id: memberId })
    .where('id', '=', accountId)
    .execute()
  return true
}

export async function findAccount(database: Database, id: string) {
  const row = await database
    .selectFrom('account')
    .select(['id', 'openid', 'member_id as memberId', 'demo'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** With its sessions, requests and codes. */
export async function deleteAccount(database: Database, id: string): Promise<void> {
  await database.deleteFrom('account').where('id', '=', id).execute()
}
