import { sql } from 'kysely'
import type { RecordedEvent, Studied, StudiedTakenBack, StudyEvent } from '../../core/study/event'
import type { Database } from '../database/database'

/** The body holds what has no column of its own. */
function rowOf(event: StudyEvent) {
  const { id, kind, counter, day, ...rest } = event as StudyEvent & {
    cardId?: string
    itemId?: string
  }
  const { cardId = null, itemId = null, ...body } = rest
  return { id, kind, counter, day, card_id: cardId, item_id: itemId, body }
}

const COLUMNS = ['event_id', 'kind', 'counter', 'day', 'card_id', 'item_id', 'body'] as const

interface EventRow {
  event_id: string
  kind: string
  counter: number
  day: string
  card_id: string | null
  item_id: string | null
  body: object
}

const eventOf = (row: EventRow): StudyEvent =>
  ({
    id: row.event_id,
    kind: row.kind,
    counter: row.counter,
    day: row.day,
    ...(row.card_id !== null && { cardId: row.card_id }),
    ...(row.item_id !== null && { itemId: row.item_id }),
    ...row.body,
  }) as StudyEvent

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

export interface NewEvents {
  memberId: string
  events: StudyEvent[]
  recordedBy: string
  receivedOn: string
  /** Position of the member's newest event, under the lock. */
  after: number
}

export interface Appended {
  /** Ids of the events that were not there before. */
  stored: ReadonlySet<string>
  /** Position of the newest event now. */
  position: number
  /** What the member's state depends on besides: the earlier events about the same cards, and about help. */
  earlier: RecordedEvent[]
}

/**
 * Appends what is not there yet, in the order of the ids, so that two transactions never wait for
 * each other crosswise. One statement: a batch costs little more than its trips to the database.
 */
export async function appendEvents(database: Database, batch: NewEvents): Promise<Appended> {
  const { memberId, events, recordedBy, receivedOn, after } = batch
  const cardIds = [
    ...new Set(events.flatMap((event) => (isAboutStudied(event) ? [event.cardId] : []))),
  ]
  const isAboutHelp = events.some(({ kind }) => kind === 'help-asked' || kind === 'help-answered')
  const { rows } = await sql<{ stored: string[]; earlier: (EventRow & { own: boolean })[] }>`
    WITH sent AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(events.map(rowOf))}::jsonb)
        AS sent (id text, kind text, counter integer, day date, card_id text, item_id text, body jsonb)
    ), stored AS (
      INSERT INTO record_event (member_id, event_id, kind, counter, day, card_id, item_id, body,
        recorded_by, received_on, position)
      SELECT ${memberId}, id, kind, counter, day, card_id, item_id, body, ${recordedBy},
        ${receivedOn}::date, ${after}::integer + row_number() OVER (ORDER BY id COLLATE "C")
      FROM sent
      WHERE NOT EXISTS (SELECT 1 FROM record_event AS kept
        WHERE kept.member_id = ${memberId} AND kept.event_id = sent.id)
      ORDER BY id COLLATE "C"
      ON CONFLICT (member_id, event_id) DO NOTHING
      RETURNING event_id
    ), moved AS (
      UPDATE member_cursor SET position = position + (SELECT count(*) FROM stored)
      WHERE member_id = ${memberId} AND EXISTS (SELECT 1 FROM stored)
    ), earlier AS (
      SELECT event_id, kind, counter, day, card_id, item_id, body, recorded_by = ${memberId} AS own
      FROM record_event WHERE member_id = ${memberId} AND card_id = ANY(${cardIds}::text[])
        AND kind IN ('studied', 'studied-taken-back')
      UNION ALL
      SELECT event_id, kind, counter, day, card_id, item_id, body, recorded_by = ${memberId} AS own
      FROM record_event WHERE member_id = ${memberId} AND ${isAboutHelp}
        AND kind IN ('help-asked', 'help-answered')
    )
    SELECT (SELECT coalesce(json_agg(event_id), '[]') FROM stored) AS stored,
      (SELECT coalesce(json_agg(earlier), '[]') FROM earlier) AS earlier`.execute(database)
  const { stored, earlier } = rows[0]!
  return {
    stored: new Set(stored),
    position: after + stored.length,
    earlier: earlier.map((row) => ({ event: eventOf(row), own: row.own })),
  }
}

const isAboutStudied = (event: StudyEvent): event is Studied | StudiedTakenBack =>
  event.kind === 'studied' || event.kind === 'studied-taken-back'

/** All of the member's events that say what was studied. */
export async function studiedEvents(
  database: Database,
  memberId: string,
): Promise<RecordedEvent[]> {
  const rows = await database
    .selectFrom('record_event')
    .select([...COLUMNS, 'recorded_by'])
    .where('member_id', '=', memberId)
    .where('kind', 'in', ['studied', 'studied-taken-back'])
    .execute()
  return rows.map((row) => ({ event: eventOf(row), own: row.recorded_by === memberId }))
}

export async function helpEvents(database: Database, memberId: string): Promise<RecordedEvent[]> {
  const rows = await database
    .selectFrom('record_event')
    .select([...COLUMNS, 'recorded_by'])
    .where('member_id', '=', memberId)
    .where('kind', 'in', ['help-asked', 'help-answered'])
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
