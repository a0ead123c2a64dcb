import type { StudyMode } from '../../core/study/event'
import type { Database } from '../database/database'

export interface NewMember {
  id: string
  branchId: string | null
  groupId: string | null
  name: string
}

/** A new member studies by phone until they or the secretary say otherwise. */
export async function insertMembers(database: Database, members: NewMember[]): Promise<void> {
  if (members.length === 0) return
  await database
    .insertInto('member')
    .values(
      members.map(({ id, branchId, groupId, name }) => ({
        id,
        branch_id: branchId,
        group_id: groupId,
        name,
        study_mode: 'phone' as const,
        status: 'active' as const,
      })),
    )
    .execute()
  await database
    .insertInto('member_cursor')
    .values(members.map(({ id }) => ({ member_id: id, position: 0 })))
    .execute()
}

export async function setStudyMode(
  database: Database,
  memberId: string,
  studyMode: StudyMode,
): Promise<void> {
  await database
    .updateTable('member')
    .set({ study_mode: studyMode })
    .where('id', '=', memberId)
    .execute()
}

/** Active members of the branch with exactly this name whom no WeChat account belongs to. */
export async function notJoinedOfName(
  database: Database,
  branchId: string,
  names: string[],
): Promise<{ id: string; name: string; groupName: string | null }[]> {
  if (names.length === 0) return []
  return database
    .selectFrom('active_member')
    .leftJoin('organisation as party_group', 'party_group.id', 'active_member.group_id')
    .select(['active_member.id', 'active_member.name', 'party_group.name as groupName'])
    .where('active_member.branch_id', '=', branchId)
    .where('active_member.name', 'in', names)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('account')
            .select('account.id')
            .whereRef('account.member_id', '=', 'active_member.id')
            .where('openid', 'is not', null),
        ),
      ),
    )
    .orderBy('active_member.id')
    .execute()
}

/** An active member, in whichever branch; null for one who moved out or died, as for none. */
export async function findActive(database: Database, memberId: string) {
  const row = await database
    .selectFrom('active_member')
    .select(['id', 'branch_id as branchId', 'group_id as groupId', 'name'])
    .select('study_mode as studyMode')
    .where('id', '=', memberId)
    .executeTakeFirst()
  return row ?? null
}

/** The branch's active members, by name. */
export async function activeOf(database: Database, branchId: string) {
  return database
    .selectFrom('active_member')
    .select(['id', 'group_id as groupId', 'name', 'study_mode as studyMode'])
    .where('branch_id', '=', branchId)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** The member and everything that hangs on the row; events and states are deleted on their own. */
export async function deleteMember(database: Database, memberId: string): Promise<void> {
  await database.deleteFrom('member').where('id', '=', memberId).execute()
}

/** 转入: with all records, into another branch; what bound them to the old one is undone. */
export async function moveMember(
  database: Database,
  memberId: string,
  branchId: string,
): Promise<void> {
  await database.deleteFrom('liaison_for').where('member_id', '=', memberId).execute()
  await database.deleteFrom('liaison_for').where('liaison_id', '=', memberId).execute()
  await database.deleteFrom('member_role').where('member_id', '=', memberId).execute()
  await database.deleteFrom('join_code').where('member_id', '=', memberId).execute()
  await database
    .updateTable('member')
    .set({ branch_id: branchId, group_id: null, status: 'active' })
    .where('id', '=', memberId)
    .execute()
}

/** A member in whatever state, with the names of branch and group. */
export async function findMember(database: Database, memberId: string) {
  const row = await database
    .selectFrom('member')
    .leftJoin('organisation as branch', 'branch.id', 'member.branch_id')
    .leftJoin('organisation as party_group', 'party_group.id', 'member.group_id')
    .select(['member.id', 'member.name', 'study_mode as studyMode', 'status', 'phone'])
    .select(['branch.id as branchId', 'branch.name as branchName'])
    .select(['party_group.id as groupId', 'party_group.name as groupName'])
    .where('member.id', '=', memberId)
    .executeTakeFirst()
  return row ?? null
}
