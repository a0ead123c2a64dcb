import { samples, sampleSignatory } from '../../copy/zh-cn/server'
import { studyDayAt } from '../../core/calendar/study-day'
import { environment, readConfig } from '../config'
import { createParts, operatorOfCheckout } from '../create-parts'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open-database'
import { loadSamples } from '../operations/load-samples'
import { runCommand } from './run-command'
import { samplePages } from './sample-pages'

runCommand(async () => {
  const config = readConfig(environment(process.env))
  if (!config.sample) {
    console.log(samples.off)
    return 1
  }
  const operator = operatorOfCheckout()
  const { database, close } = await openDatabase(config, 'command', console.error)
  try {
    await migrate(database)
    const parts = createParts(database, config, operator)
    const today = studyDayAt(parts.now(), operator.product.rolloverHour)
    const loaded = await loadSamples(parts, samplePages(today), sampleSignatory)
    console.log(loaded > 0 ? samples.loaded(loaded) : samples.present)
    return 0
  } finally {
    await close()
  }
})
