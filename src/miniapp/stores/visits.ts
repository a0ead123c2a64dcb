import { createStore } from 'zustand/vanilla'
import type { VisitListReply } from '../../contract/assignment'
import type { FailureKind, Http } from '../gateways/http'
import type { Slots } from '../gateways/slots'
import { VISITS_KEY } from './member-keys'
import { attempt } from './outcome'

export interface Visits {
  status: 'opening' | 'ready' | 'failed'
  /** Why the last try failed; what the phone keeps stands. */
  why: FailureKind | null
  reply: VisitListReply | null
  load(): Promise<void>
}

interface VisitsParts {
  me: Pick<Http, 'get'>
  memberId: () => string | null
  slots: Pick<Slots, 'of'>
}

/** The people a liaison visits and what is open for each: what the phone keeps at once, then what the service says. */
export function createVisits({ me, memberId, slots }: VisitsParts) {
  let owner: string | null = null
  return createStore<Visits>((set) => ({
    status: 'opening',
    why: null,
    reply: null,
    async load() {
      const mine = memberId()
      if (mine !== owner) set({ status: 'opening', why: null, reply: null })
      owner = mine
      if (mine === null) return
      const isMine = () => memberId() === mine
      const kept = (await slots.of(mine).read(VISITS_KEY)) as VisitListReply | null
      if (isMine() && Array.isArray(kept?.people) && Array.isArray(kept.cards))
        set(({ reply }) => ({ status: 'ready', reply: reply ?? kept }))
      const outcome = await attempt(() => me.get<VisitListReply>('/api/visits'))
      if (!isMine()) return
      if (outcome.kind === 'refused')
        return set(({ reply }) => ({ status: reply ? 'ready' : 'failed', why: outcome.why }))
      set({ status: 'ready', why: null, reply: outcome.value })
      await slots.of(mine).write(VISITS_KEY, outcome.value)
    },
  }))
}
