import { createStore } from 'zustand/vanilla'
import type { CardName } from '../../contract/card'
import type { BranchPrompt, BranchPromptListReply } from '../../contract/monthly-prompt'
import type { Http } from '../gateways/http'
import { attempt, type Refused } from './outcome'

export interface BranchPrompts {
  status: 'opening' | 'ready' | 'failed'
  /** Why the last try failed; what was there before stays. */
  why: Refused | null
  branchId: string | null
  /** Of every organisation above, the newest month first. */
  list: BranchPrompt[]
  cards: ReadonlyMap<string, CardName>
  open(branchId: string): Promise<void>
}

/** 每月学习提示 as a branch's secretary sees them. That they were opened is told to nobody. */
export function createBranchPromptsStore(me: Pick<Http, 'get'>) {
  return createStore<BranchPrompts>((set, get) => ({
    status: 'opening',
    why: null,
    branchId: null,
    list: [],
    cards: new Map(),
    async open(branchId) {
      if (get().branchId !== branchId)
        set({ status: 'opening', branchId, list: [], cards: new Map() })
      const outcome = await attempt(() =>
        me.get<BranchPromptListReply>(`/api/branches/${branchId}/monthly-prompts`),
      )
      if (get().branchId !== branchId) return
      if (outcome.kind === 'refused')
        return set({ status: get().status === 'ready' ? 'ready' : 'failed', why: outcome })
      const { prompts, cards } = outcome.value
      set({
        status: 'ready',
        why: null,
        list: prompts,
        cards: new Map(cards.map((card) => [card.id, card])),
      })
    },
  }))
}
