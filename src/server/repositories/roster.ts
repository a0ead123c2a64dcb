import { sql } from 'kysely'
import type { MemberStatus } from '../../contract/member'
import type { StudyMode } from '../../core/study/event'
import type { Database } from '../database/database'

export interface MemberRow {
  id: string
  name: string
  group: { id: string; name: string } | null
  studyMode: StudyMode
  status: MemberStatus
  phone: string | null
  joined: boolean
  secretary: boolean
  liaisonIds: string[]
}

/** The branch's roster, all states, by name; with `memberId` that one alone. */
export async function rosterOf(
  database: Database,
  branchId: string,
  memberId?: string,
): Promise<MemberRow[]> {
  let query = database
    .selectFrom('member')
    .leftJoin('organisation as party_group', 'party_group.id', 'member.group_id')
    .leftJoin('account', 'account.member_id', 'member.id')
    .select(['member.id', 'member.name', 'group_id', 'party_group.name as groupName'])
    .select(['study_mode as studyMode', 'status', 'phone'])
    .select(sql<boolean>`account.openid IS NOT NULL`.as('joined'))
    .select((where) => [
      where
        .exists(
          where
            .selectFrom('member_role')
            .select('role')
            .whereRef('member_role.member_id', '=', 'member.id')
            .where('role', '=', 'secretary')
            .whereRef('organisation_id', '=', 'member.branch_id'),
        )
        .as('secretary'),
      where
        .selectFrom('liaison_for')
        .select(sql<string[]>`coalesce(json_agg(liaison_id ORDER BY liaison_id), '[]')`.as('ids'))
        .whereRef('liaison_for.member_id', '=', 'member.id')
        .as('liaisonIds'),
    ])
    .where('member.branch_id', '=', branchId)
    .orderBy('member.name')
    .orderBy('member.id')
  if (memberId !== undefined) query = query.where('member.id', '=', memberId)
  const rows = await query.execute()
  return rows.map(({ group_id, groupName, secretary, liaisonIds, ...row }) => ({
    ...row,
    group: group_id === null ? null : { id: group_id, name: groupName ?? '' },
    secretary: Boolean(secretary),
    liaisonIds: liaisonIds ?? [],
  }))
}

export interface MemberColumns {
  name?: string
  group_id?: string | null
  study_mode?: StudyMode
  status?: MemberStatus
  phone?: string | null
}

/** In: at least one column. Out: whether the branch has such a member. */
export async function updateMember(
  database: Database,
  branchId: string,
  memberId: string,
  columns: MemberColumns,
): Promise<boolean> {
  const result = await database
    .updateTable('member')
    .set(columns)
    .where('id', '=', memberId)
    .where('branch_id', '=', branchId)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
