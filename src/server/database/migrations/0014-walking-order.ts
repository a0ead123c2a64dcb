import { type Kysely, sql } from 'kysely'

/** In which order a liaison walks to their people, from 1; null: not placed yet, and so after all that are. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE liaison_for ADD COLUMN walk_order integer`.execute(database)
}
