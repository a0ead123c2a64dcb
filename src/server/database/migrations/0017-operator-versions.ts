import { type Kysely, sql } from 'kysely'

/**
 * Versions of the operator's lists, each as it was written, never changed or removed: the newest of a list rules.
 * `by` is no reference: who leaves takes nothing out of the account. How many there are tells whether something changed.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE operator_version (
      list text NOT NULL,
      number integer NOT NULL CHECK (number >= 1),
      id text NOT NULL,
      content text NOT NULL,
      by text NOT NULL,
      name text NOT NULL,
      note text NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (list, number),
      UNIQUE (list, id)
    )`.execute(database)
  await sql`
    CREATE TRIGGER account_is_kept BEFORE UPDATE OR DELETE ON operator_version
    FOR EACH ROW EXECUTE FUNCTION keep_account()`.execute(database)
}
