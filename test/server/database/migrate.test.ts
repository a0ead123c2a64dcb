import { sql } from 'kysely'
import { openPool } from '../../../src/server/database/database'
import { migrate } from '../../../src/server/database/migrate'
import { emptyDatabase } from '../../support/test-server'

describe('migrating', () => {
  it('takes every step once when two services start at the same time', async () => {
    const first = await emptyDatabase()
    const second = openPool(first.url)
    const steps = await Promise.all([migrate(first.database), migrate(second)])
    expect(steps.sort()).toEqual([0, 2])
    expect(await migrate(second)).toBe(0)
    await second.destroy()
    await first.close()
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
