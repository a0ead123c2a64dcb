import { rebuilding } from '../../copy/zh-cn/people'
import { environment, readConfig } from '../config'
import { createParts, operatorOfCheckout } from '../create-parts'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open-database'
import { rebuildStates } from '../operations/records/rebuild-states'
import { runCommand } from './run-command'

runCommand(async () => {
  const config = readConfig(environment(process.env))
  const operator = operatorOfCheckout()
  const { database, close } = await openDatabase(config, 'command', console.error)
  try {
    await migrate(database)
    const { members, mended } = await rebuildStates(createParts(database, config, operator))
    console.log(rebuilding.done(members, mended))
    return 0
  } finally {
    await close()
  }
})
