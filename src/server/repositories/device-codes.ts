import type { Database } from '../database/database'

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
