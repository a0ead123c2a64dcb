import { sql } from 'kysely'
import type { RecordedEvent, StudyEvent } from '../../core/study/event'
import type { StudiedCard } from '../../core/study/fold-events'
import type { Database } from '../database/database'
import { type EventRow, eventOf, rowOf } from './event-rows'

/** What a batch is added to, at one moment. */
export interface Basis {
  /** Position of the member's newest event. */
  position: number
  /** Of the ids asked about those that are there already. */
  kept: ReadonlySet<string>
  /** What the member's state depends on besides: the events about the cards named, and about help. */
  earlier: RecordedEvent[]
}

export interface BasisQuestion {
  eventIds: string[]
  cardIds: string[]
  help: boolean
}

/** null when there is no such member (any more). */
export async function readBasis(
  database: Database,
  memberId: string,
  { eventIds, cardIds, help }: BasisQuestion,
): Promise<Basis | null> {
  const { rows } = await sql<{
    position: number
    kept: string[]
    earlier: (EventRow & { own: boolean })[]
  }>`/* read-basis */
    SELECT position,
      ARRAY(SELECT event_id FROM record_event
        WHERE member_id = ${memberId} AND event_id = ANY(${eventIds}::text[])) AS kept,
      (SELECT coalesce(json_agg(earlier), '[]') FROM (
        SELECT event_id, kind, counter, day, card_id, item_id, body, recorded_by = ${memberId} AS own
        FROM record_event WHERE member_id = ${memberId} AND card_id = ANY(${cardIds}::text[])
          AND kind IN ('studied', 'studied-taken-back')
        UNION ALL
        SELECT event_id, kind, counter, day, card_id, item_id, body, recorded_by = ${memberId} AS own
        FROM record_event WHERE member_id = ${memberId} AND ${help}
          AND kind IN ('help-asked', 'help-answered')) AS earlier) AS earlier
    FROM member_cursor WHERE member_id = ${memberId}`.execute(database)
  const row = rows[0]
  if (!row) return null
  return {
    position: row.position,
    kept: new Set(row.kept),
    earlier: row.earlier.map((one) => ({ event: eventOf(one), own: one.own })),
  }
}

export interface NewEvents {
  memberId: string
  /** None of them there yet, in the order of their positions. */
  events: StudyEvent[]
  recordedBy: string
  receivedOn: string
  /** What the cards of these events come to; a card that comes to nothing is not in it. */
  studied: ReadonlyMap<string, StudiedCard>
}

/**
 * Appends events and the state they come to, if the member's newest event is still the one at
 * `position`. One statement: it holds the member's row, and is stored whole or not at all. Out:
 * whether it was stored; else something came in between and the basis is to be read anew.
 */
export async function appendEvents(
  database: Database,
  position: number,
  { memberId, events, recordedBy, receivedOn, studied }: NewEvents,
): Promise<boolean> {
  const cards = [...studied].sort(([a], [b]) => (a < b ? -1 : 1))
  const { rows } = await sql`/* append-events */
    WITH moved AS (
      UPDATE member_cursor SET position = position + ${events.length}::integer
      WHERE member_id = ${memberId} AND position = ${position}::integer RETURNING member_id
    ), stored AS (
      INSERT INTO record_event (member_id, event_id, kind, counter, day, card_id, item_id, body,
        recorded_by, received_on, position)
      SELECT member_id, id, kind, counter, day, card_id, item_id, body, ${recordedBy},
        ${receivedOn}::date, ${position}::integer + row_number() OVER ()
      FROM moved, jsonb_to_recordset(${JSON.stringify(events.map(rowOf))}::jsonb)
        AS sent (id text, kind text, counter integer, day date, card_id text, item_id text, body jsonb)
    ), known AS (
      INSERT INTO study_state (member_id, card_id, studied_by, day)
      SELECT member_id, card_id, studied_by, day
      FROM moved, unnest(${cards.map(([id]) => id)}::text[], ${cards.map(([, { by }]) => by)}::text[],
        ${cards.map(([, { day }]) => day)}::date[]) AS card (card_id, studied_by, day)
      ON CONFLICT (member_id, card_id)
      DO UPDATE SET studied_by = excluded.studied_by, day = excluded.day
    )
    SELECT 1 FROM moved`.execute(database)
  return rows.length > 0
}
