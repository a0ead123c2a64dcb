import { parseArgs } from 'node:util'
import type { DrillReply } from '../../contract/drill'
import { drill as words } from '../../copy/zh-cn/drill'
import { askAt } from '../ask-as-reader'
import { environment, ownAddress, readConfig } from '../config'
import { createParts, operatorOfCheckout } from '../create-parts'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open-database'
import { drillCard } from '../operations/desk/drill-card'
import { followOperator } from '../operations/operator-lists/follow-operator'
import { newestDrillCard } from '../repositories/withdrawals'
import { newId } from '../secrets'
import { runCommand, UsageError } from './run-command'

function asked(): { by: string; card: string | null } {
  const options = { by: { type: 'string' }, card: { type: 'string' } } as const
  try {
    const { by = '', card = null } = parseArgs({ options }).values
    if (by.trim() !== '') return { by: by.trim(), card }
  } catch {
    // Told below.
  }
  throw new UsageError(words.usage)
}

const seconds = (value: number) => value.toFixed(2)

function say({ name, gone, back, wasThere, answered }: DrillReply['ways'][number]): void {
  const after = gone === null ? words.stillThere : words.gone(seconds(gone))
  const then = back === null ? words.notBack : words.back(seconds(back))
  const told = !wasThere ? [words.notThere] : !answered ? [words.silent] : [after, then]
  console.log([name, ...told].join('\t'))
}

/** Out: whether all went as it should. */
function sayAll({ ways, notRestored }: DrillReply): boolean {
  console.log(words.head.join('\t'))
  ways.forEach(say)
  if (notRestored !== null) console.log(notRestored)
  const isWell =
    notRestored === null &&
    ways.every(({ gone, back, wasThere }) => !wasThere || (gone !== null && back !== null))
  const slowest = Math.max(...ways.map(({ gone }) => gone ?? 0))
  console.log(isWell ? words.done(seconds(slowest)) : words.failed)
  return isWell
}

runCommand(async () => {
  const { by, card: id } = asked()
  const config = readConfig(environment(process.env))
  const address = config.address ?? ownAddress(config)
  const ask = askAt(address)
  const isUp = await ask('/health').then(
    ({ status }) => status === 200,
    () => false,
  )
  if (!isUp) throw new UsageError(words.unreachable(address))
  const operator = operatorOfCheckout()
  const { database, close } = await openDatabase(config, 'command', console.error)
  try {
    await migrate(database)
    const parts = createParts(database, config, operator)
    // The desk's lists, not the files: by others the card would not come back as it was signed.
    await followOperator(parts)
    const card = await newestDrillCard(database, id)
    if (!card) throw new UsageError(id === null ? words.noCard : words.notServed(id))
    console.log(words.begins(card.headline))
    const person = {
      ...{ demo: card.sample, roles: ['signatory' as const] },
      as: () => ({ id: 'drill', name: by }),
    }
    const outcome = await drillCard(parts, ask, person, card.id, newId())
    if (outcome === 'not-found') throw new UsageError(words.notServed(card.id))
    if (outcome.kind === 'refused') throw new UsageError(outcome.message)
    return sayAll(outcome) ? 0 : 1
  } finally {
    await close()
  }
})
