import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { backingUp } from '../../copy/zh-cn/people'
import { environment, readConfig } from '../config'
import { writeBackup } from '../database/backup/write-backup'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open-database'
import { runCommand, UsageError } from './run-command'

/** Names and reading records are in it: its owner reads it and nobody else. */
const PRIVATE = 0o600

/** Writes beside the file and puts it in place when it is whole and on disk. */
async function backUpTo(file: string, url: string): Promise<Record<string, number>> {
  const part = `${file}.part`
  try {
    const gzip = createGzip()
    const written = pipeline(gzip, createWriteStream(part, { mode: PRIVATE }))
    // Until both are done an error in one is the other's, too.
    const [rows] = await Promise.all([
      writeBackup(url, gzip).then((rows) => {
        gzip.end()
        return rows
      }),
      written,
    ])
    const handle = await open(part, 'r+')
    await handle.sync()
    await handle.close()
    await rename(part, file)
    return rows
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

runCommand(async () => {
  const [file, ...rest] = process.argv.slice(2)
  if (!file || rest.length > 0 || file.startsWith('-')) throw new UsageError(backingUp.usage)
  const config = readConfig(environment(process.env))
  const { database, url, close } = await openDatabase(config, 'command', console.error)
  try {
    await migrate(database)
    const rows = await backUpTo(file, url)
    console.log(
      backingUp.done(
        file,
        Object.values(rows).reduce((sum, count) => sum + count, 0),
      ),
    )
    return 0
  } finally {
    await close()
  }
})
