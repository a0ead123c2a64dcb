import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createParts, operatorOfCheckout } from '../../src/server/create-parts'
import { openPool } from '../../src/server/database/database'
import { openEmbedded } from '../../src/server/database/embedded/open-embedded'
import { readPostmaster } from '../../src/server/database/embedded/postmaster'
import { freePort } from '../../src/server/free-port'
import { migrate } from '../../src/server/database/migrate'
import { eventsAfter } from '../../src/server/repositories/events'
import { rebuildStates } from '../../src/server/operations/records/rebuild-states'
import {
  aBatch,
  benchConfig,
  killProcess,
  post,
  type Process,
  type Reader,
  settleReaders,
  startProcess,
} from './service-setting'

/** Like a phone: what was not answered is sent again, what was is sometimes sent again, too. */
class Phone {
  readonly acknowledged = new Set<string>()
  readonly statuses = new Map<number, number>()
  withoutRetryAfter = 0
  private waiting: ReturnType<typeof aBatch> = []
  private sentBefore: ReturnType<typeof aBatch> = []

  constructor(
    private readonly reader: Reader,
    private readonly ports: number[],
  ) {}

  async sendOnce(): Promise<void> {
    if (this.waiting.length === 0) this.waiting = aBatch(8)
    const again = this.sentBefore.filter(() => Math.random() < 0.3)
    const events = [...this.waiting, ...again].sort(() => Math.random() - 0.5)
    const port = this.ports[Math.floor(Math.random() * this.ports.length)]!
    const body = JSON.stringify({ events })
    const reply = await post(port, '/me/events', this.reader.token, body)
    this.statuses.set(reply.status, (this.statuses.get(reply.status) ?? 0) + 1)
    if (reply.status === 503 && !reply.headers['retry-after']) this.withoutRetryAfter += 1
    if (reply.status !== 200) return void (await pause(30 + Math.random() * 100))
    for (const id of JSON.parse(reply.body).accepted) this.acknowledged.add(id)
    this.sentBefore = this.waiting
    this.waiting = []
  }
}

/**
 * `npm run faults [-- --rounds 30 --clients 20]`: two processes of the service on one embedded database,
 * under load; `rounds` times a process is killed by −9, as often the database. Then what was acknowledged
 * is looked for.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '30' },
      clients: { type: 'string', default: '20' },
    },
  })
  const rounds = Number(values.rounds)
  const folder = await mkdtemp(path.join(tmpdir(), 'meiri-faults-'))
  await chmod(folder, 0o755)
  let embedded = await openEmbedded(folder, 'service', () => undefined)
  const first = openPool(embedded.url)
  await migrate(first)
  await first.destroy()
  const readers = await settleReaders(embedded.url, Number(values.clients))
  const ports: number[] = []
  const processes: Process[] = []
  for (let n = 0; n < 2; n += 1) {
    ports.push(await freePort('127.0.0.1', 3950 + n * 10))
    processes.push(await startProcess(embedded.url, ports[n]))
  }

  let running = true
  const phones = readers.map((reader) => new Phone(reader, ports))
  const load = phones.map(async (phone) => {
    while (running) await phone.sendOnce()
  })
  let failedRestarts = 0
  const restart = (n: number) =>
    startProcess(embedded.url, ports[n]).then(
      (started) => void (processes[n] = started),
      () => void (failedRestarts += 1),
    )

  for (let round = 0; round < rounds; round += 1) {
    await pause(200 + Math.random() * 600)
    await killProcess(processes[round % 2]!, 'SIGKILL')
    await restart(round % 2)
    await pause(200 + Math.random() * 600)
    const postmaster = await readPostmaster(path.join(embedded.folder, 'cluster'))
    if (postmaster) process.kill(postmaster.pid, 'SIGKILL')
    const before = embedded.url
    try {
      embedded = await openEmbedded(folder, 'service', () => undefined)
    } catch {
      failedRestarts += 1
    }
    // The same address, as a rule: then the processes find it again by themselves.
    if (embedded.url !== before)
      for (const n of [0, 1]) {
        await killProcess(processes[n]!, 'SIGKILL')
        await restart(n)
      }
  }
  await pause(2000)
  running = false
  await Promise.all(load)

  const database = openPool(embedded.url)
  let acknowledged = 0
  let lost = 0
  let doubled = 0
  for (const [n, phone] of phones.entries()) {
    const kept = await eventsAfter(database, readers[n]!.id, 0, 1_000_000)
    const ids = new Set(kept.map(({ event }) => event.id))
    acknowledged += phone.acknowledged.size
    lost += [...phone.acknowledged].filter((id) => !ids.has(id)).length
    doubled += kept.length - ids.size
  }
  const parts = createParts(database, benchConfig, operatorOfCheckout())
  const { members, mended } = await rebuildStates(parts)
  await database.destroy()
  const statuses = new Map<number, number>()
  for (const phone of phones)
    for (const [status, count] of phone.statuses)
      statuses.set(status, (statuses.get(status) ?? 0) + count)
  console.log(`killed by -9: service ${rounds} times, database ${rounds} times`)
  console.log(`events acknowledged ${acknowledged}, lost ${lost}, doubled ${doubled}`)
  console.log(
    `failed restarts ${failedRestarts}; states mended by a rebuild ${mended} of ${members}`,
  )
  console.log(
    `answers: ${[...statuses].map(([s, c]) => `${s || 'none'} × ${c}`).join(', ')}; ` +
      `503 without Retry-After: ${phones.reduce((sum, phone) => sum + phone.withoutRetryAfter, 0)}`,
  )
  for (const one of processes) await killProcess(one, 'SIGKILL')
  await embedded.release()
  await rm(folder, { recursive: true, force: true })
  const bad = lost + doubled + failedRestarts + mended + (statuses.get(500) ?? 0)
  process.exitCode = acknowledged > 0 && bad === 0 ? 0 : 1
}
