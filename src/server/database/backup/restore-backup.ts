import type { Readable } from 'node:stream'
import pg from 'pg'
import { StartError } from '../../start-error'
import type { Database } from '../database'
import { migrate, migrations } from '../migrate'
import { copyIn } from './copy'
import { Lines } from './lines'
import { copyTarget, quoted, type TableShape, tablesInOrder } from './tables'
import { type BackupEnd, type BackupHead, END_OF_ROWS } from './write-backup'

const unreadable = (reason: string) => new StartError('backup-unreadable', { reason })

async function readJson<T>(lines: Lines): Promise<Partial<T>> {
  const line = await lines.next().catch((error: Error) => {
    throw unreadable(error.message)
  })
  if (line === null) throw unreadable('the file ends too early')
  try {
    return JSON.parse(line.toString('utf8')) as Partial<T>
  } catch {
    throw unreadable('a line that is none of ours')
  }
}

/** The sequences behind identity columns go on after the rows they numbered. */
async function advanceSequences(client: pg.Client, { table, columns }: TableShape): Promise<void> {
  for (const column of columns) {
    const { rows } = await client.query<{ sequence: string | null }>(
      'SELECT pg_get_serial_sequence($1, $2) AS sequence',
      [quoted(table), column],
    )
    const sequence = rows[0]?.sequence
    if (sequence)
      await client.query(
        `SELECT setval($1, coalesce((SELECT max(${quoted(column)}) FROM ${quoted(table)}), 0) + 1, false)`,
        [sequence],
      )
  }
}

async function refuseFilled(client: pg.Client): Promise<void> {
  for (const { table } of await tablesInOrder(client)) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(table)} LIMIT 1`)
    if (rowCount) throw new StartError('restore-not-empty', { table })
  }
}

/**
 * Fills an empty database with a backup, all of it or nothing, and brings its tables up to date. In:
 * the database both as a pool and by its address. Out: rows by table. Throws StartError with a sentence.
 */
export async function restoreBackup(
  database: Database,
  url: string,
  source: Readable,
): Promise<BackupEnd['rows']> {
  const lines = new Lines(source)
  const { backup, format, migrations: steps = [] } = await readJson<BackupHead>(lines)
  if (backup !== 'meiri-yidu') throw unreadable('a file of another kind')
  const last = steps.at(-1)
  if (format !== 1 || last === undefined || steps.some((step) => !(step in migrations)))
    throw new StartError('backup-newer', { step: last ?? '' })

  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await refuseFilled(client)
    await migrate(database, last)
    await client.query('BEGIN')
    const rows: BackupEnd['rows'] = {}
    for (;;) {
      const next = await readJson<TableShape & BackupEnd>(lines)
      if (next.rows) {
        const isWhole = Object.entries(next.rows).every(([table, count]) => rows[table] === count)
        if (!isWhole) throw unreadable('rows are missing')
        break
      }
      const { table = '', columns = [] } = next
      const chunks = lines.until(END_OF_ROWS, (count) => (rows[table] = count))
      await copyIn(client, `COPY ${copyTarget({ table, columns })} FROM STDIN`, chunks).catch(
        (error: Error) => {
          throw unreadable(`${table}: ${error.message}`)
        },
      )
      await advanceSequences(client, { table, columns })
    }
    await client.query('COMMIT')
    await migrate(database)
    return rows
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}
