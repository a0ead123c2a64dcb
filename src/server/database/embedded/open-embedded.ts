import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { startProgress } from '../../../copy/zh-cn/server'
import { databaseAccount } from './account'
import { usableBinaries } from './binaries'
import { createCluster, refuseOtherVersion } from './cluster'
import { findHome, rememberHome } from './home'
import { type Place, PRESENCE_LOCK, reach, type Reached, stopServer } from './reach'

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

/** Between two attempts to bring a server back that went away, in ms. */
const REVIVE_MS = 1000

/**
 * Brings the server back when it goes away under a service: nobody else would. Out: what there is
 * in the end, once no more is to be done.
 */
function keepRunning(place: Place, first: Reached, say: (line: string) => void) {
  let reached = first
  let isOver = false
  let reviving = Promise.resolve()
  const revive = async () => {
    while (!isOver && existsSync(place.home.cluster)) {
      try {
        reached = await reach(place, say)
        return watch()
      } catch {
        await pause(REVIVE_MS, undefined, { ref: false })
      }
    }
  }
  const watch = () => {
    reached.presence.once('end', () => {
      if (!isOver) reviving = revive()
    })
  }
  watch()
  return async (): Promise<Reached> => {
    isOver = true
    await reviving
    return reached
  }
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
  const first = await reach(place, say)
  const { url, startedHere } = first
  const end = role === 'service' ? keepRunning(place, first, say) : async () => first

  const release = async () => {
    const { presence } = await end()
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
