import { sql } from 'kysely'
import type { Database } from '../database/database'

/** Who is named gets a place, who is not has none: the whole order is written at once, and a second time changes nothing. */
export async function setWalkingOrder(
  database: Database,
  liaisonId: string,
  memberIds: readonly string[],
): Promise<void> {
  await database
    .updateTable('liaison_for')
    .set({ walk_order: sql`array_position(${sql.val([...memberIds])}::text[], member_id)` })
    .where('liaison_id', '=', liaisonId)
    .execute()
}

/** The branch's active members with a liaison, by liaison and then as one walks; a member of two liaisons twice. */
export async function walksOf(database: Database, branchId: string) {
  return database
    .selectFrom('liaison_for')
    .innerJoin('active_member as visited', 'visited.id', 'liaison_for.member_id')
    .innerJoin('active_member as liaison', 'liaison.id', 'liaison_for.liaison_id')
    .innerJoin('member', 'member.id', 'liaison.id')
    .select(['visited.id as memberId', 'liaison.id as liaisonId', 'liaison.name', 'member.phone'])
    .where('visited.branch_id', '=', branchId)
    .orderBy('liaison.name')
    .orderBy('liaison.id')
    .orderBy('walk_order', (order) => order.asc().nullsLast())
    .orderBy('visited.name')
    .orderBy('visited.id')
    .execute()
}

/** Codes that members of the branch were given to join by and that are still good; none is made. */
export async function memberCodesOf(database: Database, branchId: string, today: string) {
  return database
    .selectFrom('join_code')
    .select(['member_id as memberId', 'code', 'expires_on as expiresOn'])
    .where('branch_id', '=', branchId)
    .where('member_id', 'is not', null)
    .where('expires_on', '>=', today)
    .execute()
}
