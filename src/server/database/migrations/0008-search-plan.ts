import { type Kysely, sql } from 'kysely'

/**
 * The planner takes no account of unpacking: it read all 3,120 rows of ten years, 45 ms, where the
 * index answers in 1 ms. So the look-up is a function of its own that may not read them one by one.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER INDEX card_search_pairs SET (fastupdate = off)`.execute(database)
  await sql`
    CREATE FUNCTION cards_holding(query tsquery) RETURNS TABLE (card_id text)
    LANGUAGE sql STABLE ROWS 300 SET enable_seqscan = off
    AS 'SELECT s.card_id FROM card_search AS s WHERE s.pairs @@ query'`.execute(database)
}
