import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startProgress } from '../../../copy/zh-cn/server'
import { freePort } from '../../free-port'
import { StartError } from '../../start-error'
import { databaseAccount } from './account'
import { type Binaries, usableBinaries } from './binaries'
import { createCluster, lastLine, OWNER, refuseOtherVersion } from './cluster'
import { findHome, type Home, rememberHome } from './home'
import { readPostmaster, setReusedPidAside } from './postmaster'
import { type Account, run } from './run'

/** A service stops the server when it is the last to use it; a command only one that it started. */
export type Role = 'service' | 'command'

export interface EmbeddedServer {
  /** Connection address, with its password. */
  url: string
  folder: string
  startedHere: boolean
  /** Leaves the server, and stops it if that is our part. */
  release(): Promise<void>
}

/** Above the ports systems hand out to others most of the time; the next free one is taken. */
const FIRST_PORT = 54320

/** Recovery after a power cut may take a while before the server admits anyone. */
const PATIENCE_MS = 60_000
const RETRY_MS = 250

/** Another process may be starting the same cluster, or its last one's backends be ending. */
const MAX_FAILED_STARTS = 12

/** Key of the advisory lock that every process using the server holds, shared, as long as it does. */
const PRESENCE_LOCK = 20260101

interface Place {
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

async function startServer({ home, binaries, account }: Place): Promise<string | null> {
  await setReusedPidAside(home.cluster)
  const port = await freePort('127.0.0.1', FIRST_PORT)
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`
  const { code, output } = await run(
    binaries.pgCtl,
    ['start', '-D', home.cluster, '-l', home.log, '-w', '-t', '60', '-o', options],
    account,
  )
  return code === 0 ? null : lastFatal(home, output)
}

async function stopServer({ home, binaries, account }: Place): Promise<void> {
  await run(binaries.pgCtl, ['stop', '-D', home.cluster, '-m', 'fast', '-w', '-t', '60'], account)
}

/** Uses the running server or starts it; an orphan left by kill −9 is simply used again. */
async function reach(place: Place, say: (line: string) => void) {
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

/**
 * Opens the database kept in a data folder, making it first if there is none. In: the folder, our
 * role and where to report progress. Throws StartError with a sentence when it cannot.
 */
export async function openEmbedded(
  dataFolder: string,
  role: Role,
  say: (line: string) => void,
): Promise<EmbeddedServer> {
  const account = await databaseAccount()
  const home = await findHome(dataFolder, account)
  const binaries = await usableBinaries(account, home.shelf)
  const place: Place = { home, binaries, account }
  await createCluster(home, binaries, account, say)
  await rememberHome(dataFolder, home)
  await refuseOtherVersion(home, binaries)
  const { url, presence, startedHere } = await reach(place, say)

  const release = async () => {
    const alone = await presence
      .query('SELECT pg_advisory_unlock_shared($1)', [PRESENCE_LOCK])
      .then(() => presence.query('SELECT pg_try_advisory_lock($1) AS alone', [PRESENCE_LOCK]))
      .then((answer) => answer.rows[0].alone === true)
      .catch(() => false)
    if (alone && (role === 'service' || startedHere)) await stopServer(place)
    await presence.end().catch(() => undefined)
  }
  if (home.elsewhere) say(startProgress.databaseElsewhere(home.folder))
  return { url, folder: home.folder, startedHere, release }
}
