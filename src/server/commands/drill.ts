import { parseArgs } from 'node:util'
import { drill as words } from '../../copy/zh-cn/drill'
import { type Config, environment, readConfig } from '../config'
import { createParts, operatorOfCheckout } from '../create-parts'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open-database'
import { restoreCard, wouldReturn } from '../operations/desk/restore'
import { withdrawCard } from '../operations/desk/withdraw-card'
import type { Parts } from '../parts'
import { newestDrillCard } from '../repositories/withdrawals'
import { newId } from '../secrets'
import { type Checked, type DrilledCard, drillWays, waysToCard } from './drill-ways'
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

const addressOf = ({ address, port }: Config) => address ?? `http://127.0.0.1:${port}`

/** Withdraws the card, checks every way that readers have over HTTP, and restores it. */
async function drill(
  parts: Parts,
  address: string,
  card: DrilledCard & { sample: boolean },
  by: string,
) {
  const person = {
    ...{ id: 'drill', name: by, demo: card.sample, roles: ['signatory' as const] },
    as: () => ({ id: 'drill', name: by }),
  }
  const request = () => ({ id: newId(), reason: words.reason })
  return drillWays(
    await waysToCard(address, card),
    () => withdrawCard(parts, person, card.id, request()),
    () => restoreCard(parts, person, card.id, request()),
  )
}

const seconds = (value: number) => value.toFixed(2)

function say({ name, gone, back, wasThere }: Checked): void {
  const after = gone === null ? words.stillThere : words.gone(seconds(gone))
  const then = back === null ? words.notBack : words.back(seconds(back))
  console.log([name, ...(wasThere ? [after, then] : [words.notThere])].join('\t'))
}

runCommand(async () => {
  const { by, card: id } = asked()
  const config = readConfig(environment(process.env))
  const address = addressOf(config)
  const isUp = await fetch(`${address}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )
  if (!isUp) throw new UsageError(words.unreachable(address))
  const operator = operatorOfCheckout()
  const { database, close } = await openDatabase(config, 'command', console.error)
  try {
    await migrate(database)
    const parts = createParts(database, config, operator)
    const card = await newestDrillCard(database, id)
    if (!card) throw new UsageError(id === null ? words.noCard : words.notServed(id))
    if (!(await wouldReturn(parts, card.editionId))) throw new UsageError(words.wouldNotReturn)
    console.log(words.begins(card.headline))
    console.log(words.head.join('\t'))
    const checked = await drill(parts, address, card, by)
    checked.forEach(say)
    const failed = checked.some(
      ({ gone, back, wasThere }) => wasThere && (gone === null || back === null),
    )
    const slowest = Math.max(...checked.map(({ gone }) => gone ?? 0))
    console.log(failed ? words.failed : words.done(seconds(slowest)))
    return failed ? 1 : 0
  } finally {
    await close()
  }
})
