import { type Kysely, sql } from 'kysely'

/**
 * The editor's desk: a page as it came, byte for byte, what the program made of it, and everything done to it
 * since, one row a deed, never changed or removed: a trigger says so. `by` is no reference: who leaves takes
 * nothing out of the account of what they signed. Choices are what the desk decided about an edition's cards.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE draft (
      id text PRIMARY KEY,
      file_name text,
      media text NOT NULL CHECK (media IN ('text', 'pdf')),
      digest text NOT NULL,
      original bytea NOT NULL,
      source text NOT NULL,
      base jsonb NOT NULL,
      sample boolean NOT NULL,
      stage text NOT NULL CHECK (stage IN ('editing', 'proofreading', 'signing', 'published')),
      edition_id text REFERENCES edition (id),
      planned_edition_id text NOT NULL,
      brought_at timestamptz NOT NULL
    )`.execute(database)
  await sql`CREATE INDEX draft_newest ON draft (brought_at DESC, id)`.execute(database)
  await sql`
    CREATE TABLE draft_entry (
      draft_id text NOT NULL REFERENCES draft (id),
      number integer NOT NULL CHECK (number >= 1),
      id text NOT NULL,
      by text NOT NULL,
      name text NOT NULL,
      deed jsonb NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (draft_id, number),
      UNIQUE (draft_id, id)
    )`.execute(database)
  await sql`
    CREATE TABLE withdrawal (
      id text PRIMARY KEY,
      card_id text NOT NULL REFERENCES card (id),
      by text NOT NULL,
      name text NOT NULL,
      reason text NOT NULL,
      at timestamptz NOT NULL
    )`.execute(database)
  await sql`CREATE INDEX withdrawal_by_card ON withdrawal (card_id)`.execute(database)
  await sql`
    CREATE TABLE edition_choices (
      edition_id text PRIMARY KEY REFERENCES edition (id) ON DELETE CASCADE,
      choices jsonb NOT NULL
    )`.execute(database)
  await sql`
    CREATE FUNCTION keep_account() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION '% is only added to', TG_TABLE_NAME;
    END $$`.execute(database)
  for (const table of ['draft_entry', 'withdrawal'])
    await sql`
      CREATE TRIGGER account_is_kept BEFORE UPDATE OR DELETE ON ${sql.table(table)}
      FOR EACH ROW EXECUTE FUNCTION keep_account()`.execute(database)
}
