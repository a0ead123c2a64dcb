import { type Kysely, sql } from 'kysely'

/**
 * 同题做法: two cards of different places that do the same thing, found when `card_id` was published; `related_id` had
 * been printed before or with it. `terms`: words that both have.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE related_practice (
      card_id text NOT NULL REFERENCES card (id) ON DELETE CASCADE,
      related_id text NOT NULL REFERENCES card (id) ON DELETE CASCADE,
      terms jsonb NOT NULL,
      PRIMARY KEY (card_id, related_id),
      CHECK (card_id <> related_id)
    )`.execute(database)
  await sql`CREATE INDEX related_practice_back ON related_practice (related_id)`.execute(database)
}
