import { sql } from 'kysely'
import { type Database, isUnreachable, openPool } from '../../../src/server/database/database'
import { migrate, migrations } from '../../../src/server/database/migrate'
import { emptyDatabase } from '../../support/test-server'

describe('migrating', () => {
  it('takes every step once when two services start at the same time', async () => {
    const first = await emptyDatabase()
    const second = openPool(first.url)
    const steps = await Promise.all([migrate(first.database), migrate(second)])
    expect(steps.sort()).toEqual([0, Object.keys(migrations).length])
    expect(await migrate(second)).toBe(0)
    await second.destroy()
    await first.close()
  })

  it('comes to the same tables from every earlier version', async () => {
    const columns = async (database: Database) =>
      (
        await sql`SELECT table_name, column_name, data_type, is_nullable
          FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`.execute(
          database,
        )
      ).rows
    const empty = await emptyDatabase()
    await migrate(empty.database)
    const expected = await columns(empty.database)
    await empty.close()
    expect(expected.length).toBeGreaterThan(50)
    const names = Object.keys(migrations)
    for (const [at, name] of names.slice(0, -1).entries()) {
      const older = await emptyDatabase()
      expect(await migrate(older.database, name)).toBe(at + 1)
      expect(await migrate(older.database)).toBe(names.length - at - 1)
      expect(await columns(older.database)).toEqual(expected)
      await older.close()
    }
  })

  it('leaves everything as it was when a step fails', async () => {
    const { database, close } = await emptyDatabase()
    // In the way of the second step.
    await sql`CREATE TABLE feedback (id text)`.execute(database)
    await expect(migrate(database)).rejects.toThrow(/没有升级成功.*数据没有改动/)
    const tables = await sql<{ name: string }>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`.execute(
      database,
    )
    expect(tables.rows.map(({ name }) => name)).not.toContain('edition')
    await close()
  })
})

describe('a connection that breaks', () => {
  it('between two statements of a transaction fails the transaction and not the process', async () => {
    const { url, database, close } = await emptyDatabase()
    const other = openPool(url)
    const work = database.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(
        transaction,
      )
      await sql`SELECT pg_terminate_backend(${rows[0]!.pid})`.execute(other)
      // The news arrives while no statement is under way.
      await new Promise((resolve) => setTimeout(resolve, 300))
      await sql`SELECT 1`.execute(transaction)
    })
    const error = await work.catch((error: unknown) => error)
    expect(isUnreachable(error)).toBe(true)
    expect((await sql`SELECT 1 AS one`.execute(database)).rows).toEqual([{ one: 1 }])
    await other.destroy()
    await close()
  })
})
