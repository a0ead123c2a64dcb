import { mkdir, readdir, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { buildApp } from '../../src/server/app'
import { checkout } from '../../src/server/config'
import { createParts, operatorOfCheckout } from '../../src/server/create-parts'
import { type Database, openPool } from '../../src/server/database/database'
import { openEmbedded } from '../../src/server/database/embedded/open-embedded'
import { migrate } from '../../src/server/database/migrate'
import type { OperatorProduct } from '../../src/server/operator/operator-files'
import type { Parts } from '../../src/server/parts'
import type { Press } from '../../src/server/print/press'
import type { Voice } from '../../src/server/voice/voice'
import type { Wechat } from '../../src/server/wechat/wechat'
import { isAlive, readPostmaster } from '../../src/server/database/embedded/postmaster'

export interface TestDatabase {
  url: string
  database: Database
  close(): Promise<void>
}

/** Another user's folders are that user's to remove. */
const PREFIX = `meiri-yidu-test-${process.getuid?.() ?? 0}-`

/** One cluster a run, shared by its workers; folders of runs that are over are removed. */
async function sharedFolder(): Promise<string> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(name.startsWith(PREFIX) ? name.slice(PREFIX.length) : NaN)
    if (!pid || isAlive(pid)) continue
    const left = await readPostmaster(path.join(tmpdir(), name, 'database', 'cluster'))
    if (left) process.kill(left.pid, 'SIGQUIT')
    await rm(path.join(tmpdir(), name), { recursive: true, force: true })
  }
  const folder = path.join(tmpdir(), `${PREFIX}${process.ppid}`)
  await mkdir(folder, { recursive: true })
  return folder
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** An empty database of its own on a real PostgreSQL; no tables yet. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const server = await openEmbedded(await sharedFolder(), 'service', () => undefined)
  const name = `test_${randomBytes(6).toString('hex')}`
  await run(server.url, `CREATE DATABASE ${name}`)
  const url = server.url.replace(/\/postgres$/, `/${name}`)
  const database = openPool(url)
  const close = async () => {
    await database.destroy()
    await run(server.url, `DROP DATABASE ${name} WITH (FORCE)`)
    await server.release()
  }
  return { url, database, close }
}

export interface TestServer extends TestDatabase {
  app: FastifyInstance
  parts: Parts
}

/** The service on a database of its own, without a port: ask it by `app.inject`. */
export async function testServer(
  options: {
    sample?: boolean
    now?: () => Date
    webFolder?: string
    config?: Partial<Parts['config']>
    wechat?: Wechat
    voice?: Voice
    press?: Press
    /** What product.json says otherwise. */
    product?: Partial<OperatorProduct>
  } = {},
): Promise<TestServer> {
  const open = await emptyDatabase()
  await migrate(open.database)
  const config = {
    sample: options.sample ?? true,
    trustedProxies: 0,
    address: null,
    host: '127.0.0.1',
    databaseUrl: null,
    production: false,
    ...options.config,
  }
  const operator = operatorOfCheckout()
  operator.product = { ...operator.product, ...options.product }
  const parts = createParts(
    open.database,
    config,
    operator,
    options.now,
    options.wechat,
    options.voice,
    options.press ?? null,
  )
  const app = await buildApp(parts, {
    checkout,
    webFolder: options.webFolder ?? path.join(checkout, 'no-such-folder'),
    logLevel: 'silent',
  })
  return {
    ...open,
    app,
    parts,
    close: async () => {
      await app.close()
      await open.close()
    },
  }
}
