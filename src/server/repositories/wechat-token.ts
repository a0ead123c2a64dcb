import { sql } from 'kysely'
import type { Database } from '../database/database'

/** Of all processes one at a time asks WeChat for a token; the others wait and use what it got. */
const TOKEN_LOCK = 20260103

export async function takeTokenTurn(database: Database): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${sql.lit(TOKEN_LOCK)})`.execute(database)
}

/** The token that is good until after `until`, or null. */
export async function findWechatToken(
  database: Database,
  appid: string,
  until: Date,
): Promise<string | null> {
  const row = await database
    .selectFrom('wechat_token')
    .select('token')
    .where('appid', '=', appid)
    .where('expires_at', '>', until)
    .executeTakeFirst()
  return row?.token ?? null
}

export async function storeWechatToken(
  database: Database,
  appid: string,
  token: string,
  expiresAt: Date,
): Promise<void> {
  await database
    .insertInto('wechat_token')
    .values({ appid, token, expires_at: expiresAt })
    .onConflict((conflict) =>
      conflict.columns(['appid']).doUpdateSet({ token, expires_at: expiresAt }),
    )
    .execute()
}

/** Drops this token, if it is still the one that is kept. */
export async function dropWechatToken(
  database: Database,
  appid: string,
  token: string,
): Promise<void> {
  await database
    .deleteFrom('wechat_token')
    .where('appid', '=', appid)
    .where('token', '=', token)
    .execute()
}
