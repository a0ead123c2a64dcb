import type { Writable } from 'node:stream'
import pg from 'pg'
import { copyOut } from './copy'
import { copyTarget, tablesInOrder } from './tables'

/** First line of a backup: what it is, and the steps of the tables' history it was taken at. */
export interface BackupHead {
  backup: 'meiri-yidu'
  format: 1
  migrations: string[]
}

/** Last line: without it the file is not whole. */
export interface BackupEnd {
  rows: Record<string, number>
}

/** Ends the rows of a table, in COPY's text format, which never writes a line of this kind itself. */
export const END_OF_ROWS = '\\.'

/** null when there is room for more, else a promise of it, which fails when the sink does. */
function writeTo(sink: Writable, chunk: Buffer | string): Promise<void> | null {
  if (!sink.destroyed && sink.write(chunk)) return null
  return new Promise((resolve, reject) => {
    const fail = () => reject(sink.errored ?? new Error('the file was closed too early'))
    if (sink.destroyed) return fail()
    const goOn = () => {
      sink.off('close', fail)
      resolve()
    }
    sink.once('drain', goOn)
    sink.once('close', fail)
  })
}

/**
 * Writes all of the database to `sink`, as it was at one moment, while the service goes on: COPY in
 * one repeatable-read snapshot. Text, so that any version of PostgreSQL takes it in. Out: rows by table.
 */
export async function writeBackup(url: string, sink: Writable): Promise<BackupEnd['rows']> {
  const client = new pg.Client({ connectionString: url })
  // A connection that breaks fails the statement under way, which tells.
  client.on('error', () => undefined)
  await client.connect()
  const write = (chunk: Buffer | string) => writeTo(sink, chunk)
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const { rows: steps } = await client.query<{ name: string }>(
      'SELECT name FROM kysely_migration ORDER BY name',
    )
    const migrations = steps.map(({ name }) => name)
    const head: BackupHead = { backup: 'meiri-yidu', format: 1, migrations }
    await write(`${JSON.stringify(head)}\n`)
    const rows: BackupEnd['rows'] = {}
    for (const shape of await tablesInOrder(client)) {
      await write(`${JSON.stringify(shape)}\n`)
      let count = 0
      // The server sends one row a message.
      await copyOut(client, `COPY ${copyTarget(shape)} TO STDOUT`, (row) => {
        count += 1
        return write(row)
      })
      await write(`${END_OF_ROWS}\n`)
      rows[shape.table] = count
    }
    const end: BackupEnd = { rows }
    await write(`${JSON.stringify(end)}\n`)
    await client.query('COMMIT')
    return rows
  } finally {
    await client.end().catch(() => undefined)
  }
}
