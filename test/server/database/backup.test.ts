import { PassThrough, Readable } from 'node:stream'
import { sql } from 'kysely'
import { restoreBackup } from '../../../src/server/database/backup/restore-backup'
import { writeBackup } from '../../../src/server/database/backup/write-backup'
import { createParts } from '../../../src/server/create-parts'
import { migrate, migrations } from '../../../src/server/database/migrate'
import type { Database } from '../../../src/server/database/database'
import { recordEvents } from '../../../src/server/operations/records/record-events'
import { rebuildStates } from '../../../src/server/operations/records/rebuild-states'
import { insertFeedback } from '../../../src/server/repositories/feedback'
import { aPage, articleNumber, publishPage } from '../../support/a-page'
import { addMember, addPerson, PLACES, settlePlaces } from '../../support/people'
import { anEvent } from '../../support/study-events'
import { emptyDatabase, testServer, type TestServer } from '../../support/test-server'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
  const { parts } = server
  await settlePlaces(parts)
  await publishPage(parts, aPage([articleNumber(1), articleNumber(2)]))
  await addPerson(parts, 'person', { roles: [{ role: 'secretary', at: PLACES.branch }] })
  await addMember(parts, 'odd', { name: '阿依·买买提' })
  await recordEvents(parts, 'person', [anEvent('studied', 'e1'), anEvent('help-asked', 'e2')])
  const text = 'tab\t newline\n backslash\\ \\. quote" 字𠮷 \\N'
  await insertFeedback(
    parts.database,
    { id: 'f', kind: 'complaint', text, cardId: null },
    new Date(),
  )
  await insertFeedback(
    parts.database,
    { id: 'g', kind: 'complaint', text: '\\.', cardId: null },
    new Date(),
  )
})
afterAll(() => server.close())

async function backUp(url = server.url): Promise<Buffer> {
  const sink = new PassThrough()
  const chunks: Buffer[] = []
  sink.on('data', (chunk: Buffer) => chunks.push(chunk))
  await writeBackup(url, sink)
  sink.end()
  return Buffer.concat(chunks)
}

/** In pieces of a size that cuts lines and letters. */
const streamOf = (bytes: Buffer, size = 1000) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    ),
  )

async function content(database: Database): Promise<Record<string, string[]>> {
  const tables = (await database.introspection.getTables()).filter(({ isView }) => !isView)
  const found: Record<string, string[]> = {}
  for (const { name } of tables) {
    const rows = await sql<{
      row: string
    }>`SELECT t::text AS row FROM ${sql.table(name)} AS t`.execute(database)
    found[name] = rows.rows.map(({ row }) => row).sort()
  }
  return found
}

describe('a backup', () => {
  it('restores every row of every table', async () => {
    const target = await emptyDatabase()
    const rows = await restoreBackup(target.database, target.url, streamOf(await backUp(), 7))
    expect(rows).toMatchObject({ feedback: 2, member: 2, record_event: 2, organisation: 5 })
    const [before, after] = [await content(server.database), await content(target.database)]
    expect(Object.keys(after)).toEqual(Object.keys(before))
    expect(after).toEqual(before)
    await target.close()
  })

  it('leaves a database that goes on: numbers continue, states agree with the records', async () => {
    const target = await emptyDatabase()
    await restoreBackup(target.database, target.url, streamOf(await backUp()))
    const { config, operator } = server.parts
    const parts = createParts(target.database, config, operator)
    expect(await rebuildStates(parts)).toEqual({ members: 2, mended: 0 })
    await publishPage(parts, aPage([articleNumber(3)], { date: '2031-03-12' }))
    const kept = await recordEvents(parts, 'person', [anEvent('studied', 'e3')])
    expect(kept?.cursor).toBe(3)
    await target.close()
  })

  it('is of one moment, while the service goes on writing', async () => {
    const busy = await testServer()
    for (let n = 0; n < 20; n += 1) await addMember(busy.parts, `m${n}`, { branch: null })
    let writing = true
    let written = 0
    const writer = (async () => {
      while (writing) {
        const events = [anEvent('studied', `w${written}`, { cardId: `c${written}` })]
        await recordEvents(busy.parts, `m${written % 20}`, events)
        written += 1
      }
    })()
    while (written < 20) await new Promise((resolve) => setTimeout(resolve, 5))
    const taken = await backUp(busy.url)
    writing = false
    await writer
    const target = await emptyDatabase()
    const rows = await restoreBackup(target.database, target.url, streamOf(taken))
    expect(rows.record_event).toBeGreaterThan(0)
    expect(rows.record_event).toBe(rows.study_state)
    const { config, operator } = server.parts
    const parts = createParts(target.database, config, operator)
    expect((await rebuildStates(parts)).mended).toBe(0)
    await busy.close()
    await target.close()
  })

  it('of an earlier version is brought up to date', async () => {
    const older = await emptyDatabase()
    const names = Object.keys(migrations)
    await migrate(older.database, '0002-feedback')
    // As that version stored it: today's insert knows columns that were not there.
    await sql`INSERT INTO feedback (id, kind, text, received_at)
      VALUES ('old', 'suggestion', '旧', now())`.execute(older.database)
    const taken = await backUp(older.url)
    const target = await emptyDatabase()
    expect((await restoreBackup(target.database, target.url, streamOf(taken))).feedback).toBe(1)
    const steps = await sql`SELECT name FROM kysely_migration`.execute(target.database)
    expect(steps.rows).toHaveLength(names.length)
    await older.close()
    await target.close()
  })

  it('is refused by a database that holds something, which stays as it is', async () => {
    const before = await content(server.database)
    const taken = await backUp()
    await expect(restoreBackup(server.database, server.url, streamOf(taken))).rejects.toThrow(
      /已有数据.*没有动它/,
    )
    expect(await content(server.database)).toEqual(before)
  })

  it('that is cut off anywhere, spoilt, or no backup restores nothing', async () => {
    const whole = await backUp()
    const text = whole.toString('utf8')
    const spoilt: Buffer[] = [
      Buffer.from(''),
      Buffer.from('hello\n'),
      Buffer.from('{"a":1}\n'),
      whole.subarray(0, whole.length - 10),
      whole.subarray(0, Math.floor(whole.length / 2)),
      whole.subarray(0, text.indexOf('\n') + 1),
      // A row lost in the middle, and a row that no table takes.
      Buffer.from(text.replace(/^person\te2\t.*\n/m, '')),
      Buffer.from(text.replace(/^person\te2\t/m, 'person\te2\tnonsense\t')),
    ]
    const target = await emptyDatabase()
    for (const bytes of spoilt) {
      await expect(restoreBackup(target.database, target.url, streamOf(bytes))).rejects.toThrow(
        /没有恢复任何内容/,
      )
      const left = Object.entries(await content(target.database)).filter(
        ([table, rows]) => !table.startsWith('kysely') && rows.length > 0,
      )
      expect(left).toEqual([])
    }
    // The same database then takes the whole one.
    await restoreBackup(target.database, target.url, streamOf(whole))
    await target.close()
  })

  it('of a newer program is refused', async () => {
    const newer = Buffer.from(
      JSON.stringify({
        backup: 'meiri-yidu',
        format: 1,
        migrations: ['0001-editions', '9999-later'],
      }) + '\n',
    )
    const target = await emptyDatabase()
    await expect(restoreBackup(target.database, target.url, streamOf(newer))).rejects.toThrow(
      /9999-later.*先升级/,
    )
    await target.close()
  })

  it.each(['at once', 'on the way'])('fails when its place does, %s', async (when) => {
    const broken = new PassThrough({ highWaterMark: 1 })
    broken.on('error', () => undefined)
    if (when === 'at once') broken.destroy(new Error('disk full'))
    else setTimeout(() => broken.destroy(new Error('disk full')), 50)
    await expect(writeBackup(server.url, broken)).rejects.toThrow(/disk full/)
  })
})
