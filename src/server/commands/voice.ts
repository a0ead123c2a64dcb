import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { voice as words } from '../../copy/zh-cn/voice'
import { environment, readConfig } from '../config'
import { createParts, operatorOfCheckout } from '../create-parts'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open-database'
import { makeNextClip, MOST_TRIES } from '../operations/audio/make-clip'
import { planAudio } from '../operations/audio/plan-audio'
import { followOperator } from '../operations/operator-lists/follow-operator'
import { isServedDay } from '../operations/served-day'
import type { Parts } from '../parts'
import { audioProgress, retryAudio } from '../repositories/audio'
import { publishedEditionsOf } from '../repositories/editions'
import { runCommand, UsageError } from './run-command'

/** What is due again is looked for that often, in ms. */
const LOOK_MS = 1000

function dayAsked(): string {
  const { values } = (() => {
    try {
      return parseArgs({ options: { edition: { type: 'string' } } })
    } catch {
      throw new UsageError(words.usage)
    }
  })()
  if (values.edition === undefined) throw new UsageError(words.usage)
  if (!isServedDay(values.edition)) throw new UsageError(words.badDay(values.edition))
  return values.edition
}

/** Makes all of an edition's files; what fails for the moment is tried again. Out: whether all are there. */
async function makeAll(parts: Parts, editionId: string): Promise<boolean> {
  await parts.transaction(async (inside) => {
    await planAudio(inside, editionId)
    await retryAudio(inside.database, editionId, inside.now())
  })
  let said = -1
  for (;;) {
    const { made, wanted, givenUp, failures } = await audioProgress(
      parts.database,
      editionId,
      MOST_TRIES,
    )
    if (made !== said) console.log(words.progress((said = made), wanted))
    if (made === wanted) {
      console.log(words.done(wanted))
      return true
    }
    if (made + givenUp === wanted) {
      console.log(words.notAll(made, wanted, failures))
      return false
    }
    const outcome = await makeNextClip(parts)
    if (typeof outcome === 'object') console.log(words.retry(outcome.failed))
    else if (outcome === 'none-due') await pause(LOOK_MS)
  }
}

runCommand(async () => {
  const day = dayAsked()
  const config = readConfig(environment(process.env))
  if (config.voice === null) throw new UsageError(words.notConfigured)
  if (config.voice.kind === 'espeak') console.log(words.trial)
  const operator = operatorOfCheckout()
  const { database, close } = await openDatabase(config, 'command', console.error)
  try {
    await migrate(database)
    const parts = createParts(database, config, operator)
    // The service speaks by the desk's versions: other readings would make every file twice.
    await followOperator(parts)
    const editions = await publishedEditionsOf(database, day)
    if (editions.length === 0) throw new UsageError(words.noEdition(day))
    let all = true
    for (const id of editions) all = (await makeAll(parts, id)) && all
    return all ? 0 : 1
  } finally {
    await close()
  }
})
