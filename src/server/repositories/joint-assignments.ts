import { sql } from 'kysely'
import type { JointAssignment } from '../../core/study/joint-assignment'
import type { Database } from '../database/database'

const COLUMNS = [
  'organisation_id as organisationId',
  'id',
  'version',
  'branch_ids as branchIds',
  'card_ids as cardIds',
  'suggested_day as suggestedDay',
  'note',
  'withdrawn',
] as const

/** Out: whether it was stored now; the same id again stores nothing. */
export async function insertJoint(
  database: Database,
  joint: Omit<JointAssignment, 'version' | 'withdrawn'>,
  suggestedBy: string,
): Promise<boolean> {
  const result = await database
    .insertInto('joint_assignment')
    .values({
      organisation_id: joint.organisationId,
      id: joint.id,
      version: 1,
      branch_ids: JSON.stringify(joint.branchIds),
      card_ids: JSON.stringify(joint.cardIds),
      suggested_day: joint.suggestedDay,
      note: joint.note,
      suggested_by: suggestedBy,
      withdrawn: false,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function findJoint(
  database: Database,
  organisationId: string,
  id: string,
): Promise<JointAssignment | null> {
  const row = await database
    .selectFrom('joint_assignment')
    .select(COLUMNS)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Replaces what it says, here and in every branch's row that still follows it. Out: false when it is not at `version` (any more). */
export async function updateJoint(
  database: Database,
  joint: Omit<JointAssignment, 'withdrawn'>,
): Promise<boolean> {
  const said = {
    card_ids: JSON.stringify(joint.cardIds),
    suggested_day: joint.suggestedDay,
    note: joint.note,
  }
  const result = await database
    .updateTable('joint_assignment')
    .set({ ...said, version: joint.version + 1 })
    .where('organisation_id', '=', joint.organisationId)
    .where('id', '=', joint.id)
    .where('version', '=', joint.version)
    .where('withdrawn', '=', false)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) return false
  await following(database, joint)
    .set((row) => ({ ...said, version: row('version', '+', 1) }))
    .where('withdrawn', '=', false)
    .execute()
  return true
}

/** Takes it back, with every branch's row that still follows it; twice it stays so. */
export async function withdrawJoint(database: Database, joint: JointAssignment): Promise<void> {
  await database
    .updateTable('joint_assignment')
    .set({ withdrawn: true })
    .where('organisation_id', '=', joint.organisationId)
    .where('id', '=', joint.id)
    .execute()
  await following(database, joint).set({ withdrawn: true }).execute()
}

const following = (
  database: Database,
  { organisationId, id, branchIds }: Pick<JointAssignment, 'organisationId' | 'id' | 'branchIds'>,
) =>
  database
    .updateTable('assignment')
    .where('branch_id', '=', sql<string>`ANY(${branchIds}::text[])`)
    .where('id', '=', id)
    .where('follows', '=', organisationId)

/** Not withdrawn, the one for the latest day first. */
export async function jointsOf(
  database: Database,
  organisationId: string,
  limit: number,
): Promise<JointAssignment[]> {
  return database
    .selectFrom('joint_assignment')
    .select(COLUMNS)
    .where('organisation_id', '=', organisationId)
    .where('withdrawn', '=', false)
    .orderBy('suggested_day', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}
