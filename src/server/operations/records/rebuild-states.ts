import { foldStudied, foldWishes } from '../../../core/study/fold-events'
import type { Parts } from '../../parts'
import { eventsAbout, lockCursor, membersAfter } from '../../repositories/events'
import {
  storeOpen,
  storeStudied,
  storeWishes,
  studiedOf,
  wishesOf,
} from '../../repositories/states'

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
  const studied = foldStudied(await eventsAbout(parts.database, memberId, 'studied'))
  const wishes = foldWishes(await eventsAbout(parts.database, memberId, 'help'))
  const stored = await studiedOf(parts.database, memberId)
  const isSame =
    stored.length === studied.size &&
    stored.every(({ cardId, by, day }) => {
      const card = studied.get(cardId)
      return card?.by === by && card.day === day
    }) &&
    JSON.stringify(await wishesOf(parts.database, memberId)) === JSON.stringify(wishes)
  if (isSame) return false
  const open = stored.map(({ cardId }) => cardId).filter((cardId) => !studied.has(cardId))
  if (open.length > 0) await storeOpen(parts.database, memberId, open)
  if (studied.size > 0) await storeStudied(parts.database, memberId, studied)
  await storeWishes(parts.database, memberId, wishes)
  return true
}
