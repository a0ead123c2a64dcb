import { type Kysely, sql } from 'kysely'

/**
 * Editions, their articles, their cards and who signed. The source text and the page as extracted
 * are kept for the editor's desk. A published card version is never changed: a trigger says so.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE edition (
      id text PRIMARY KEY,
      source_digest text NOT NULL,
      source_text text NOT NULL,
      page jsonb NOT NULL,
      newspaper text,
      date date,
      page_number integer,
      page_title text,
      editors jsonb NOT NULL,
      captions jsonb NOT NULL,
      starts_on date,
      sample boolean NOT NULL,
      imported_at timestamptz NOT NULL,
      published_at timestamptz,
      withdrawn_at timestamptz,
      CONSTRAINT published_has_date CHECK (published_at IS NULL OR (date IS NOT NULL AND starts_on IS NOT NULL))
    )`.execute(database)
  await sql`CREATE INDEX edition_newest ON edition (starts_on DESC, id DESC) WHERE published_at IS NOT NULL`.execute(
    database,
  )
  await sql`
    CREATE TABLE article (
      edition_id text NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
      id text NOT NULL,
      position integer NOT NULL,
      kicker text,
      headline text NOT NULL,
      subhead text,
      column_name text,
      place text,
      county text,
      byline text,
      reporters jsonb NOT NULL,
      paragraphs jsonb NOT NULL,
      PRIMARY KEY (edition_id, id)
    )`.execute(database)
  await sql`CREATE INDEX article_by_id ON article (id)`.execute(database)
  await sql`
    CREATE TABLE card (
      id text PRIMARY KEY,
      edition_id text NOT NULL REFERENCES edition (id),
      withdrawn_at timestamptz
    )`.execute(database)
  await sql`CREATE INDEX card_by_edition ON card (edition_id)`.execute(database)
  await sql`
    CREATE TABLE card_version (
      card_id text NOT NULL REFERENCES card (id) ON DELETE CASCADE,
      version integer NOT NULL CHECK (version >= 1),
      digest text NOT NULL,
      study_day date NOT NULL,
      position integer NOT NULL,
      summary jsonb NOT NULL,
      content jsonb NOT NULL,
      dealt_at timestamptz NOT NULL,
      published_at timestamptz,
      PRIMARY KEY (card_id, version)
    )`.execute(database)
  await sql`
    CREATE FUNCTION keep_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'card % version % is published and does not change', OLD.card_id, OLD.version;
    END $$`.execute(database)
  await sql`
    CREATE TRIGGER published_version_stays BEFORE UPDATE OR DELETE ON card_version
    FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION keep_published_version()`.execute(
    database,
  )
  await sql`
    CREATE TABLE signature (
      id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      edition_id text NOT NULL REFERENCES edition (id),
      role text NOT NULL CHECK (role IN ('editor', 'proofreader', 'signatory')),
      name text NOT NULL CHECK (name <> ''),
      signed_at timestamptz NOT NULL
    )`.execute(database)
  await sql`CREATE INDEX signature_by_edition ON signature (edition_id)`.execute(database)
}
