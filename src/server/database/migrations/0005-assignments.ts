import { type Kysely, sql } from 'kysely'

/** 学习安排. A joint one is a row in each branch under one id: nothing is gathered above a branch. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE assignment (
      branch_id text NOT NULL REFERENCES organisation (id),
      id text NOT NULL,
      version integer NOT NULL CHECK (version >= 1),
      card_ids jsonb NOT NULL,
      audience jsonb NOT NULL,
      suggested_day date NOT NULL,
      note text,
      suggested_by text,
      origin text NOT NULL CHECK (origin IN ('branch', 'above')),
      withdrawn boolean NOT NULL,
      PRIMARY KEY (branch_id, id)
    )`.execute(database)
  await sql`CREATE INDEX assignment_newest ON assignment (branch_id, suggested_day DESC, id)`.execute(
    database,
  )
}
