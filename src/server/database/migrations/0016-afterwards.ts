import { type Kysely, sql } from 'kysely'

/**
 * Signing for a later time: `publish_at` is when, `signed_digest` what the signatory saw, `held` why it was not
 * published then. Withdrawals are joined by what takes them back, of a card or of a whole edition, in one account whose
 * `number` says what came last. `card_notice`: what readers are told of a change. Spoken files may be called off.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE draft
      DROP CONSTRAINT draft_stage_check,
      ADD COLUMN publish_at timestamptz,
      ADD COLUMN signed_digest text,
      ADD COLUMN held text,
      ADD CONSTRAINT draft_stage_check
        CHECK (stage IN ('editing', 'proofreading', 'signing', 'scheduled', 'published')),
      ADD CONSTRAINT scheduled_is_whole CHECK ((stage = 'scheduled') = (publish_at IS NOT NULL)
        AND (publish_at IS NULL) = (signed_digest IS NULL)
        AND (held IS NULL OR publish_at IS NOT NULL))`.execute(database)
  await sql`CREATE INDEX draft_due ON draft (publish_at) WHERE stage = 'scheduled' AND held IS NULL`.execute(
    database,
  )
  await sql`CREATE INDEX draft_by_edition ON draft (edition_id)`.execute(database)
  await sql`
    ALTER TABLE withdrawal
      ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
      ADD COLUMN kind text NOT NULL DEFAULT 'withdrawn' CHECK (kind IN ('withdrawn', 'restored')),
      ADD COLUMN edition_id text REFERENCES edition (id),
      ALTER COLUMN card_id DROP NOT NULL,
      ADD CONSTRAINT withdrawal_of_one CHECK (num_nonnulls(card_id, edition_id) = 1)`.execute(
    database,
  )
  await sql`CREATE INDEX withdrawal_by_edition ON withdrawal (edition_id)`.execute(database)
  await sql`
    CREATE TABLE card_notice (
      id text NOT NULL,
      card_id text NOT NULL REFERENCES card (id),
      kind text NOT NULL CHECK (kind IN ('erratum', 'correction')),
      told_on date NOT NULL,
      text text NOT NULL CHECK (text <> '' AND char_length(text) <= 100),
      PRIMARY KEY (card_id, id)
    )`.execute(database)
  await sql`
    CREATE TRIGGER account_is_kept BEFORE UPDATE OR DELETE ON card_notice
    FOR EACH ROW EXECUTE FUNCTION keep_account()`.execute(database)
  await sql`ALTER TABLE card_audio ADD COLUMN called_off boolean NOT NULL DEFAULT false`.execute(
    database,
  )
}
