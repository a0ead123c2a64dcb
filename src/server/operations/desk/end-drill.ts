import { deskProblems } from '../../../copy/zh-cn/desk-server'
import { drill as words } from '../../../copy/zh-cn/drill'
import type { Parts } from '../../parts'
import { endDrill, overdueDrill, type Drill } from '../../repositories/drills'
import { editionOfCard } from '../../repositories/withdrawals'
import { newId } from '../../secrets'
import type { DeskPerson } from './desk-person'
import { restoreCard, type RestoreOutcome } from './restore'

/** Gives the card of a drill back, in the name of who drills; with that the drill is over, both or neither. */
export const giveBack = (
  parts: Parts,
  person: Pick<DeskPerson, 'as' | 'demo' | 'roles'>,
  { id, cardId }: Drill,
  restoration = newId(),
): Promise<RestoreOutcome> =>
  parts.transaction(async (parts) => {
    const restoring = { id: restoration, reason: words.reason }
    const outcome = await restoreCard(parts, person, cardId, restoring, id)
    await endDrill(parts.database, id)
    return outcome
  })

export const isRestored = (outcome: RestoreOutcome) =>
  typeof outcome === 'object' && outcome.kind === 'restored'

/** Why the card did not come back; null: it did. */
export function notRestored(outcome: RestoreOutcome): string | null {
  if (isRestored(outcome)) return null
  return typeof outcome === 'object' && outcome.kind === 'refused'
    ? outcome.message
    : deskProblems['drill-not-restored']
}

/** Gives back the card of a drill that was cut off. Out: refused: readers still do not have it, and why. */
export async function endCutOffDrill(
  parts: Parts,
): Promise<'none-due' | 'given-back' | { refused: string }> {
  const drill = await overdueDrill(parts.database, parts.now())
  if (!drill) return 'none-due'
  const { by, name, cardId } = drill
  const edition = await editionOfCard(parts.database, cardId)
  const person = {
    demo: edition?.sample ?? false,
    roles: ['signatory' as const],
    as: () => ({ id: by, name }),
  }
  const refused = notRestored(await giveBack(parts, person, drill))
  return refused === null ? 'given-back' : { refused }
}
