import { parseArgs } from 'node:util'
import pg from 'pg'
import {
  aBatch,
  benchDatabase,
  killProcess,
  median,
  post,
  quantile,
  type Reader,
  settleReaders,
  startProcess,
} from './service-setting'

/** As many as the service's pool holds: the hand-written one gets the same. */
const CONNECTIONS = 10
const CLIENTS = 32

/** How many times a second `work` is done by `workers` at once, over `forMs`. */
async function rate(workers: number, forMs: number, work: (worker: number) => Promise<void>) {
  const until = Date.now() + forMs
  let done = 0
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      while (Date.now() < until) {
        await work(worker)
        done += 1
      }
    }),
  )
  return (done * 1000) / forMs
}

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

/** What the service does for a batch, written by hand on the same driver; no HTTP, no token, no checks. */
async function byHand(pool: pg.Pool, memberId: string): Promise<void> {
  const events = aBatch()
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const { rows } = await client.query(
      'SELECT position FROM member_cursor WHERE member_id = $1 FOR UPDATE',
      [memberId],
    )
    const after = rows[0].position
    const cards = events.flatMap((event) => (event.kind === 'studied' ? [event.cardId] : []))
    await client.query(
      `WITH stored AS (${INSERT}), moved AS (
         UPDATE member_cursor SET position = position + (SELECT count(*) FROM stored) WHERE member_id = $1)
       SELECT (SELECT json_agg(position) FROM stored), (SELECT json_agg(earlier) FROM (
         SELECT event_id, kind, counter, day, card_id, item_id, body, recorded_by FROM record_event
         WHERE member_id = $1 AND card_id = ANY($4) AND kind IN ('studied', 'studied-taken-back')) AS earlier)`,
      [memberId, after, rowsOf(events), cards],
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

/** Latencies in ms of requests begun at a fixed rate, counted from when each was due. */
async function latenciesAt(perSecond: number, forMs: number, work: (n: number) => Promise<void>) {
  const found: number[] = []
  const began = performance.now()
  const jobs: Promise<void>[] = []
  for (let n = 0; n < (perSecond * forMs) / 1000; n += 1) {
    const due = began + (n * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    jobs.push(work(n).then(() => void found.push(performance.now() - due)))
  }
  await Promise.all(jobs)
  return found.sort((a, b) => a - b)
}

/**
 * `npm run bench -- service [--seconds 5] [--rounds 3]`: batches of 20 events through the service, beside the
 * same transaction by hand and a bare INSERT, in turns, in the same run; then latency at 200 a second.
 * DATABASE_URL chooses the server; without it an embedded one is started.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '3' },
    },
  })
  const forMs = Number(values.seconds) * 1000
  const { url, engine, close } = await benchDatabase()
  console.log(engine)
  const readers: Reader[] = await settleReaders(url, CLIENTS * 3)
  const [forService, forHand, forBare] = [0, 1, 2].map((n) =>
    readers.slice(n * CLIENTS, (n + 1) * CLIENTS),
  ) as [Reader[], Reader[], Reader[]]
  const service = await startProcess(url)
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS })
  // The database goes before the last idle connections do.
  pool.on('error', () => undefined)
  const faults: number[] = []

  const throughService = async ({ token }: Reader) => {
    const body = JSON.stringify({ events: aBatch() })
    const { status } = await post(service.port, '/me/events', token, body)
    if (status !== 200) faults.push(status)
  }
  const bare = async ({ id }: Reader) => {
    await pool.query(INSERT, [id, (bareAt += 20), rowsOf(aBatch())])
  }
  let bareAt = 0

  const rates = { service: [] as number[], hand: [] as number[], bare: [] as number[] }
  await rate(CLIENTS, 1500, (n) => throughService(forService[n]!))
  await rate(CONNECTIONS, 500, (n) => byHand(pool, forHand[n]!.id))
  for (let round = 0; round < Number(values.rounds); round += 1) {
    rates.service.push(await rate(CLIENTS, forMs, (n) => throughService(forService[n]!)))
    rates.hand.push(await rate(CONNECTIONS, forMs, (n) => byHand(pool, forHand[n]!.id)))
    rates.bare.push(await rate(CONNECTIONS, forMs, (n) => bare(forBare[n]!)))
  }
  const of = (name: keyof typeof rates) => median(rates[name])
  console.log(
    `batches of 20 a second, median of ${values.rounds}: service ${of('service').toFixed(0)}, ` +
      `by hand ${of('hand').toFixed(0)}, bare INSERT ${of('bare').toFixed(0)}`,
  )
  console.log(
    `service / by hand ${(of('service') / of('hand')).toFixed(2)}, ` +
      `service / bare INSERT ${(of('service') / of('bare')).toFixed(2)}`,
  )
  const latencies = await latenciesAt(200, forMs * 2, (n) =>
    throughService(forService[n % CLIENTS]!),
  )
  const at = (share: number) => quantile(latencies, share).toFixed(1)
  console.log(`at 200 requests/s: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms`)
  console.log(`answers other than 200: ${faults.length}`)
  await killProcess(service, 'SIGKILL')
  await pool.end()
  await close()
}
