import { type Kysely, sql } from 'kysely'

/**
 * Pictures at the desk. A draft has the places of its typeset text, and at most one picture of its page to look at beside
 * it, which may be put in another's place or taken away. Pictures of articles are only added to: published cards name
 * them by their hash.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE draft ADD COLUMN layout jsonb`.execute(database)
  await sql`
    CREATE TABLE page_picture (
      draft_id text PRIMARY KEY REFERENCES draft (id),
      hash text NOT NULL,
      media text NOT NULL,
      width integer NOT NULL CHECK (width > 0),
      height integer NOT NULL CHECK (height > 0),
      content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 15728640)
    )`.execute(database)
  await sql`
    CREATE TABLE picture (
      hash text PRIMARY KEY,
      media text NOT NULL,
      width integer NOT NULL CHECK (width > 0),
      height integer NOT NULL CHECK (height > 0),
      content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 307200),
      stored_at timestamptz NOT NULL
    )`.execute(database)
  await sql`
    CREATE TRIGGER account_is_kept BEFORE UPDATE OR DELETE ON picture
    FOR EACH ROW EXECUTE FUNCTION keep_account()`.execute(database)
}
