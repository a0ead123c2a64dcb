import type { RecordedEvent, StudyEvent } from '../../core/study/event'
import type { Database } from '../database/database'
import { COLUMNS, eventOf } from './event-rows'

/**
 * Holds the member's records until the transaction ends and tells the position of the newest, or
 * null when there is no such member (any more). Several are locked in the order of their ids.
 */
export async function lockCursor(database: Database, memberId: string): Promise<number | null> {
  const row = await database
    .selectFrom('member_cursor')
    .select('position')
    .where('member_id', '=', memberId)
    .forUpdate()
    .executeTakeFirst()
  return row?.position ?? null
}

/** All of the member's events that say what was studied, or those about help. */
export async function eventsAbout(
  database: Database,
  memberId: string,
  about: 'studied' | 'help',
): Promise<RecordedEvent[]> {
  const rows = await database
    .selectFrom('record_event')
    .select([...COLUMNS, 'recorded_by'])
    .where('member_id', '=', memberId)
    .where(
      'kind',
      'in',
      about === 'studied'
        ? (['studied', 'studied-taken-back'] as const)
        : (['help-asked', 'help-answered'] as const),
    )
    .execute()
  return rows.map((row) => ({ event: eventOf(row), own: row.recorded_by === memberId }))
}

export interface StoredEvent {
  position: number
  own: boolean
  /** Name of who recorded it, null for the member's own and where they are gone. */
  recordedBy: string | null
  event: StudyEvent
}

/** The member's events after a position, in order. */
export async function eventsAfter(
  database: Database,
  memberId: string,
  after: number,
  limit: number,
): Promise<StoredEvent[]> {
  const rows = await database
    .selectFrom('record_event')
    .leftJoin('member', (join) =>
      join
        .onRef('member.id', '=', 'record_event.recorded_by')
        .onRef('record_event.recorded_by', '<>', 'record_event.member_id'),
    )
    .select([...COLUMNS, 'recorded_by', 'position', 'member.name as recorder'])
    .where('member_id', '=', memberId)
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    position: row.position,
    own: row.recorded_by === memberId,
    recordedBy: row.recorder,
    event: eventOf(row),
  }))
}

/** Ids of members with records, in order, after `after`: to walk through all of them in pieces. */
export async function membersAfter(
  database: Database,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await database
    .selectFrom('member_cursor')
    .select('member_id')
    .where('member_id', '>', after)
    .orderBy('member_id')
    .limit(limit)
    .execute()
  return rows.map(({ member_id }) => member_id)
}

/** All that was recorded about a member, and what it came to. Under the lock of the cursor. */
export async function deleteRecords(database: Database, memberId: string): Promise<void> {
  for (const table of ['record_event', 'study_state', 'help_state'] as const)
    await database.deleteFrom(table).where('member_id', '=', memberId).execute()
}
