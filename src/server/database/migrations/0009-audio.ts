import { type Kysely, sql } from 'kysely'

/**
 * Spoken cards. A `card_audio` row is a file wanted for a place of a published version (-1: notice and headline), and
 * the job of making it: it is done when the clip of its hash is there. Clips are shared by whatever has the same text,
 * voice and readings; their sound stands in rows of bounded size, so that a range of it is read without the rest.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE audio_clip (
      hash text PRIMARY KEY,
      media text NOT NULL,
      bytes integer NOT NULL CHECK (bytes > 0),
      made_at timestamptz NOT NULL
    )`.execute(database)
  await sql`
    CREATE TABLE audio_part (
      hash text NOT NULL REFERENCES audio_clip (hash) ON DELETE CASCADE,
      number integer NOT NULL,
      content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 65536),
      PRIMARY KEY (hash, number)
    )`.execute(database)
  await sql`
    CREATE TABLE card_audio (
      card_id text NOT NULL,
      version integer NOT NULL,
      place integer NOT NULL,
      hash text NOT NULL,
      tries integer NOT NULL DEFAULT 0,
      due_at timestamptz NOT NULL,
      failure text,
      PRIMARY KEY (card_id, version, place),
      FOREIGN KEY (card_id, version) REFERENCES card_version (card_id, version) ON DELETE CASCADE
    )`.execute(database)
  await sql`CREATE INDEX card_audio_hash ON card_audio (hash)`.execute(database)
}
