import { sql } from 'kysely'
import { createParts, operatorOfCheckout } from '../../src/server/create-parts'
import { type Database, openPool } from '../../src/server/database/database'
import { listAssignments } from '../../src/server/operations/assignments/list-assignments'
import { viewAssignment } from '../../src/server/operations/assignments/view-assignment'
import { listBranchPrompts, listPrompts } from '../../src/server/operations/prompts/list-prompts'
import { benchConfig, benchDatabase, timed } from './service-setting'

const MEMBERS = 500
const ARRANGEMENTS = 200
const CARDS_EACH = 7
/** One member in so many asks for a hand. */
const ASKING = 10
/** 每月学习提示 above the branch: a county's and a town's, five years of each. */
const PROMPTS = 120
/** What a screen of the branch may wait for in the service, in ms. */
const GOAL_MS = 20

/** One branch, of whose members each has studied two cards of three, however they did. */
async function fill(database: Database): Promise<void> {
  const cards = ARRANGEMENTS * CARDS_EACH
  await sql`INSERT INTO organisation (id, parent_id, kind, name, path) VALUES
    ('county', NULL, 'county', 'x', 'county/'), ('town', 'county', 'town', 'x', 'county/town/'),
    ('branch', 'town', 'branch', 'x', 'county/town/branch/')`.execute(database)
  await sql`INSERT INTO member (id, branch_id, name, study_mode, status)
    SELECT 'member-' || n, 'branch', '名' || n, 'phone', 'active' FROM generate_series(1, ${MEMBERS}::int) AS n`.execute(
    database,
  )
  await sql`INSERT INTO study_state SELECT 'member-' || n, 'card-' || c, 'meeting', current_date
    FROM generate_series(1, ${MEMBERS}::int) AS n, generate_series(1, ${cards}::int) AS c
    WHERE (n + c) % 3 > 0`.execute(database)
  await sql`INSERT INTO help_state SELECT 'member-' || n, '["paper"]'
    FROM generate_series(1, ${MEMBERS}::int, ${ASKING}::int) AS n`.execute(database)
  await sql`INSERT INTO record_event (member_id, event_id, kind, counter, day, body, recorded_by, received_on, position)
    SELECT 'member-' || n, 'asked', 'help-asked', 1, current_date, '{"wish":"paper"}', 'member-' || n, current_date, 1
    FROM generate_series(1, ${MEMBERS}::int, ${ASKING}::int) AS n`.execute(database)
  for (let at = 0; at < ARRANGEMENTS; at++) {
    const ids = Array.from({ length: CARDS_EACH }, (_, n) => `card-${at * CARDS_EACH + n + 1}`)
    await sql`INSERT INTO assignment VALUES ('branch', ${`a${at}`}, 1, ${JSON.stringify(ids)}, '{"kind":"all"}',
      current_date, NULL, NULL, 'branch', false)`.execute(database)
  }
  const readings = Array.from({ length: 10 }, () => ({ text: '字'.repeat(200), link: null }))
  const ids = Array.from({ length: 20 }, (_, n) => `card-${n + 1}`)
  await sql`INSERT INTO monthly_prompt
    SELECT CASE n % 2 WHEN 0 THEN 'county' ELSE 'town' END, 'p' || n, 1,
      to_char(date '2026-01-01' + (n / 2) * interval '1 month', 'YYYY-MM'), 'x', repeat('字', 500),
      ${JSON.stringify(readings)}::jsonb, ${JSON.stringify(ids)}::jsonb, NULL, false
    FROM generate_series(0, ${PROMPTS - 1}::int) AS n`.execute(database)
  // What the server would do behind a load of this size is done before anything is timed.
  await sql`VACUUM ANALYZE`.execute(database)
}

/** `npm run bench -- branch`: what a secretary of 500 waits for in the service. DATABASE_URL chooses the server. */
export async function run(): Promise<void> {
  const { url, engine, close } = await benchDatabase()
  const database = openPool(url)
  const parts = createParts(database, benchConfig, operatorOfCheckout())
  await fill(database)
  console.log(engine)
  console.log(
    `a branch of ${MEMBERS}, ${ARRANGEMENTS} arrangements of ${CARDS_EACH} (goal ${GOAL_MS} ms):`,
  )
  const view = await timed((n) => viewAssignment(parts, 'branch', `a${(n * 37) % ARRANGEMENTS}`))
  console.log(`  view of one: ${view}`)
  console.log(`  list: ${await timed(() => listAssignments(parts, 'branch'))}`)
  console.log(
    `  prompts, ${PROMPTS} above: ${await timed(() => listBranchPrompts(parts, 'branch'))}`,
  )
  console.log(`  prompts of the issuer: ${await timed(() => listPrompts(parts, 'county'))}`)
  await database.destroy()
  await close()
}
