import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startProgress } from '../../../copy/zh-cn/server'
import { StartError } from '../../start-error'
import type { Binaries } from './binaries'
import type { Home } from './home'
import { isAlive } from './postmaster'
import { type Account, run } from './run'

/** The database's own superuser; nobody else can connect, and only from this machine. */
export const OWNER = 'meiri_yidu'

type Say = (line: string) => void

/** initdb writes global/pg_control last but one; without it there is no database to lose. */
export const isComplete = (cluster: string): boolean =>
  existsSync(path.join(cluster, 'PG_VERSION')) &&
  existsSync(path.join(cluster, 'global', 'pg_control'))

/** Drafts of initdb runs whose process is gone; each is `database.new-<pid>-<random>`. */
async function removeAbandonedDrafts(home: Home): Promise<void> {
  const parent = path.dirname(home.folder)
  for (const name of await readdir(parent)) {
    const pid = /^database\.new-(\d+)-/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid)))
      await rm(path.join(parent, name), { recursive: true, force: true })
  }
}

/** Makes a rename survive a power cut. Not every system lets a folder be synced. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/**
 * Makes the cluster in a draft folder and renames it into place, so that it is whole or absent; a
 * half-made one found in its place is moved aside, never deleted. Of two processes doing so at
 * once the second finds the first one's.
 */
export async function createCluster(
  home: Home,
  binaries: Binaries,
  account: Account | null,
  say: Say,
): Promise<void> {
  await removeAbandonedDrafts(home)
  // In this order: what another process puts there meanwhile is complete.
  const isThere = existsSync(home.folder)
  if (isComplete(home.cluster)) return
  say(startProgress.preparingDatabase)
  if (isThere) {
    const aside = `${home.folder}.incomplete-${Date.now()}`
    await rename(home.folder, aside)
    say(startProgress.incompleteMoved(aside))
  }
  const draft = path.join(
    path.dirname(home.folder),
    `database.new-${process.pid}-${randomBytes(4).toString('hex')}`,
  )
  const password = path.join(draft, 'password')
  await mkdir(draft, { mode: 0o700 })
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (account) for (const item of [draft, password]) await chown(item, account.uid, account.gid)
  const { code, output } = await run(
    binaries.initdb,
    [
      `--pgdata=${path.join(draft, 'cluster')}`,
      `--username=${OWNER}`,
      `--pwfile=${password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
    ],
    account,
  )
  if (code !== 0) {
    const log = path.join(path.dirname(home.folder), 'initdb.log')
    await writeFile(log, output)
    await rm(draft, { recursive: true, force: true })
    throw new StartError('database-failed', { reason: lastLine(output), log })
  }
  await rename(draft, home.folder).catch(async (error) => {
    await rm(draft, { recursive: true, force: true })
    if (!isComplete(home.cluster)) throw error
  })
  await syncFolder(path.dirname(home.folder))
}

export const lastLine = (output: string): string => output.trim().split('\n').pop() ?? ''

/** A newer program must not touch an older cluster. */
export async function refuseOtherVersion(home: Home, binaries: Binaries): Promise<void> {
  const found = (await readFile(path.join(home.cluster, 'PG_VERSION'), 'utf8')).trim()
  if (found !== binaries.major)
    throw new StartError('database-version', {
      folder: home.folder,
      found,
      needed: binaries.major,
    })
}
