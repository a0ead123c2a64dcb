import { sql } from 'kysely'
import type { OperatorList } from '../../core/desk/operator-lists'
import type { Database } from '../database/database'

export interface OperatorVersion {
  list: OperatorList
  /** From 1. */
  number: number
  id: string
  content: string
  by: string
  name: string
  note: string
  at: Date
}

/** Out: false where the list has a version of that number already. */
export async function insertOperatorVersion(
  database: Database,
  version: OperatorVersion,
): Promise<boolean> {
  const result = await database
    .insertInto('operator_version')
    .values(version)
    .onConflict((conflict) => conflict.columns(['list', 'number']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

/** How many versions there are of all lists; they are never taken away, so that a change shows. */
export async function countOperatorVersions(database: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM operator_version`.execute(database)
  return rows[0]!.count
}

/** The newest version of each list, and how many versions there were then: one statement, one moment. */
export async function newestOperatorVersions(
  database: Database,
): Promise<{ turn: number; versions: OperatorVersion[] }> {
  const { rows } = await sql<OperatorVersion & { turn: number }>`
    SELECT DISTINCT ON (list) list, number, id, content, by, name, note, at,
      (SELECT count(*)::int FROM operator_version) AS turn
    FROM operator_version ORDER BY list, number DESC`.execute(database)
  return { turn: rows[0]?.turn ?? 0, versions: rows }
}

/** One version; without a number the newest. */
export async function findOperatorVersion(
  database: Database,
  list: string,
  number: number | null,
): Promise<OperatorVersion | null> {
  const query = database.selectFrom('operator_version').selectAll().where('list', '=', list)
  const row = await (number === null ? query : query.where('number', '=', number))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row as OperatorVersion | undefined) ?? null
}

export async function findOperatorVersionById(
  database: Database,
  list: string,
  id: string,
): Promise<OperatorVersion | null> {
  const row = await database
    .selectFrom('operator_version')
    .selectAll()
    .where('list', '=', list)
    .where('id', '=', id)
    .executeTakeFirst()
  return (row as OperatorVersion | undefined) ?? null
}

/** Who made which version, the newest first, without what they say. */
export async function listOperatorVersions(
  database: Database,
  list: string,
  limit: number,
): Promise<Omit<OperatorVersion, 'content'>[]> {
  const rows = await database
    .selectFrom('operator_version')
    .select(['list', 'number', 'id', 'by', 'name', 'note', 'at'])
    .where('list', '=', list)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows as Omit<OperatorVersion, 'content'>[]
}
