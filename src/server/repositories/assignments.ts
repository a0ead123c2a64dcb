import type { Assignment } from '../../core/study/assignment'
import type { Database } from '../database/database'

const COLUMNS = [
  'branch_id as branchId',
  'id',
  'version',
  'card_ids as cardIds',
  'audience',
  'suggested_day as suggestedDay',
  'note',
  'origin as from',
  'withdrawn',
] as const

export type NewAssignment = Omit<Assignment, 'version' | 'withdrawn'>

/**
 * The same id again stores nothing, so that a request sent twice makes one arrangement. `follows`: the organisation
 * whose joint arrangement the rows are. Out: those stored now.
 */
export async function insertAssignments(
  database: Database,
  assignments: NewAssignment[],
  suggestedBy: string,
  follows: string | null = null,
): Promise<NewAssignment[]> {
  const stored = await database
    .insertInto('assignment')
    .values(
      assignments.map((assignment) => ({
        branch_id: assignment.branchId,
        id: assignment.id,
        version: 1,
        card_ids: JSON.stringify(assignment.cardIds),
        audience: JSON.stringify(assignment.audience),
        suggested_day: assignment.suggestedDay,
        note: assignment.note,
        suggested_by: suggestedBy,
        origin: assignment.from,
        withdrawn: false,
        follows,
      })),
    )
    .onConflict((conflict) => conflict.columns(['branch_id', 'id']).doNothing())
    .returning('branch_id')
    .execute()
  const branchIds = new Set(stored.map(({ branch_id }) => branch_id))
  return assignments.filter(({ branchId }) => branchIds.has(branchId))
}

export async function findAssignment(
  database: Database,
  branchId: string,
  id: string,
): Promise<Assignment | null> {
  const row = await database
    .selectFrom('assignment')
    .select(COLUMNS)
    .where('branch_id', '=', branchId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Replaces what an arrangement says, which is the branch's own from then on. Out: false when it is not at `version` (any more). */
export async function updateAssignment(
  database: Database,
  assignment: Omit<Assignment, 'from' | 'withdrawn'>,
): Promise<boolean> {
  const result = await database
    .updateTable('assignment')
    .set({
      version: assignment.version + 1,
      card_ids: JSON.stringify(assignment.cardIds),
      audience: JSON.stringify(assignment.audience),
      suggested_day: assignment.suggestedDay,
      note: assignment.note,
      follows: null,
    })
    .where('branch_id', '=', assignment.branchId)
    .where('id', '=', assignment.id)
    .where('version', '=', assignment.version)
    .where('withdrawn', '=', false)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Out: whether there is such an arrangement; withdrawn twice it stays withdrawn. */
export async function withdrawAssignment(
  database: Database,
  branchId: string,
  id: string,
): Promise<boolean> {
  const result = await database
    .updateTable('assignment')
    .set({ withdrawn: true, follows: null })
    .where('branch_id', '=', branchId)
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Not withdrawn, the one for the latest day first. */
export async function assignmentsOf(
  database: Database,
  branchId: string,
  limit: number,
): Promise<Assignment[]> {
  return database
    .selectFrom('assignment')
    .select(COLUMNS)
    .where('branch_id', '=', branchId)
    .where('withdrawn', '=', false)
    .orderBy('suggested_day', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}
