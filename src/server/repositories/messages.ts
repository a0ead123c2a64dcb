import { sql } from 'kysely'
import type { AudienceMember, Assignment } from '../../core/study/assignment'
import type { Database } from '../database/database'

/** As many yeses as are kept; WeChat keeps as many messages. */
export const MOST_AGREED = 5

export async function agreeOnce(database: Database, memberId: string): Promise<void> {
  await sql`
    INSERT INTO message_consent (member_id, agreed) VALUES (${memberId}, 1)
    ON CONFLICT (member_id) DO UPDATE
    SET agreed = least(message_consent.agreed + 1, ${MOST_AGREED})`.execute(database)
}

export async function agreedOf(database: Database, memberId: string): Promise<number> {
  const row = await database
    .selectFrom('message_consent')
    .select('agreed')
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return row?.agreed ?? 0
}

/** WeChat said that the member does not want any. */
export async function takeConsentBack(database: Database, memberId: string): Promise<void> {
  await database.deleteFrom('message_consent').where('member_id', '=', memberId).execute()
}

/** Members of a branch whom WeChat knows and who agreed to a message. */
export async function membersToTell(
  database: Database,
  branchId: string,
): Promise<AudienceMember[]> {
  return database
    .selectFrom('active_member')
    .innerJoin('message_consent', 'message_consent.member_id', 'active_member.id')
    .innerJoin('account', 'account.member_id', 'active_member.id')
    .select(['active_member.id', 'group_id as groupId', 'study_mode as studyMode'])
    .where('branch_id', '=', branchId)
    .where('agreed', '>', 0)
    .where('openid', 'is not', null)
    .execute()
}

/** A message to each, for which one yes of theirs is used up. In the transaction that made the arrangement. */
export async function wantMessages(
  database: Database,
  { branchId, id }: Pick<Assignment, 'branchId' | 'id'>,
  memberIds: string[],
  at: Date,
): Promise<void> {
  if (memberIds.length === 0) return
  await database
    .insertInto('assignment_message')
    .values(
      memberIds.map((memberId) => ({
        branch_id: branchId,
        assignment_id: id,
        member_id: memberId,
        due_at: at,
      })),
    )
    .execute()
  await database
    .updateTable('message_consent')
    .set(({ eb }) => ({ agreed: eb('agreed', '-', 1) }))
    .where('member_id', 'in', memberIds)
    .execute()
}

export interface MessageJob {
  branchId: string
  assignmentId: string
  memberId: string
  tries: number
}

/** Takes the next message that is due, as `takeAudioJob` does. null: there is none. */
export async function takeMessage(
  database: Database,
  { at, until, mostTries }: { at: Date; until: Date; mostTries: number },
): Promise<MessageJob | null> {
  const { rows } = await sql<MessageJob>`
    UPDATE assignment_message AS taken SET due_at = ${until}, tries = taken.tries + 1
    FROM (
      SELECT branch_id, assignment_id, member_id FROM assignment_message
      WHERE due_at <= ${at} AND tries < ${mostTries}
      ORDER BY due_at, branch_id, assignment_id, member_id LIMIT 1 FOR UPDATE SKIP LOCKED
    ) AS next
    WHERE taken.branch_id = next.branch_id AND taken.assignment_id = next.assignment_id
      AND taken.member_id = next.member_id
    RETURNING taken.branch_id AS "branchId", taken.assignment_id AS "assignmentId",
      taken.member_id AS "memberId", taken.tries`.execute(database)
  return rows[0] ?? null
}

const same = ({ branchId, assignmentId, memberId }: MessageJob) =>
  sql<boolean>`branch_id = ${branchId} AND assignment_id = ${assignmentId} AND member_id = ${memberId}`

/** Sent, or not to be sent any more. */
export async function dropMessage(database: Database, job: MessageJob): Promise<void> {
  await database.deleteFrom('assignment_message').where(same(job)).execute()
}

export async function putOffMessage(
  database: Database,
  job: MessageJob,
  dueAt: Date,
): Promise<void> {
  await database.updateTable('assignment_message').set({ due_at: dueAt }).where(same(job)).execute()
}

/** Whom a message goes to; null where nobody is to get it any more. */
export async function receiverOf(
  database: Database,
  memberId: string,
): Promise<{ openid: string; branchName: string } | null> {
  const row = await database
    .selectFrom('active_member')
    .innerJoin('account', 'account.member_id', 'active_member.id')
    .innerJoin('organisation', 'organisation.id', 'active_member.branch_id')
    .select(['openid', 'organisation.name as branchName'])
    .where('active_member.id', '=', memberId)
    .executeTakeFirst()
  return row?.openid ? { openid: row.openid, branchName: row.branchName } : null
}
