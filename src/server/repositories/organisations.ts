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

/** Holds an organisation until the transaction ends. Out: whether there is such a one. */
export async function lockOrganisation(database: Database, id: string): Promise<boolean> {
  const row = await database
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

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
 * Removes an empty organisation with its party groups, codes, requests and arrangements. Invitations
 * to it are void; used ones stay, for they say that somebody was ever invited.
 */
export async function deleteOrganisation(database: Database, id: string): Promise<void> {
  for (const table of ['join_request', 'join_code', 'assignment'] as const)
    await database.deleteFrom(table).where('branch_id', '=', id).execute()
  await database
    .updateTable('invitation')
    .set({ organisation_id: null, used: true })
    .where('organisation_id', '=', id)
    .execute()
  await database.deleteFrom('organisation').where('parent_id', '=', id).execute()
  await database.deleteFrom('organisation').where('id', '=', id).execute()
}

/** Holds a branch until the transaction ends: changes of its people take turns. */
export async function lockBranch(database: Database, branchId: string): Promise<boolean> {
  const row = await database
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', branchId)
    .where('kind', '=', 'branch')
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}
