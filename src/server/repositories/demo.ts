import { sql } from 'kysely'
import type { Database } from '../database/database'
import { deleteOrganisation } from './organisations'

/** Entering the demo and the first invitation, which ends it, take turns. */
const DEMO_LOCK = 20260104

export async function takeDemoTurn(database: Database): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${sql.lit(DEMO_LOCK)})`.execute(database)
}

/** The demo's members by the id of its branch. */
export async function membersOfBranch(database: Database, branchId: string): Promise<string[]> {
  const rows = await database
    .selectFrom('member')
    .select('id')
    .where('branch_id', '=', branchId)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Everything of the demo but its members' records: accounts, members, the branch and what hangs on it. */
export async function deleteBranch(database: Database, branchId: string): Promise<void> {
  await database.deleteFrom('account').where('demo', '=', true).execute()
  await database.deleteFrom('member_role').where('organisation_id', '=', branchId).execute()
  await database.deleteFrom('member').where('branch_id', '=', branchId).execute()
  await deleteOrganisation(database, branchId)
}
