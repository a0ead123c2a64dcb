import { parseArgs } from 'node:util'
import { feedbackList } from '../../copy/zh-cn/feedback-list'
import { environment, readConfig } from '../config'
import { createParts, operatorOfCheckout } from '../create-parts'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open-database'
import { listFeedback } from '../operations/list-feedback'
import { isServedDay } from '../operations/served-day'
import { runCommand, UsageError } from './run-command'

function readSince(args: string[]): string | null {
  let since: string | undefined
  try {
    since = parseArgs({ args, options: { since: { type: 'string' } } }).values.since
  } catch {
    throw new UsageError(feedbackList.usage)
  }
  if (since !== undefined && !isServedDay(since)) throw new UsageError(feedbackList.badDay(since))
  return since ?? null
}

runCommand(async () => {
  const since = readSince(process.argv.slice(2))
  const config = readConfig(environment(process.env))
  const operator = operatorOfCheckout()
  const { database, close } = await openDatabase(config, 'command', console.error)
  try {
    await migrate(database)
    const entries = await listFeedback(createParts(database, config, operator), since)
    if (entries.length === 0) console.log(feedbackList.none)
    for (const { day, kind, headline, text } of entries)
      console.log(
        `${feedbackList.entry(day, feedbackList.kinds[kind] ?? kind, headline)}\n  ${text}`,
      )
    return 0
  } finally {
    await close()
  }
})
