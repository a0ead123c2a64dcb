import { type Kysely, sql } from 'kysely'

/**
 * Subscribe messages of WeChat. A member's yes is good for one message, so yeses are counted; a row of
 * `assignment_message` is one message still to be sent about an arrangement.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE message_consent (
      member_id text PRIMARY KEY REFERENCES member (id) ON DELETE CASCADE,
      agreed integer NOT NULL CHECK (agreed BETWEEN 0 AND 5)
    )`.execute(database)
  await sql`
    CREATE TABLE assignment_message (
      branch_id text NOT NULL,
      assignment_id text NOT NULL,
      member_id text NOT NULL REFERENCES member (id) ON DELETE CASCADE,
      tries integer NOT NULL DEFAULT 0,
      due_at timestamptz NOT NULL,
      PRIMARY KEY (branch_id, assignment_id, member_id),
      FOREIGN KEY (branch_id, assignment_id) REFERENCES assignment (branch_id, id) ON DELETE CASCADE
    )`.execute(database)
  await sql`CREATE INDEX assignment_message_due ON assignment_message (due_at)`.execute(database)
}
