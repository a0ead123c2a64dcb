import { foldStudied, foldWishes } from '../../../core/study/fold-events'
import type { Parts } from '../../parts'
import { helpEvents, lockCursor, membersAfter, studiedEvents } from '../../repositories/events'
import { storeStudied, storeWishes, studiedOf, wishesOf } from '../../repositories/states'

/** Members looked at between two questions for more. */
const MEMBERS_A_TURN = 500

export interface Rebuilt {
  members: number
  /** Members whose state was not what their events come to. */
  mended: number
}

/** Derives every member's state from their events anew. The service may go on meanwhile. */
export async function rebuildStates(parts: Parts): Promise<Rebuilt> {
  const rebuilt: Rebuilt = { members: 0, mended: 0 }
  for (let last = ''; ;) {
    const ids = await membersAfter(parts.database, last, MEMBERS_A_TURN)
    if (ids.length === 0) return rebuilt
    for (const id of ids) {
      rebuilt.members += 1
      if (await parts.transaction((parts) => rebuildMember(parts, id))) rebuilt.mended += 1
    }
    last = ids.at(-1)!
  }
}

async function rebuildMember(parts: Parts, memberId: string): Promise<boolean> {
  if ((await lockCursor(parts.database, memberId)) === null) return false
  const studied = foldStudied(await studiedEvents(parts.database, memberId))
  const wishes = foldWishes(await helpEvents(parts.database, memberId))
  const stored = await studiedOf(parts.database, memberId)
  const isSame =
    stored.length === studied.size &&
    stored.every(({ cardId, by, day }) => {
      const card = studied.get(cardId)
      return card?.by === by && card.day === day
    }) &&
    JSON.stringify(await wishesOf(parts.database, memberId)) === JSON.stringify(wishes)
  if (isSame) return false
  const cardIds = [...new Set([...stored.map(({ cardId }) => cardId), ...studied.keys()])].sort()
  await storeStudied(parts.database, memberId, cardIds, studied)
  await storeWishes(parts.database, memberId, wishes)
  return true
}
