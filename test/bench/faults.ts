import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openPool } from '../../src/server/database/database'
import { openEmbedded } from '../../src/server/database/embedded/open-embedded'
import { readPostmaster } from '../../src/server/database/embedded/postmaster'
import { freePort } from '../../src/server/free-port'
import { migrate } from '../../src/server/database/migrate'
import { lookFor } from './faults-look'
import { type Phone, phonesOf, statusesOf } from './faults-phone'
import { killProcess, type Process, settleReaders, startProcess } from './service-setting'

/** A database that is not back by then is not coming back, in ms. */
const PATIENCE_MS = 60_000

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  return client
    .connect()
    .then(() => client.query('SELECT 1'))
    .then(
      () => true,
      () => false,
    )
    .finally(() => client.end().catch(() => undefined))
}

interface Ground {
  url: string
  folder: string
  processes: Process[]
  ports: number[]
  failedRestarts: number
}

const postmasterOf = ({ folder }: Ground) =>
  readPostmaster(path.join(folder, 'database', 'cluster'))

/** Waits until the database has ended, or with a url until it answers. Out: whether it came to that. */
async function waitFor(is: () => Promise<boolean>): Promise<boolean> {
  for (const giveUpAt = Date.now() + PATIENCE_MS; Date.now() < giveUpAt; await pause(50))
    if (await is()) return true
  return false
}

/** −9 to a process of the service, which is started again, and to the database, which the service restarts. */
async function killInTurns(ground: Ground, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await pause(200 + Math.random() * 600)
    const n = round % 2
    await killProcess(ground.processes[n]!, 'SIGKILL')
    await startProcess(ground.url, ground.ports[n]).then(
      (started) => void (ground.processes[n] = started),
      () => void (ground.failedRestarts += 1),
    )
    await pause(200 + Math.random() * 600)
    const postmaster = await postmasterOf(ground)
    if (postmaster) process.kill(postmaster.pid, 'SIGKILL')
    await pause(100)
    if (!(await waitFor(() => answers(ground.url)))) ground.failedRestarts += 1
  }
  await pause(2000)
}

/** Stops the database for `seconds`, as for maintenance, and starts it again. */
async function keepAway(ground: Ground, phones: Phone[], seconds: number): Promise<void> {
  await pause(2000)
  const before = statusesOf(phones)
  const postmaster = (await postmasterOf(ground))!
  process.kill(postmaster.pid, 'SIGINT')
  await waitFor(async () => (await postmasterOf(ground)) === null)
  await pause(seconds * 1000)
  const during = statusesOf(phones)
  const back = await openEmbedded(ground.folder, 'command', () => undefined)
  if (back.url !== ground.url) ground.failedRestarts += 1
  const began = Date.now()
  const accepted = (statuses: Map<number, number>) => statuses.get(200) ?? 0
  const was = accepted(statusesOf(phones))
  const isBack = await waitFor(async () => accepted(statusesOf(phones)) > was)
  const [last200, last503] = [200, 503].map(
    (one) => (during.get(one) ?? 0) - (before.get(one) ?? 0),
  )
  console.log(`database away ${seconds} s: answers meanwhile 503 × ${last503}, 200 × ${last200}`)
  console.log(
    isBack
      ? `first 200 ${Date.now() - began} ms after it was back; no process was restarted`
      : 'the service did not recover',
  )
  if (!isBack || ground.processes.some(({ child }) => child.exitCode !== null))
    ground.failedRestarts += 1
  await pause(2000)
}

/**
 * `npm run faults [-- --rounds 30 --clients 100]`: two processes of the service on one embedded database,
 * under load; `rounds` times a process is killed by −9, as often the database.
 * `npm run faults -- --away 30`: instead the database is stopped once, for 30 s.
 * Then what was acknowledged is looked for.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '30' },
      clients: { type: 'string', default: '100' },
      away: { type: 'string' },
    },
  })
  const away = values.away === undefined ? null : Number(values.away)
  const folder = await mkdtemp(path.join(tmpdir(), 'meiri-faults-'))
  await chmod(folder, 0o755)
  // A service restarts a database that goes away; a command does not.
  const role = away === null ? 'service' : 'command'
  const embedded = await openEmbedded(folder, role, () => undefined)
  const { url } = embedded
  const first = openPool(url)
  await migrate(first)
  await first.destroy()
  const readers = await settleReaders(url, Number(values.clients) / 2)
  const ground: Ground = { url, folder, processes: [], ports: [], failedRestarts: 0 }
  for (let n = 0; n < 2; n += 1) {
    ground.ports.push(await freePort('127.0.0.1', 3950 + n * 10))
    ground.processes.push(await startProcess(url, ground.ports[n]))
  }

  let running = true
  const phones = phonesOf(readers, ground.ports)
  const load = phones.map(async (phone) => {
    while (running) await phone.sendOnce()
  })
  if (away === null) await killInTurns(ground, Number(values.rounds))
  else await keepAway(ground, phones, away)
  running = false
  await Promise.all(load)
  // Like a phone the next day: what is left is sent until it is answered.
  for (const phone of phones)
    for (let left = 50; left > 0 && phone.unanswered > 0; left -= 1) await phone.sendOnce(false)
  const unanswered = phones.reduce((sum, phone) => sum + phone.unanswered, 0)

  const { acknowledged, lost, doubled, mended } = await lookFor(url, phones)
  const statuses = statusesOf(phones)
  const withoutRetryAfter = phones.reduce((sum, phone) => sum + phone.withoutRetryAfter, 0)
  if (away === null)
    console.log(`killed by -9: service ${values.rounds} times, database ${values.rounds} times`)
  console.log(`${phones.length} clients, two to a member, on 2 processes`)
  console.log(
    `events acknowledged ${acknowledged}, lost ${lost}, doubled ${doubled}, never answered ${unanswered}`,
  )
  console.log(`failed restarts ${ground.failedRestarts}; states mended by a rebuild ${mended}`)
  console.log(
    `answers: ${[...statuses].map(([s, c]) => `${s || 'none'} × ${c}`).join(', ')}; ` +
      `503 without Retry-After: ${withoutRetryAfter}`,
  )
  for (const one of ground.processes) await killProcess(one, 'SIGKILL')
  await embedded.release()
  const left = await postmasterOf(ground)
  if (left) process.kill(left.pid, 'SIGINT')
  await waitFor(async () => (await postmasterOf(ground)) === null)
  await rm(folder, { recursive: true, force: true })
  const others = [...statuses.keys()].filter((status) => ![0, 200, 503].includes(status)).length
  const bad = lost + doubled + ground.failedRestarts + mended + unanswered + others
  process.exitCode = acknowledged > 0 && bad + withoutRetryAfter === 0 ? 0 : 1
  process.exit()
}
