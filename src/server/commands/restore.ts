import { createReadStream, existsSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { restoring } from '../../copy/zh-cn/people'
import { environment, readConfig } from '../config'
import { restoreBackup } from '../database/backup/restore-backup'
import { openDatabase } from '../database/open-database'
import { runCommand, UsageError } from './run-command'

runCommand(async () => {
  const [file, ...rest] = process.argv.slice(2)
  if (!file || rest.length > 0 || file.startsWith('-')) throw new UsageError(restoring.usage)
  if (!existsSync(file)) throw new UsageError(restoring.missing(file))
  const config = readConfig(environment(process.env))
  const { database, url, close } = await openDatabase(config, 'command', console.error)
  try {
    const compressed = createReadStream(file)
    const source = createGunzip()
    compressed.on('error', (error) => source.destroy(error))
    const rows = await restoreBackup(database, url, compressed.pipe(source))
    console.log(restoring.done(Object.values(rows).reduce((sum, count) => sum + count, 0)))
    return 0
  } finally {
    await close()
  }
})
