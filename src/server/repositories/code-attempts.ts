import { sql } from 'kysely'
import type { Database } from '../database/database'

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
