import { type Kysely, sql } from 'kysely'

/**
 * Answers to 投诉建议. Still nothing about who wrote it: the writer's device keeps a secret, of which the hash stands
 * here, and asks with it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE feedback
      ADD COLUMN secret_hash text,
      ADD COLUMN answer text,
      ADD COLUMN answered_by text,
      ADD COLUMN answered_at timestamptz,
      ADD CONSTRAINT answer_is_whole CHECK ((answer IS NULL) = (answered_by IS NULL)
        AND (answer IS NULL) = (answered_at IS NULL))`.execute(database)
}
