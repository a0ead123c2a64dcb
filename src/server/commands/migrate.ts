import { migrating } from '../../copy/zh-cn/server'
import { environment, readConfig } from '../config'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open-database'
import { runCommand } from './run-command'

runCommand(async () => {
  const { database, close } = await openDatabase(
    readConfig(environment(process.env)),
    'command',
    console.error,
  )
  try {
    console.log(migrating.done(await migrate(database)))
    return 0
  } finally {
    await close()
  }
})
