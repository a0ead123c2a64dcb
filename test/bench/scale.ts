import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { createParts, operatorOfCheckout } from '../../src/server/create-parts'
import { type Database, openPool } from '../../src/server/database/database'
import { viewAssignment } from '../../src/server/operations/assignments/view-assignment'
import { pullEvents } from '../../src/server/operations/records/pull-events'
import { benchConfig, benchDatabase, timed } from './service-setting'

const CARDS = 52
const BRANCH_MEMBERS = 40

/** Members `from` to below `to`, by branches of 40, each with an event and a state for each of 52 cards. */
async function load(database: Database, from: number, to: number): Promise<void> {
  // Loading takes longer than a request may.
  await database.connection().execute(async (one) => {
    await sql`SET statement_timeout = 0`.execute(one)
    await sql`INSERT INTO organisation (id, kind, name, path)
      SELECT 'branch-' || n, 'branch', 'x', 'branch-' || n || '/'
      FROM generate_series(${from / BRANCH_MEMBERS}::int, ${to / BRANCH_MEMBERS - 1}::int) AS n`.execute(
      one,
    )
    await sql`INSERT INTO member (id, branch_id, name, study_mode, status)
      SELECT 'member-' || n, 'branch-' || n / ${BRANCH_MEMBERS}::int, 'x' || n, 'phone', 'active'
      FROM generate_series(${from}::int, ${to - 1}::int) AS n`.execute(one)
    await sql`INSERT INTO member_cursor SELECT 'member-' || n, ${CARDS}::int
      FROM generate_series(${from}::int, ${to - 1}::int) AS n`.execute(one)
    await sql`INSERT INTO record_event (member_id, event_id, kind, counter, day, card_id, body, recorded_by,
        received_on, position)
      SELECT 'member-' || n, md5(n || '-' || c), 'studied', c, current_date, 'card-' || c, '{"by":"phone"}',
        'member-' || n, current_date, c
      FROM generate_series(${from}::int, ${to - 1}::int) AS n, generate_series(1, ${CARDS}::int) AS c`.execute(
      one,
    )
    await sql`INSERT INTO study_state SELECT 'member-' || n, 'card-' || c, 'phone', current_date
      FROM generate_series(${from}::int, ${to - 1}::int) AS n, generate_series(1, ${CARDS}::int) AS c`.execute(
      one,
    )
    await sql`INSERT INTO assignment SELECT 'branch-' || n, 'a', 1, '["card-1","card-2","card-3","card-99"]',
        '{"kind":"all"}', current_date, NULL, NULL, 'branch', false
      FROM generate_series(${from / BRANCH_MEMBERS}::int, ${to / BRANCH_MEMBERS - 1}::int) AS n`.execute(
      one,
    )
    await sql`ANALYZE`.execute(one)
  })
}

/**
 * `npm run bench -- scale [--members 100000]`: a branch's view and a member's pull at a tenth of the members
 * and at all, and the bytes of a record. DATABASE_URL chooses the server.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { members: { type: 'string', default: '100000' } },
  })
  const members = Number(values.members)
  const { url, engine, close } = await benchDatabase()
  console.log(engine)
  const database = openPool(url)
  const parts = createParts(database, benchConfig, operatorOfCheckout())
  let loaded = 0
  for (const upTo of [members / 10, members]) {
    await load(database, loaded, upTo)
    loaded = upTo
    const any = (n: number) => (n * 7919) % upTo
    const view = await timed((n) =>
      viewAssignment(parts, `branch-${Math.floor(any(n) / BRANCH_MEMBERS)}`, 'a'),
    )
    const pull = await timed((n) => pullEvents(parts, `member-${any(n)}`, 0, 200))
    const { rows } = await sql<{ bytes: string }>`
      SELECT pg_total_relation_size('record_event') + pg_total_relation_size('study_state') AS bytes`.execute(
      database,
    )
    const each = Number(rows[0]!.bytes) / (upTo * CARDS)
    console.log(
      `${upTo} members × ${CARDS} cards: branch view ${view}; pull of ${CARDS} events ${pull}; ` +
        `${each.toFixed(0)} bytes a record with its state and indexes`,
    )
  }
  await database.destroy()
  await close()
}
