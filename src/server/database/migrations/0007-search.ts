import { type Kysely, sql } from 'kysely'

/**
 * What words are looked for in: of each card the version that was published last. `pairs` holds
 * every two neighbouring characters (core/text/search-words); rows are made by operations/index-cards.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE card_search (
      card_id text PRIMARY KEY REFERENCES card (id) ON DELETE CASCADE,
      version integer NOT NULL,
      county text,
      column_name text,
      printed_on date,
      folded text NOT NULL,
      pairs tsvector NOT NULL
    )`.execute(database)
  await sql`CREATE INDEX card_search_pairs ON card_search USING gin (pairs)`.execute(database)
}
