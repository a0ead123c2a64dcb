import { emptyOutbox, outboxFrom, type Outbox } from '../../core/study/outbox'
import type { Slots } from './slots'

/** Where outboxes are kept, each with its member's name on it. */
export interface OutboxStorage {
  read(memberId: string): Promise<Outbox>
  /** Resolves once it is on the phone; false where the phone could not keep it. */
  write(memberId: string, outbox: Outbox): Promise<boolean>
}

/** Written by turns: a phone that dies while it writes one still has the other. */
const KEYS = ['outbox-a', 'outbox-b'] as const

interface Copy {
  turn: number
  memberId: string
  outbox: unknown
}

export function createOutboxStorage(slots: Pick<Slots, 'of'>): OutboxStorage {
  const turns = new Map<string, number>()
  return {
    async read(memberId) {
      let best: { turn: number; outbox: Outbox } | null = null
      for (const key of KEYS) {
        const stored = (await slots
          .of(memberId)
          .read(key)
          .catch(() => null)) as Copy | null
        const outbox = outboxFrom(stored?.outbox)
        const turn = stored?.turn
        // A copy that names another member is nobody's: nothing is sent in a wrong name.
        if (!outbox || !Number.isInteger(turn) || stored?.memberId !== memberId) continue
        if (best === null || turn! > best.turn) best = { turn: turn!, outbox }
      }
      turns.set(memberId, best?.turn ?? 0)
      return best?.outbox ?? emptyOutbox
    },
    async write(memberId, outbox) {
      const turn = (turns.get(memberId) ?? 0) + 1
      const copy: Copy = { turn, memberId, outbox }
      const isKept = await slots
        .of(memberId)
        .write(KEYS[turn % 2]!, copy)
        .catch(() => false)
      // What did not go in may have spoiled its place: the next one goes there again.
      if (isKept) turns.set(memberId, turn)
      return isKept
    },
  }
}
