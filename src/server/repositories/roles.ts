import type { RoleName } from '../../contract/session'
import type { Database } from '../database/database'

export async function grantRole(
  database: Database,
  memberId: string,
  role: RoleName,
  organisationId: string | null,
): Promise<void> {
  await database
    .insertInto('member_role')
    .values({ member_id: memberId, role, organisation_id: organisationId })
    .onConflict((conflict) =>
      conflict.columns(['member_id', 'role', 'organisation_id']).doNothing(),
    )
    .execute()
}

/** In: the place the role is bound to, null for one that stands for the whole. */
export async function revokeRole(
  database: Database,
  memberId: string,
  role: RoleName,
  organisationId: string | null,
): Promise<boolean> {
  const result = await database
    .deleteFrom('member_role')
    .where('member_id', '=', memberId)
    .where('role', '=', role)
    .where('organisation_id', organisationId === null ? 'is' : '=', organisationId)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** Who holds roles at a place (null: for the whole), by role and name. */
export async function roleHolders(database: Database, organisationId: string | null) {
  return database
    .selectFrom('member_role')
    .innerJoin('member', 'member.id', 'member_role.member_id')
    .select(['role', 'member.id as memberId', 'member.name'])
    .where('organisation_id', organisationId === null ? 'is' : '=', organisationId)
    .orderBy('role')
    .orderBy('member.name')
    .orderBy('member.id')
    .execute()
}

/** Active members who are operators; held until the transaction ends, so that not all can go at once. */
export async function lockOperators(database: Database): Promise<string[]> {
  const rows = await database
    .selectFrom('member_role')
    .innerJoin('member', 'member.id', 'member_role.member_id')
    .select('member.id')
    .where('role', '=', 'operator')
    .where('status', '=', 'active')
    .orderBy('member.id')
    .forUpdate('member_role')
    .execute()
  return rows.map(({ id }) => id)
}

/** The branch's secretaries who are active; the others hold no seat. */
export async function secretariesOf(database: Database, branchId: string): Promise<string[]> {
  const rows = await database
    .selectFrom('member_role')
    .innerJoin('active_member', 'active_member.id', 'member_role.member_id')
    .select('member_role.member_id as id')
    .where('role', '=', 'secretary')
    .where('organisation_id', '=', branchId)
    .execute()
  return rows.map(({ id }) => id)
}

export async function rolesOf(database: Database, memberId: string) {
  return database
    .selectFrom('member_role')
    .leftJoin('organisation', 'organisation.id', 'member_role.organisation_id')
    .select(['role', 'organisation.id', 'organisation.name'])
    .where('member_id', '=', memberId)
    .orderBy('role')
    .orderBy('organisation.id')
    .execute()
}

export async function assignLiaison(
  database: Database,
  memberId: string,
  liaisonId: string,
): Promise<void> {
  await database
    .insertInto('liaison_for')
    .values({ member_id: memberId, liaison_id: liaisonId })
    .onConflict((conflict) => conflict.columns(['member_id', 'liaison_id']).doNothing())
    .execute()
}

export async function releaseLiaison(
  database: Database,
  memberId: string,
  liaisonId: string,
): Promise<boolean> {
  const result = await database
    .deleteFrom('liaison_for')
    .where('member_id', '=', memberId)
    .where('liaison_id', '=', liaisonId)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** Active members whom `liaisonId` visits, as one walks; whom nobody has placed come last, by name. */
export async function peopleOf(database: Database, liaisonId: string) {
  return database
    .selectFrom('liaison_for')
    .innerJoin('active_member', 'active_member.id', 'liaison_for.member_id')
    .innerJoin('member', 'member.id', 'active_member.id')
    .select(['active_member.id', 'active_member.name', 'active_member.branch_id as branchId'])
    .select(['active_member.group_id as groupId', 'active_member.study_mode as studyMode', 'phone'])
    .where('liaison_id', '=', liaisonId)
    .orderBy('walk_order', (order) => order.asc().nullsLast())
    .orderBy('active_member.name')
    .orderBy('active_member.id')
    .execute()
}

export async function liaisonsOf(database: Database, memberId: string) {
  return database
    .selectFrom('liaison_for')
    .innerJoin('active_member', 'active_member.id', 'liaison_for.liaison_id')
    .select(['active_member.id', 'name'])
    .where('liaison_for.member_id', '=', memberId)
    .orderBy('name')
    .execute()
}

/** A role a member holds; `path` is that of the organisation it is bound to. */
export interface HeldRole {
  role: RoleName
  organisationId: string | null
  path: string | null
}

/** What an active member may do; of one who moved out or died, nothing. */
export async function heldRoles(database: Database, memberId: string): Promise<HeldRole[]> {
  return database
    .selectFrom('member_role')
    .innerJoin('active_member', 'active_member.id', 'member_role.member_id')
    .leftJoin('organisation', 'organisation.id', 'member_role.organisation_id')
    .select(['role', 'organisation_id as organisationId', 'path'])
    .where('member_role.member_id', '=', memberId)
    .execute()
}

/** Whether an active member visits anybody. */
export async function isLiaison(database: Database, memberId: string): Promise<boolean> {
  const row = await database
    .selectFrom('liaison_for')
    .innerJoin('active_member', 'active_member.id', 'liaison_for.liaison_id')
    .select('liaison_id')
    .where('liaison_id', '=', memberId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
