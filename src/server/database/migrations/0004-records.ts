import { type Kysely, sql } from 'kysely'

/**
 * What members have recorded: events, appended and never changed, and what they come to. Every key
 * begins with the member, so that the tables can be spread by it. `position` counts per member,
 * under the lock of the member's row in member_cursor: who has pulled up to n misses nothing that
 * is committed late. No table here refers to member: the cursor row stands for it, and goes with it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE member_cursor (
      member_id text PRIMARY KEY REFERENCES member (id) ON DELETE CASCADE,
      position integer NOT NULL
    )`.execute(database)
  await sql`
    CREATE TABLE record_event (
      member_id text NOT NULL,
      event_id text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('studied', 'studied-taken-back', 'answered',
        'review-state', 'help-asked', 'help-answered')),
      counter integer NOT NULL,
      day date NOT NULL,
      card_id text,
      item_id text,
      body jsonb NOT NULL,
      recorded_by text NOT NULL,
      received_on date NOT NULL,
      position integer NOT NULL,
      PRIMARY KEY (member_id, event_id)
    )`.execute(database)
  await sql`CREATE UNIQUE INDEX record_event_pulled ON record_event (member_id, position)`.execute(
    database,
  )
  await sql`
    CREATE INDEX record_event_studied ON record_event (member_id, card_id)
    WHERE kind IN ('studied', 'studied-taken-back')`.execute(database)
  await sql`
    CREATE INDEX record_event_help ON record_event (member_id)
    WHERE kind IN ('help-asked', 'help-answered')`.execute(database)
  await sql`
    CREATE TABLE study_state (
      member_id text NOT NULL,
      card_id text NOT NULL,
      studied_by text NOT NULL,
      day date NOT NULL,
      PRIMARY KEY (member_id, card_id)
    )`.execute(database)
  await sql`
    CREATE TABLE help_state (
      member_id text PRIMARY KEY,
      wishes jsonb NOT NULL
    )`.execute(database)
}
