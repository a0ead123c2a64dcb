import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { createServer } from 'node:net'
import { startErrors, startProgress } from '../../../src/copy/zh-cn/server'
import { checkout } from '../../../src/server/config'
import { isUnreachable, openPool } from '../../../src/server/database/database'
import { openEmbedded, type Role } from '../../../src/server/database/embedded/open-embedded'
import { isAlive, readPostmaster } from '../../../src/server/database/embedded/postmaster'

let folder: string
let said: string[]
const clusterIn = (place: string) => path.join(place, 'database', 'cluster')
const running = () => readPostmaster(clusterIn(folder))
const open = (role: Role, place = folder) => openEmbedded(place, role, (line) => said.push(line))

async function query(url: string, statement: string): Promise<unknown[]> {
  const database = openPool(url)
  try {
    return (await sql.raw(statement).execute(database)).rows
  } finally {
    await database.destroy()
  }
}

beforeEach(async () => {
  said = []
  folder = await mkdtemp(path.join(tmpdir(), 'meiri-embedded-'))
  // Under root the database's own account must be able to enter.
  await chmod(folder, 0o755)
})
afterEach(async () => {
  const left = await running()
  if (left) process.kill(left.pid, 'SIGQUIT')
  while (await running()) await pause(50)
  await rm(folder, { recursive: true, force: true })
})

describe('the embedded database', () => {
  it('is made at the first start, keeps its data, and is stopped by the service that leaves last', async () => {
    const first = await open('service')
    expect(said).toContain(startProgress.preparingDatabase)
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one')
    await first.release()
    expect(await running()).toBeNull()

    said = []
    const second = await open('service')
    expect(said).not.toContain(startProgress.preparingDatabase)
    expect(await query(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
    await second.release()
  })

  it('keeps its password from other users and listens on this machine only', async () => {
    const server = await open('service')
    const file = await stat(path.join(folder, 'database', 'password'))
    expect(file.mode & 0o777).toBe(0o600)
    expect((await stat(path.join(folder, 'database'))).mode & 0o777).toBe(0o700)
    const [row] = (await query(
      server.url,
      `SELECT current_setting('listen_addresses') AS address, current_setting('fsync') AS fsync,
        current_setting('server_encoding') AS encoding`,
    )) as object[]
    expect(row).toEqual({ address: '127.0.0.1', fsync: 'on', encoding: 'UTF8' })
    const stranger = server.url.replace(/:[^:@]+@/, ':wrong@')
    await expect(query(stranger, 'SELECT 1')).rejects.toThrow(/password authentication/)
    await server.release()
  })

  it('is used, not stopped, by a command that finds it running', async () => {
    const service = await open('service')
    const command = await open('command')
    expect(command.startedHere).toBe(false)
    expect(command.url).toBe(service.url)
    await command.release()
    expect(await query(service.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await service.release()
  })

  it('is stopped by a command that had to start it, unless a service has come meanwhile', async () => {
    const alone = await open('command')
    await alone.release()
    expect(await running()).toBeNull()

    const command = await open('command')
    const service = await open('service')
    await command.release()
    expect(await query(service.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await service.release()
    expect(await running()).toBeNull()
  })

  it('is made once when two processes start at the same time', async () => {
    const servers = await Promise.all([open('service'), open('service')])
    expect(servers[0].url).toBe(servers[1].url)
    for (const server of servers) await server.release()
    expect(await running()).toBeNull()
    const drafts = await readdir(folder, { recursive: true })
    expect(drafts.filter((name) => name.includes('.new-'))).toEqual([])
  })

  it('is used again when kill −9 left it without its service', async () => {
    const program = path.join(checkout, 'test', 'support', 'hold-database.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', program, folder], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((resolve) => child.stdout.once('data', resolve))
    const orphan = (await running())!
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
    expect(isAlive(orphan.pid)).toBe(true)

    const server = await open('service')
    expect(said).toContain(startProgress.adoptingDatabase)
    expect(await running()).toEqual(orphan)
    await server.release()
    expect(await running()).toBeNull()
  })

  it('loses nothing that was stored when it is itself killed', async () => {
    const first = await open('service')
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one')
    const { pid } = (await running())!
    process.kill(pid, 'SIGKILL')
    while ((await running())?.pid === pid) await pause(50)
    await first.release()

    const second = await open('service')
    expect(await query(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
    await second.release()
  })

  it('is brought back by the service that lost it, and the pool finds it again', async () => {
    const server = await open('service')
    const database = openPool(server.url)
    await sql`CREATE TABLE kept AS SELECT 1 AS one`.execute(database)
    for (const signal of ['SIGKILL', 'SIGINT'] as const) {
      const { pid } = (await running())!
      process.kill(pid, signal)
      const giveUpAt = Date.now() + 30_000
      // Another one has taken its place; until then what is left of the old one may still answer.
      while ([undefined, pid].includes((await running())?.pid) && Date.now() < giveUpAt)
        await pause(20)
      const faults: unknown[] = []
      for (;;) {
        try {
          const { rows } = await sql`SELECT one FROM kept`.execute(database)
          expect(rows).toEqual([{ one: 1 }])
          break
        } catch (error) {
          if (Date.now() > giveUpAt) throw error
          faults.push(error)
          await pause(50)
        }
      }
      expect(faults.filter((error) => !isUnreachable(error))).toEqual([])
    }
    await database.destroy()
    await server.release()
    expect(await running()).toBeNull()
  })

  it('starts although another program now has the number of its old process', async () => {
    const first = await open('service')
    const file = path.join(clusterIn(folder), 'postmaster.pid')
    const old = await readFile(file, 'utf8')
    await first.release()
    await writeFile(file, old.replace(/^\d+/, String(process.pid)))

    const second = await open('service')
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await second.release()
  })

  it('takes the next free port when its own is taken', async () => {
    const first = await open('service')
    const { port } = (await running())!
    await first.release()
    const other = createServer().listen(port, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const second = await open('service')
    expect((await running())!.port).toBeGreaterThan(port)
    await second.release()
    await new Promise((resolve) => other.close(resolve))
  })
})

describe('a first start that was interrupted', () => {
  it('is begun anew when only the draft is there', async () => {
    const over = Number(execFileSync('sh', ['-c', 'echo $$']).toString())
    await mkdir(path.join(folder, `database.new-${over}-a1b2c3d4`, 'cluster'), { recursive: true })
    const server = await open('service')
    await server.release()
    const databases = (await readdir(folder)).filter((name) => name.startsWith('database'))
    expect(databases).toEqual(['database'])
  })

  it('is begun anew and the half-made database set aside, not deleted', async () => {
    await mkdir(path.join(clusterIn(folder), 'base'), { recursive: true })
    await writeFile(path.join(clusterIn(folder), 'PG_VERSION'), '18\n')
    const server = await open('service')
    await server.release()
    const aside = (await readdir(folder)).find((name) => name.startsWith('database.incomplete-'))!
    expect(existsSync(path.join(folder, aside, 'cluster', 'PG_VERSION'))).toBe(true)
    expect(said.join()).toContain(aside)
  })
})

describe('a data folder that cannot be used', () => {
  const whatIsSaid = async (place: string) =>
    open('service', place).then(
      () => 'opened',
      (error: Error) => error.message,
    )

  it('is named when it cannot be written', async () => {
    const place = path.join(folder, 'a-file')
    await writeFile(place, '')
    expect(await whatIsSaid(place)).toMatch(/a-file 不能写入.*DATA_FOLDER/)
    expect(await readFile(place, 'utf8')).toBe('')
  })

  it('is left alone when its database belongs to another version', async () => {
    await (await open('service')).release()
    const file = path.join(clusterIn(folder), 'PG_VERSION')
    const version = await readFile(file, 'utf8')
    await writeFile(file, '12\n')
    expect(await whatIsSaid(folder)).toMatch(/PostgreSQL 12 版/)
    await writeFile(file, version)
    await (await open('service')).release()
  })
})

const root = process.getuid?.() === 0
;(root ? describe : describe.skip)('as root in a folder that only root can enter', () => {
  const outside = async () =>
    JSON.parse(await readFile(path.join(folder, 'database-location.json'), 'utf8')) as {
      folder: string
    }
  beforeEach(() => chmod(folder, 0o700))
  afterEach(async () => {
    const pointer = await outside().catch(() => null)
    if (pointer) await rm(path.dirname(pointer.folder), { recursive: true, force: true })
  })

  it('lies elsewhere, says where, and is found again', async () => {
    const first = await open('service')
    expect(said).toContain(startProgress.databaseElsewhere(first.folder))
    expect(first.folder.startsWith(folder)).toBe(false)
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one')
    await first.release()
    const second = await open('service')
    expect(await query(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
    await second.release()
  })

  it('is not begun empty when it has gone missing', async () => {
    await (await open('service')).release()
    const { folder: place } = await outside()
    await rename(place, `${place}-away`)
    const pointer = path.join(folder, 'database-location.json')
    await expect(open('service')).rejects.toThrow(
      startErrors['database-folder-missing']({ folder: place, pointer }),
    )
    await rename(`${place}-away`, place)
    await (await open('service')).release()
  })

  it('is not shared with a copy of the data folder', async () => {
    await (await open('service')).release()
    const copy = `${folder}-copy`
    await cp(folder, copy, { recursive: true })
    await expect(open('service', copy)).rejects.toThrow(/属于另一个数据文件夹/)
    await rm(copy, { recursive: true })
  })
})
