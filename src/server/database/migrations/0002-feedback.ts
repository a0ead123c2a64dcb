import { type Kysely, sql } from 'kysely'

/** 投诉建议: what was written and where, nothing about who wrote it. The id is made on the device. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE feedback (
      id text PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('text-error', 'complaint', 'suggestion')),
      text text NOT NULL,
      card_id text,
      received_at timestamptz NOT NULL
    )`.execute(database)
}
