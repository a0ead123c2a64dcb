import { createParts, operatorOfCheckout } from '../../src/server/create-parts'
import { openPool } from '../../src/server/database/database'
import { rebuildStates } from '../../src/server/operations/records/rebuild-states'
import { eventsAfter } from '../../src/server/repositories/events'
import type { Phone } from './faults-phone'
import { benchConfig } from './service-setting'

/** What became of the events that the service said it has. */
export interface Found {
  acknowledged: number
  lost: number
  doubled: number
  /** Members whose state was not what their events come to. */
  mended: number
}

export async function lookFor(url: string, phones: readonly Phone[]): Promise<Found> {
  const database = openPool(url)
  const found: Found = { acknowledged: 0, lost: 0, doubled: 0, mended: 0 }
  const acknowledged = new Map(phones.map(({ reader, acknowledged }) => [reader.id, acknowledged]))
  for (const [id, ids] of acknowledged) {
    const kept = await eventsAfter(database, id, 0, 1_000_000)
    const there = new Set(kept.map(({ event }) => event.id))
    found.acknowledged += ids.size
    found.lost += [...ids].filter((one) => !there.has(one)).length
    found.doubled += kept.length - there.size
  }
  const parts = createParts(database, benchConfig, operatorOfCheckout())
  found.mended = (await rebuildStates(parts)).mended
  await database.destroy()
  return found
}
