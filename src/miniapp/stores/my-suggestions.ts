import { createStore } from 'zustand/vanilla'
import type { MyAssignmentsReply } from '../../contract/assignment'
import type { Http } from '../gateways/http'
import type { Slots } from '../gateways/slots'
import { SUGGESTIONS_KEY } from './member-keys'

export interface MySuggestions {
  /** What the branch suggests to whoever is logged in; null: nothing is known, or nobody is. */
  reply: MyAssignmentsReply | null
  /** What this device keeps at once, then what the service says. It never fails: without a network the first stands. */
  load(): Promise<void>
}

export interface MySuggestionsParts {
  me: Pick<Http, 'get'>
  memberId: () => string | null
  slots: Pick<Slots, 'of'>
}

/** 本支部建议, kept for when there is no network. */
export function createMySuggestions({ me, memberId, slots }: MySuggestionsParts) {
  let owner: string | null = null
  return createStore<MySuggestions>((set) => ({
    reply: null,
    async load() {
      const mine = memberId()
      if (mine !== owner) set({ reply: null })
      owner = mine
      if (mine === null) return
      const isMine = () => memberId() === mine
      const kept = (await slots.of(mine).read(SUGGESTIONS_KEY)) as MyAssignmentsReply | null
      if (Array.isArray(kept?.assignments) && Array.isArray(kept.cards) && isMine())
        set(({ reply }) => ({ reply: reply ?? kept }))
      try {
        const reply = await me.get<MyAssignmentsReply>('/api/me/assignments')
        if (!isMine()) return
        set({ reply })
        await slots.of(mine).write(SUGGESTIONS_KEY, reply)
      } catch {
        // What is kept stands.
      }
    },
  }))
}
