import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { createParts, operatorOfCheckout } from '../../src/server/create-parts'
import { openPool } from '../../src/server/database/database'
import { openEmbedded } from '../../src/server/database/embedded/open-embedded'
import { migrate } from '../../src/server/database/migrate'
import { addPerson } from '../support/people'
import { anEvent } from '../support/study-events'

export const benchConfig = {
  sample: true,
  trustedProxies: 0,
  address: null,
  host: '127.0.0.1',
  databaseUrl: null,
  production: false,
}

/** A database of its own: on DATABASE_URL's server where that is set, else on an embedded one. */
export async function benchDatabase(): Promise<{
  url: string
  engine: string
  close(): Promise<void>
}> {
  const given = process.env.DATABASE_URL
  const folder = await mkdtemp(path.join(tmpdir(), 'meiri-bench-'))
  await chmod(folder, 0o755)
  const embedded = given ? null : await openEmbedded(folder, 'service', () => undefined)
  const admin = given ?? embedded!.url
  const name = `bench_${randomBytes(6).toString('hex')}`
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: admin })
    await client.connect()
    const result = await client.query(statement)
    await client.end()
    return result
  }
  await run(`CREATE DATABASE ${name}`)
  const { rows } = await run('SHOW server_version')
  const url = Object.assign(new URL(admin), { pathname: `/${name}` }).toString()
  const database = openPool(url)
  await migrate(database)
  await database.destroy()
  return {
    url,
    engine: `PostgreSQL ${rows[0].server_version}${given ? ' (DATABASE_URL)' : ' (embedded)'}`,
    close: async () => {
      await run(`DROP DATABASE ${name} WITH (FORCE)`)
      await embedded?.release()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export interface Reader {
  id: string
  token: string
}

export async function settleReaders(url: string, count: number): Promise<Reader[]> {
  const database = openPool(url)
  const parts = createParts(database, benchConfig, operatorOfCheckout())
  const readers: Reader[] = []
  for (let n = 0; n < count; n += 1) {
    const id = `reader-${n}-${randomBytes(3).toString('hex')}`
    readers.push({ id, token: await addPerson(parts, id, { branch: null }) })
  }
  await database.destroy()
  return readers
}

export interface Process {
  child: ChildProcess
  port: number
}

/** Starts a process of the service; resolves when it listens. */
export async function startProcess(url: string, port = 0): Promise<Process> {
  const file = path.join('test', 'bench', 'service-process.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', file, url, String(port)], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the service did not start')))
    child.stdout!.on('data', (chunk: Buffer) => {
      const found = /listening (\d+)/.exec(String(chunk))
      if (found) resolve({ child, port: Number(found[1]) })
    })
  })
}

export async function killProcess({ child }: Process, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await ended
}

const agent = new Agent({ keepAlive: true, maxSockets: 200 })

export interface Answer {
  /** 0: none came. */
  status: number
  headers: Record<string, unknown>
  body: string
}

/** Posts to the service. Never throws. */
export function post(port: number, url: string, token: string, payload: string): Promise<Answer> {
  return send('POST', port, url, token, payload)
}

export function get(port: number, url: string, token: string): Promise<Answer> {
  return send('GET', port, url, token, null)
}

/** As patient as a phone, in ms. */
const PATIENCE_MS = 10_000

function send(
  method: string,
  port: number,
  url: string,
  token: string,
  payload: string | null,
): Promise<Answer> {
  return new Promise((resolve) => {
    const nothing = { status: 0, headers: {}, body: '' }
    const headers: Record<string, string> = { authorization: `Bearer ${token}` }
    if (payload !== null) headers['content-type'] = 'application/json'
    const options = { method, host: '127.0.0.1', port, path: `/api${url}`, headers, agent }
    const sent = request({ ...options, timeout: PATIENCE_MS }, (reply) => {
      const chunks: Buffer[] = []
      reply.on('data', (chunk: Buffer) => chunks.push(chunk))
      reply.on('error', () => resolve(nothing))
      reply.on('close', () => resolve(nothing))
      reply.on('end', () =>
        resolve({
          status: reply.statusCode ?? 0,
          headers: reply.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    sent.on('timeout', () => sent.destroy())
    sent.on('error', () => resolve(nothing))
    sent.end(payload ?? undefined)
  })
}

let made = 0
/** Ids no other run makes. */
export const newEventId = (): string => `${process.pid}-${(made += 1)}-${Date.now().toString(36)}`

/** A sitting with one card and what goes with it, over and over: 20 events. */
export function aBatch(size = 20) {
  return Array.from({ length: size }, (_, n) => {
    const id = newEventId()
    const cardId = `card-${made % 400}`
    if (n % 4 === 0) return anEvent('studied', id, { cardId })
    if (n % 4 === 3) return anEvent('review-state', id, { cardId })
    return anEvent('answered', id, { cardId })
  })
}

export const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN

export const median = (values: number[]): number =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  )

const QUESTIONS = 200

/** Asks so often, one after another. Out: median and 99th percentile, in ms, in words. */
export async function timed(work: (n: number) => Promise<unknown>): Promise<string> {
  const found: number[] = []
  for (let n = 0; n < QUESTIONS; n += 1) {
    const began = performance.now()
    await work(n)
    found.push(performance.now() - began)
  }
  found.sort((a, b) => a - b)
  return `p50 ${quantile(found, 0.5).toFixed(1)} ms, p99 ${quantile(found, 0.99).toFixed(1)} ms`
}
