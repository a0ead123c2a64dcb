import { createStore } from 'zustand/vanilla'
import type {
  AssignmentChange,
  AssignmentListReply,
  AssignmentReply,
  AssignmentRequest,
  BranchViewReply,
} from '../../contract/assignment'
import type { CardName } from '../../contract/card'
import type { FailureKind, Http } from '../gateways/http'
import { attempt, done, type Outcome } from './outcome'

/** What a secretary is about to publish. `version`: of the arrangement that is changed; null: a new one. */
export type ArrangementDraft = AssignmentRequest & { version: number | null }

export interface Arrangements {
  status: 'opening' | 'ready' | 'failed'
  /** Why the last try failed; what was there before stays. */
  why: FailureKind | null
  branchId: string | null
  /** Those that hold, the latest day first. */
  list: AssignmentReply[]
  cards: ReadonlyMap<string, CardName>
  views: Record<string, BranchViewReply>
  open(branchId: string): Promise<void>
  look(id: string): Promise<Outcome>
  /** Sent twice it is one arrangement. */
  publish(draft: ArrangementDraft): Promise<Outcome<AssignmentReply>>
  withdraw(id: string): Promise<Outcome>
}

/** The arrangements of a branch, for its secretary. Nothing of it is kept on the device. */
export function createArrangementsStore(me: Http) {
  return createStore<Arrangements>((set, get) => {
    const path = (id = '') =>
      `/api/branches/${get().branchId}/assignments${id && `/${encodeURIComponent(id)}`}`
    return {
      status: 'opening',
      why: null,
      branchId: null,
      list: [],
      cards: new Map(),
      views: {},
      async open(branchId) {
        if (get().branchId !== branchId)
          set({ status: 'opening', branchId, list: [], cards: new Map(), views: {} })
        const outcome = await attempt(() => me.get<AssignmentListReply>(path()))
        if (get().branchId !== branchId) return
        if (outcome.kind === 'refused')
          return set({ status: get().status === 'ready' ? 'ready' : 'failed', why: outcome.why })
        const { assignments, cards } = outcome.value
        set({
          status: 'ready',
          why: null,
          list: assignments,
          cards: new Map(cards.map((card) => [card.id, card])),
        })
      },
      async look(id) {
        const outcome = await attempt(() => me.get<BranchViewReply>(`${path(id)}/view`))
        if (outcome.kind === 'refused') return outcome
        set({ views: { ...get().views, [id]: outcome.value } })
        return done
      },
      async publish({ version, ...wanted }) {
        const outcome = await attempt(() => {
          if (version === null) return me.post<AssignmentReply>(path(), wanted)
          const { id, ...rest } = wanted
          return me.put<AssignmentReply>(path(id), { ...rest, version } satisfies AssignmentChange)
        })
        await get().open(get().branchId!)
        return outcome
      },
      async withdraw(id) {
        const outcome = await attempt(() => me.delete(path(id)))
        await get().open(get().branchId!)
        return outcome.kind === 'done' ? done : outcome
      },
    }
  })
}
