import { type Kysely, sql } from 'kysely'

/**
 * The drill of 撤下 that runs, one in all: where its process dies, another gives the card back after `ends_at`. `id` is
 * that of its withdrawal.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE drill (
      only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
      id text NOT NULL,
      card_id text NOT NULL REFERENCES card (id),
      by text NOT NULL,
      name text NOT NULL,
      ends_at timestamptz NOT NULL
    )`.execute(database)
}
