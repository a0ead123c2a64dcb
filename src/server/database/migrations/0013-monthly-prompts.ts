import { type Kysely, sql } from 'kysely'

/**
 * 每月学习提示, and what an issuer above has sent to several branches at once. Both hold what was said downwards; nothing
 * that happens below is written here. `follows`: the organisation whose joint arrangement a branch's row still is; empty
 * once the branch has made it its own.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE monthly_prompt (
      organisation_id text NOT NULL REFERENCES organisation (id),
      id text NOT NULL,
      version integer NOT NULL CHECK (version >= 1),
      month text COLLATE "C" NOT NULL CHECK (month ~ '^[0-9]{4}-[0-9]{2}$'),
      theme text NOT NULL,
      aims text NOT NULL,
      materials jsonb NOT NULL,
      card_ids jsonb NOT NULL,
      issued_by text,
      withdrawn boolean NOT NULL,
      PRIMARY KEY (organisation_id, id)
    )`.execute(database)
  await sql`CREATE INDEX monthly_prompt_newest ON monthly_prompt (organisation_id, month DESC, id)`.execute(
    database,
  )
  await sql`
    CREATE TABLE joint_assignment (
      organisation_id text NOT NULL REFERENCES organisation (id),
      id text NOT NULL,
      version integer NOT NULL CHECK (version >= 1),
      branch_ids jsonb NOT NULL,
      card_ids jsonb NOT NULL,
      suggested_day date NOT NULL,
      note text,
      suggested_by text,
      withdrawn boolean NOT NULL,
      PRIMARY KEY (organisation_id, id)
    )`.execute(database)
  await sql`ALTER TABLE assignment ADD COLUMN follows text`.execute(database)
}
