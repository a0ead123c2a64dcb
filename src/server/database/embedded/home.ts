import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { StartError } from '../../start-error'
import type { Account } from './run'
import { canEnter } from './account'

/** Where one embedded database lives. */
export interface Home {
  /** Holds `cluster/`, `password` and `server.log`; owned by the account that runs the server. */
  folder: string
  cluster: string
  password: string
  log: string
  /** Where a copy of the programs may be kept. */
  shelf: string
  /** True when the account cannot enter the data folder and the database therefore lies outside it. */
  elsewhere: boolean
}

const POINTER = 'database-location.json'

/** Cleaned by no one, unlike /var/tmp, which many systems empty of files unused for 30 days. */
const OUTSIDE = ['/var/lib', '/var/tmp']

function homeAt(folder: string, shelf: string, elsewhere: boolean): Home {
  return {
    folder,
    cluster: path.join(folder, 'cluster'),
    password: path.join(folder, 'password'),
    log: path.join(folder, 'server.log'),
    shelf,
    elsewhere,
  }
}

/** WSL shows Windows drives under /mnt; they keep neither modes nor fsync. Source: toolchain notes. */
async function refuseWindowsDrive(folder: string): Promise<void> {
  if (process.platform !== 'linux' || !/^\/mnt\/[a-z](\/|$)/.test(folder)) return
  const kernel = await readFile('/proc/version', 'utf8').catch(() => '')
  if (/microsoft/i.test(kernel)) throw new StartError('data-on-windows-drive', { folder })
}

async function makeWritable(folder: string): Promise<void> {
  const trial = path.join(folder, `.writable-${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(trial, '')
    await rm(trial)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new StartError('data-folder-unwritable', { folder, reason })
  }
}

interface Pointer {
  folder: string
  /** The data folder it was made for: a copied data folder must not share the original's database. */
  owner: string
}

async function pointedHome(dataFolder: string, pointerFile: string): Promise<Home> {
  const pointer = JSON.parse(await readFile(pointerFile, 'utf8')) as Pointer
  if (!existsSync(path.join(pointer.folder, 'cluster')))
    throw new StartError('database-folder-missing', { ...pointer, pointer: pointerFile })
  const original = path.join(pointer.owner, POINTER)
  if (pointer.owner !== dataFolder) {
    if (existsSync(original)) throw new StartError('database-folder-shared', pointer)
    await writeFile(pointerFile, JSON.stringify({ ...pointer, owner: dataFolder }))
  }
  return homeAt(pointer.folder, path.join(path.dirname(pointer.folder), 'programs'), true)
}

async function outsideFolder(dataFolder: string, account: Account): Promise<string> {
  const mark = createHash('sha256').update(dataFolder).digest('hex').slice(0, 10)
  for (const parent of OUTSIDE) {
    const folder = path.join(parent, `meiri-yidu-${mark}`)
    try {
      // A strict umask would close what is made for another account.
      if (await mkdir(folder, { recursive: true })) await chmod(folder, 0o755)
      if (await canEnter(folder, account)) return folder
    } catch {
      continue
    }
  }
  throw new StartError('data-folder-unwritable', { folder: OUTSIDE.join('、'), reason: 'EACCES' })
}

/**
 * Finds the database of a data folder, or the place for a new one: inside it, or, when we are root
 * and the account cannot enter it (a checkout under /root), in a folder of its own under /var/lib.
 * The choice is written down, so that later starts find the same database.
 */
export async function findHome(dataFolder: string, account: Account | null): Promise<Home> {
  await refuseWindowsDrive(dataFolder)
  await makeWritable(dataFolder)
  const real = await realpath(dataFolder)
  await refuseWindowsDrive(real)

  const pointerFile = path.join(real, POINTER)
  if (existsSync(pointerFile)) return pointedHome(real, pointerFile)
  const inside = homeAt(path.join(real, 'database'), path.join(real, 'programs'), false)
  if (!account || existsSync(inside.folder) || (await canEnter(real, account))) return inside
  const outside = await outsideFolder(real, account)
  return homeAt(path.join(outside, 'database'), path.join(outside, 'programs'), true)
}

/** Remembers a database that lies outside its data folder, once it exists. */
export async function rememberHome(dataFolder: string, home: Home): Promise<void> {
  if (!home.elsewhere) return
  const real = await realpath(dataFolder)
  const pointer: Pointer = { folder: home.folder, owner: real }
  await writeFile(path.join(real, POINTER), JSON.stringify(pointer), { mode: 0o600 })
}
