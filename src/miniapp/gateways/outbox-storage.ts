import type { StudyEvent } from '../../core/study/event'
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

/**
 * In a browser several tabs keep one outbox between them (`isShared`): what another tab put there stays until that tab
 * has sent it, or until the program starts anew.
 */
export function createOutboxStorage(slots: Pick<Slots, 'of'>, isShared: boolean): OutboxStorage {
  const turns = new Map<string, number>()
  /** Ids that this program had in hand: what became of them it knows best. */
  const seen = new Set<string>()
  const others = new Map<string, StudyEvent[]>()

  async function newest(memberId: string): Promise<{ turn: number; outbox: Outbox } | null> {
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
    return best
  }

  /** With what another tab has put there and this one never had in hand. */
  async function together(memberId: string, own: Outbox): Promise<Outbox> {
    for (const { id } of own.events) seen.add(id)
    const there = await newest(memberId)
    let { earlier } = own
    if (there && there.turn !== turns.get(memberId)) {
      turns.set(memberId, there.turn)
      const unknown = there.outbox.events.filter(({ id }) => !seen.has(id))
      others.set(memberId, unknown)
      if (earlier === 'unasked') earlier = there.outbox.earlier
    }
    return { ...own, earlier, events: [...(others.get(memberId) ?? []), ...own.events] }
  }

  return {
    async read(memberId) {
      const best = await newest(memberId)
      turns.set(memberId, best?.turn ?? 0)
      return best?.outbox ?? emptyOutbox
    },
    async write(memberId, own) {
      const outbox = isShared ? await together(memberId, own) : own
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
