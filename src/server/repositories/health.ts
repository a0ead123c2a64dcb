import { sql } from 'kysely'
import type { Database } from '../database/database'

/** Throws when the database does not answer. */
export async function askDatabase(database: Database): Promise<void> {
  await sql`SELECT 1`.execute(database)
}
