import { createHash } from 'node:crypto'
import type pg from 'pg'
import { aBatch, type Reader } from './service-setting'

/**
 * What the service does for a batch, written by hand on the same driver: no HTTP, no framework, no
 * checks of what was sent.
 */

const rowsOf = (events: ReturnType<typeof aBatch>) =>
  JSON.stringify(
    events.map(({ id, kind, counter, day, ...rest }) => {
      const { cardId, itemId, ...body } = rest as { cardId?: string; itemId?: string }
      return { id, kind, counter, day, card_id: cardId, item_id: itemId ?? null, body }
    }),
  )

const INSERT = `INSERT INTO record_event (member_id, event_id, kind, counter, day, card_id, item_id, body,
    recorded_by, received_on, position)
  SELECT $1, id, kind, counter, day, card_id, item_id, body, $1, current_date,
    $2::integer + row_number() OVER (ORDER BY id)
  FROM jsonb_to_recordset($3::jsonb)
    AS sent (id text, kind text, counter integer, day date, card_id text, item_id text, body jsonb)
  ORDER BY id ON CONFLICT (member_id, event_id) DO NOTHING RETURNING position`

const WHO = `SELECT member_id FROM session_token JOIN account ON account.id = account_id
  WHERE hash = $1 AND NOT revoked AND expires_on >= current_date`

const memberOf = async (client: pg.Pool | pg.PoolClient, token: string): Promise<string> =>
  (await client.query(WHO, [createHash('sha256').update(token).digest('base64url')])).rows[0]
    .member_id

/** The transaction alone, for a member who is known: lock, append, what it adds to, state, commit. */
export async function transaction(pool: pg.Pool, memberId: string): Promise<void> {
  const events = aBatch()
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const { rows } = await client.query(
      'SELECT position FROM member_cursor WHERE member_id = $1 FOR UPDATE',
      [memberId],
    )
    const cards = events.flatMap((event) => (event.kind === 'studied' ? [event.cardId] : []))
    await client.query(
      `WITH stored AS (${INSERT}), moved AS (
         UPDATE member_cursor SET position = position + (SELECT count(*) FROM stored) WHERE member_id = $1)
       SELECT (SELECT json_agg(position) FROM stored), (SELECT json_agg(earlier) FROM (
         SELECT event_id, kind, counter, day, card_id, item_id, body, recorded_by FROM record_event
         WHERE member_id = $1 AND card_id = ANY($4) AND kind IN ('studied', 'studied-taken-back')) AS earlier)`,
      [memberId, rows[0].position, rowsOf(events), cards],
    )
    await client.query(
      `INSERT INTO study_state (member_id, card_id, studied_by, day)
       SELECT DISTINCT $1, unnest($2::text[]), 'phone', current_date
       ON CONFLICT (member_id, card_id) DO UPDATE SET studied_by = excluded.studied_by, day = excluded.day`,
      [memberId, cards],
    )
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

/** The same, for whoever holds a token: what no service can leave out. */
export async function transactionOfToken(pool: pg.Pool, { token }: Reader): Promise<void> {
  await transaction(pool, await memberOf(pool, token))
}

let bareAt = 0
/** 20 rows, nothing else. */
export async function bareInsert(pool: pg.Pool, memberId: string): Promise<void> {
  await pool.query(INSERT, [memberId, (bareAt += 20), rowsOf(aBatch())])
}
