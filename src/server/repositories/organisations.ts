import { sql } from 'kysely'
import type { Organisation } from '../../contract/organisation'
import type { Database } from '../database/database'

const COLUMNS = ['id', 'parent_id as parentId', 'kind', 'name'] as const

export async function findOrganisation(
  database: Database,
  id: string,
): Promise<(Organisation & { path: string }) | null> {
  const row = await database
    .selectFrom('organisation')
    .select([...COLUMNS, 'path'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Those directly below `parentId`; null: those that stand at the top. */
export async function organisationsBelow(
  database: Database,
  parentId: string | null,
): Promise<Organisation[]> {
  const query = database.selectFrom('organisation').select(COLUMNS).orderBy('id')
  return parentId === null
    ? query.where('parent_id', 'is', null).execute()
    : query.where('parent_id', '=', parentId).execute()
}

export async function insertOrganisation(
  database: Database,
  organisation: Organisation,
  parentPath: string,
): Promise<void> {
  const { id, parentId, kind, name } = organisation
  await database
    .insertInto('organisation')
    .values({ id, parent_id: parentId, kind, name, path: `${parentPath}${id}/` })
    .onConflict((conflict) => conflict.columns(['id']).doNothing())
    .execute()
}

/** Of two imports at once one waits: what one looks up must hold until it has stored. */
const IMPORT_LOCK = 20260105

export async function takeImportTurn(database: Database): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${sql.lit(IMPORT_LOCK)})`.execute(database)
}

/** Those of the ids that there are, held until the transaction ends. */
export async function lockOrganisations(database: Database, ids: string[]) {
  return database
    .selectFrom('organisation')
    .select([...COLUMNS, 'path'])
    .where('id', '=', sql<string>`ANY(${ids}::text[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Rows in one statement: PostgreSQL takes 65,535 values. */
const ROWS_AT_ONCE = 5000

/** Those above come first. None of them is there yet. */
export async function insertOrganisations(
  database: Database,
  organisations: (Organisation & { path: string })[],
): Promise<void> {
  for (let at = 0; at < organisations.length; at += ROWS_AT_ONCE)
    await database
      .insertInto('organisation')
      .values(
        organisations.slice(at, at + ROWS_AT_ONCE).map(({ id, parentId, kind, name, path }) => {
          return { id, parent_id: parentId, kind, name, path }
        }),
      )
      .execute()
}

export async function renameOrganisation(
  database: Database,
  id: string,
  name: string,
): Promise<boolean> {
  const result = await database
    .updateTable('organisation')
    .set({ name })
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Of the branches named those that exist at or below the organisation of `path`: one range of the index. */
export async function branchesWithin(
  database: Database,
  path: string,
  branchIds: string[],
): Promise<string[]> {
  // '0' is the character after '/', with which every path ends.
  const end = `${path.slice(0, -1)}0`
  const rows = await database
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', 'branch')
    .where('path', '>=', path)
    .where('path', '<', end)
    .where('id', 'in', branchIds)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Of the organisations named those that there are, in the order of the tree. */
export async function organisationsNamed(
  database: Database,
  ids: string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return []
  return database
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`ANY(${ids}::text[])`)
    .orderBy('path')
    .execute()
}

/** Holds an organisation until the transaction ends. Out: whether there is such a one. */
export async function lockOrganisation(
  database: Database,
  id: string,
  kind?: Organisation['kind'],
): Promise<boolean> {
  const query = database.selectFrom('organisation').select('id').where('id', '=', id).forUpdate()
  const row = await (kind ? query.where('kind', '=', kind) : query).executeTakeFirst()
  return row !== undefined
}

/** Holds a branch until the transaction ends: changes of its people take turns. */
export const lockBranch = (database: Database, branchId: string): Promise<boolean> =>
  lockOrganisation(database, branchId, 'branch')

/** Whether nobody and nothing stands in or below it but party groups, which are a branch's own. */
export async function isEmpty(database: Database, id: string): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    SELECT NOT EXISTS (SELECT 1 FROM organisation WHERE parent_id = ${id} AND kind <> 'group')
      AND NOT EXISTS (SELECT 1 FROM member WHERE branch_id = ${id})
      AND NOT EXISTS (SELECT 1 FROM member_role WHERE organisation_id = ${id}) AS empty`.execute(
    database,
  )
  return rows[0]!.empty
}

/**
 * Removes an empty organisation with its party groups, codes, requests, arrangements and prompts. Invitations
 * to it are void; used ones stay, for they say that somebody was ever invited.
 */
export async function deleteOrganisation(database: Database, id: string): Promise<void> {
  for (const table of ['join_request', 'join_code', 'assignment'] as const)
    await database.deleteFrom(table).where('branch_id', '=', id).execute()
  for (const table of ['monthly_prompt', 'joint_assignment'] as const)
    await database.deleteFrom(table).where('organisation_id', '=', id).execute()
  await database
    .updateTable('invitation')
    .set({ organisation_id: null, used: true })
    .where('organisation_id', '=', id)
    .execute()
  await database.deleteFrom('organisation').where('parent_id', '=', id).execute()
  await database.deleteFrom('organisation').where('id', '=', id).execute()
}
