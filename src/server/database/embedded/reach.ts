import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startProgress } from '../../../copy/zh-cn/server'
import { freePort } from '../../free-port'
import { StartError } from '../../start-error'
import type { Binaries } from './binaries'
import { lastLine, OWNER } from './cluster'
import type { Home } from './home'
import { readPostmaster, setReusedPidAside } from './postmaster'
import { type Account, run } from './run'

/** Above the ports systems hand out to others most of the time; the next free one is taken. */
const FIRST_PORT = 54320

/** Recovery after a power cut may take a while before the server admits anyone. */
const PATIENCE_MS = 60_000
const RETRY_MS = 250

/** Another process may be starting the same cluster, or its last one's backends be ending. */
const MAX_FAILED_STARTS = 12

/** Key of the advisory lock that every process using the server holds, shared, as long as it does. */
export const PRESENCE_LOCK = 20260101

export interface Place {
  home: Home
  binaries: Binaries
  account: Account | null
}

const urlOf = (password: string, port: number) =>
  `postgres://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`

/** Connects and takes the shared presence lock. Throws while the server does not admit us. */
async function join(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  // The server may go away under us; whoever queries next is told.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT pg_advisory_lock_shared($1)', [PRESENCE_LOCK])
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
}

/** What the server itself wrote last about why it would not start. */
async function lastFatal(home: Home, output: string): Promise<string> {
  const log = await readFile(home.log, 'utf8').catch(() => '')
  return lastLine(log.match(/^.*(FATAL|PANIC).*$/gm)?.join('\n') ?? output)
}

/** The port it had last: who lost it looks there. PostgreSQL writes down its options (postmaster.opts). */
async function lastPort({ cluster }: Home): Promise<number | null> {
  const options = await readFile(path.join(cluster, 'postmaster.opts'), 'utf8').catch(() => '')
  return Number(/"-p" "(\d+)"/.exec(options)?.[1]) || null
}

async function startServer({ home, binaries, account }: Place): Promise<string | null> {
  await setReusedPidAside(home.cluster)
  const port = await freePort('127.0.0.1', (await lastPort(home)) ?? FIRST_PORT)
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`
  const { code, output } = await run(
    binaries.pgCtl,
    ['start', '-D', home.cluster, '-l', home.log, '-w', '-t', '60', '-o', options],
    account,
  )
  return code === 0 ? null : lastFatal(home, output)
}

export async function stopServer({ home, binaries, account }: Place): Promise<void> {
  await run(binaries.pgCtl, ['stop', '-D', home.cluster, '-m', 'fast', '-w', '-t', '60'], account)
}

export interface Reached {
  url: string
  /** Holds the presence lock as long as it is open. */
  presence: pg.Client
  startedHere: boolean
}

/** Uses the running server or starts it; an orphan left by kill −9 is simply used again. */
export async function reach(place: Place, say: (line: string) => void): Promise<Reached> {
  const password = (await readFile(place.home.password, 'utf8')).trim()
  const giveUpAt = Date.now() + PATIENCE_MS
  let startedHere = false
  let failures = 0
  let reason = ''
  while (failures < MAX_FAILED_STARTS && Date.now() < giveUpAt) {
    const running = await readPostmaster(place.home.cluster)
    if (running) {
      const url = urlOf(password, running.port)
      try {
        const presence = await join(url)
        if (!startedHere) say(startProgress.adoptingDatabase)
        return { url, presence, startedHere }
      } catch (error) {
        reason = (error as Error).message
      }
    } else {
      if (failures === 0) say(startProgress.startingDatabase)
      const failure = await startServer(place)
      startedHere = failure === null
      if (startedHere) continue
      failures += 1
      reason = failure ?? reason
    }
    await pause(RETRY_MS)
  }
  throw new StartError('database-failed', { reason, log: place.home.log })
}
