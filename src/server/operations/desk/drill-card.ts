import type { DrillReply } from '../../../contract/drill'
import { deskProblems } from '../../../copy/zh-cn/desk-server'
import { drill as words } from '../../../copy/zh-cn/drill'
import type { AskAsReader } from '../../ask-as-reader'
import type { Parts } from '../../parts'
import { beginDrill } from '../../repositories/drills'
import { isRecorded, newestDrillCard } from '../../repositories/withdrawals'
import { newId } from '../../secrets'
import type { DeskPerson } from './desk-person'
import { drillWays } from './drill-measure'
import { waysToCard } from './drill-ways'
import { giveBack, isRestored, notRestored } from './end-drill'
import { wouldStayAway, type RestoreOutcome } from './restore'
import { withdrawCard } from './withdraw-card'

export type DrillRefusal = { kind: 'refused'; code: string; message: string }
export type DrillOutcome = ({ kind: 'drilled' } & DrillReply) | DrillRefusal | 'not-found'

export const drillRefusal = (
  code: 'drill-running' | 'drill-recorded' | 'drill-unreachable',
): DrillRefusal => ({ kind: 'refused', code, message: deskProblems[code] })

/** A database that restarts is back in some seconds: the card is given back then. Times, and ms between them. */
const RESTORE_TRIES = 15
const RESTORE_PAUSE_MS = 1000
/**
 * A drill that is not over by then was cut off, in ms: the card is gone for no longer than its looks take. One that still
 * tries to give it back finds it given.
 */
export const CUT_OFF_MS = 60_000

/**
 * The drill of 撤下: a card that readers have is taken away, looked for by every way they have, and given back whatever
 * happened. Nothing is taken away that could not be given back. In: a signatory; the id of the withdrawal, which counts
 * once.
 */
export async function drillCard(
  parts: Parts,
  ask: AskAsReader,
  person: Pick<DeskPerson, 'as' | 'demo' | 'roles'>,
  cardId: string,
  id: string,
  limitMs?: number,
): Promise<DrillOutcome> {
  const card = await newestDrillCard(parts.database, cardId)
  if (card === null || card.sample !== person.demo) return 'not-found'
  if (await isRecorded(parts.database, id)) return drillRefusal('drill-recorded')
  const hindrance = await wouldStayAway(parts, card.editionId, card.id)
  if (hindrance) return hindrance
  const ways = await waysNow(ask, card)
  if (ways === null) return drillRefusal('drill-unreachable')
  const signatory = { ...person, ...person.as('signatory') }
  const drill = { id, cardId: card.id, by: signatory.id, name: signatory.name }
  const endsAt = new Date(parts.now().getTime() + CUT_OFF_MS)
  if (!(await beginDrill(parts.database, drill, endsAt))) return drillRefusal('drill-running')
  const restoration = newId()
  let restored: RestoreOutcome = 'not-found'
  const checked = await drillWays(
    ways,
    () => withdrawCard(parts, signatory, card.id, { id, reason: words.reason }),
    async () => {
      restored = await again(() => giveBack(parts, person, drill, restoration))
      return isRestored(restored)
    },
    limitMs,
  )
  return {
    kind: 'drilled',
    headline: card.headline,
    ways: checked,
    notRestored: notRestored(restored),
  }
}

/** null: readers' address does not answer. */
const waysNow = (ask: AskAsReader, card: Parameters<typeof waysToCard>[1]) =>
  ask('/health')
    .then(({ status }) => (status === 200 ? waysToCard(ask, card) : null))
    .catch(() => null)

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let left = RESTORE_TRIES - 1; left > 0; left--) {
    try {
      return await work()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RESTORE_PAUSE_MS))
    }
  }
  return work()
}
