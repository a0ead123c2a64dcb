import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { createParts, operatorOfCheckout } from '../../src/server/create-parts'
import { openPool } from '../../src/server/database/database'
import { recordEvents } from '../../src/server/operations/records/record-events'
import { bareInsert, transaction, transactionOfToken } from './by-hand'
import { RawClient } from './raw-http'
import {
  aBatch,
  benchConfig,
  benchDatabase,
  killProcess,
  median,
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
 * `npm run bench -- service [--seconds 2] [--rounds 7]`: batches of 20 events through the service, beside the
 * same transaction by hand (with and without looking up whose token it is), the service's own operation
 * without HTTP, and a bare INSERT, in turns, in the same run; then latency at 200 a second.
 * With `--rounds 0` the latency alone. DATABASE_URL chooses the server; without it an embedded one is started.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '2' },
      rounds: { type: 'string', default: '7' },
    },
  })
  const forMs = Number(values.seconds) * 1000
  const { url, engine, close } = await benchDatabase()
  console.log(engine)
  const service = await startProcess(url)
  const clients = Array.from({ length: CLIENTS }, () => new RawClient(service.port))
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS })
  // The database goes before the last idle connections do.
  pool.on('error', () => undefined)
  const database = openPool(url)
  const parts = createParts(database, benchConfig, operatorOfCheckout())
  let faults = 0

  const throughService = async (client: RawClient, { token }: Reader) => {
    const status = await client.post('/me/events', token, JSON.stringify({ events: aBatch() }))
    if (status !== 200) faults += 1
  }
  const ways = {
    service: (reader: Reader, n: number) => throughService(clients[n]!, reader),
    'by hand, with the token': (reader: Reader) => transactionOfToken(pool, reader),
    'by hand': ({ id }: Reader) => transaction(pool, id),
    'the operation without HTTP': ({ id }: Reader) => recordEvents(parts, id, aBatch()),
    'bare INSERT': ({ id }: Reader) => bareInsert(pool, id),
  }
  type Way = keyof typeof ways
  const names = Object.keys(ways) as Way[]
  // Each way writes for readers of its own, so that none works on what another has filled.
  const readers = {} as Record<Way, Reader[]>
  for (const name of names) readers[name] = await settleReaders(url, CLIENTS)
  const found = Object.fromEntries(names.map((name) => [name, []])) as never as Record<
    Way,
    number[]
  >
  const measure = (name: Way, ms: number) =>
    rate(name === 'service' ? CLIENTS : CONNECTIONS, ms, async (n) => {
      await ways[name](readers[name][n]!, n)
    })
  for (const name of names) await measure(name, 1000)
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const name of names) found[name].push(await measure(name, forMs))

  // Each round's rates were measured one after the other: their ratio says more than that of the medians.
  const shareOf = (name: Way) =>
    median(found[name].map((one, round) => found.service[round]! / one))
  const hasRates = Number(values.rounds) > 0
  if (hasRates)
    console.log(
      `batches of 20 a second, median of ${values.rounds} rounds; the service's share of it`,
    )
  for (const name of hasRates ? names : []) {
    const each = found[name].map((one) => one.toFixed(0)).join(', ')
    console.log(
      `  ${name}: ${median(found[name]).toFixed(0)} (${each}); ${shareOf(name).toFixed(2)}`,
    )
  }

  // Nobody sends again before they have their answer.
  const people = {
    service: await settleReaders(url, 200),
    'by hand': await settleReaders(url, 200),
  }
  // By hand at the same rate: what the machine and the database alone come to.
  const idle = [...clients]
  const atOnce = {
    service: async (n: number) => {
      const client = idle.pop() ?? new RawClient(service.port)
      await throughService(client, people.service[n % 200]!)
      idle.push(client)
    },
    'by hand': (n: number) => transaction(pool, people['by hand'][n % 200]!.id),
  }
  for (const [name, work] of Object.entries(atOnce)) {
    const latencies = await latenciesAt(200, 10_000, work)
    const at = (share: number) => quantile(latencies, share).toFixed(1)
    console.log(
      `at 200 a second, ${name}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms`,
    )
  }
  console.log(`load of the machine (1 min): ${loadavg()[0]!.toFixed(1)} on ${cpus().length} cores`)
  console.log(`answers other than 200: ${faults}`)
  for (const client of idle) client.close()
  await killProcess(service, 'SIGKILL')
  await pool.end()
  await database.destroy()
  await close()
  process.exitCode = faults > 0 ? 1 : 0
}
