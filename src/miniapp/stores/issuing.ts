import { createStore } from 'zustand/vanilla'
import type { CardName } from '../../contract/card'
import type {
  AddressedBranchesReply,
  JointAssignmentChange,
  JointAssignmentListReply,
  JointAssignmentReply,
  JointAssignmentRequest,
} from '../../contract/joint-assignment'
import type {
  MonthlyPromptChange,
  MonthlyPromptListReply,
  MonthlyPromptReply,
  MonthlyPromptRequest,
} from '../../contract/monthly-prompt'
import type { Organisation, OrganisationReply } from '../../contract/organisation'
import type { Http } from '../gateways/http'
import { attempt, done, type Outcome, type Refused } from './outcome'

/** `version`: of the one that is changed; null: a new one. */
export type JointDraft = JointAssignmentRequest & { version: number | null }
export type PromptDraft = MonthlyPromptRequest & { version: number | null }

export interface Issuing {
  status: 'opening' | 'ready' | 'failed'
  /** Why the last try failed; what was there before stays. */
  why: Refused | null
  placeId: string | null
  /** What was sent and issued, as it was said; nothing comes back from below. */
  joints: JointAssignmentReply[]
  prompts: MonthlyPromptReply[]
  cards: ReadonlyMap<string, CardName>
  open(placeId: string): Promise<void>
  /** Those directly below a place, fetched once. */
  below(id: string): Promise<Outcome<Organisation[]>>
  addressed(id: string): Promise<Outcome<{ id: string; name: string }[]>>
  /** Sent twice it is one. */
  sendJoint(draft: JointDraft): Promise<Outcome>
  withdrawJoint(id: string): Promise<Outcome>
  issue(draft: PromptDraft): Promise<Outcome>
  withdrawPrompt(id: string): Promise<Outcome>
}

/** What an organisation above branches says to them. Nothing of it is kept on the device. */
export function createIssuingStore(me: Http) {
  const places = new Map<string, Organisation[]>()
  return createStore<Issuing>((set, get) => {
    const at = (kind: 'assignments' | 'monthly-prompts', id = '') =>
      `/api/organisations/${get().placeId}/${kind}${id && `/${encodeURIComponent(id)}`}`
    /** Does it, and looks at what there is then. */
    async function act(work: () => Promise<unknown>): Promise<Outcome> {
      const outcome = await attempt(work)
      await get().open(get().placeId!)
      return outcome.kind === 'done' ? done : outcome
    }
    return {
      status: 'opening',
      why: null,
      placeId: null,
      joints: [],
      prompts: [],
      cards: new Map(),
      async open(placeId) {
        if (get().placeId !== placeId)
          set({ status: 'opening', placeId, joints: [], prompts: [], cards: new Map() })
        const outcome = await attempt(() =>
          Promise.all([
            me.get<JointAssignmentListReply>(at('assignments')),
            me.get<MonthlyPromptListReply>(at('monthly-prompts')),
          ]),
        )
        if (get().placeId !== placeId) return
        if (outcome.kind === 'refused')
          return set({ status: get().status === 'ready' ? 'ready' : 'failed', why: outcome })
        const [sent, issued] = outcome.value
        set({
          status: 'ready',
          why: null,
          joints: sent.assignments,
          prompts: issued.prompts,
          cards: new Map([...sent.cards, ...issued.cards].map((card) => [card.id, card])),
        })
      },
      async below(id) {
        const known = places.get(id)
        if (known) return { kind: 'done', value: known }
        const outcome = await attempt(() =>
          me.get<OrganisationReply>(`/api/organisations/${encodeURIComponent(id)}`),
        )
        if (outcome.kind === 'refused') return outcome
        const children = outcome.value.children.filter(({ kind }) => kind !== 'group')
        places.set(id, children)
        return { kind: 'done', value: children }
      },
      async addressed(id) {
        const outcome = await attempt(() =>
          me.get<AddressedBranchesReply>(`${at('assignments', id)}/branches`),
        )
        if (outcome.kind === 'refused') return outcome
        return { kind: 'done', value: outcome.value.branches }
      },
      sendJoint: ({ version, ...wanted }) =>
        act(() => {
          if (version === null) return me.post(at('assignments'), wanted)
          const { id, branchIds: _branchIds, ...rest } = wanted
          const change: JointAssignmentChange = { ...rest, version }
          return me.put(at('assignments', id), change)
        }),
      withdrawJoint: (id) => act(() => me.delete(at('assignments', id))),
      issue: ({ version, ...wanted }) =>
        act(() => {
          if (version === null) return me.post(at('monthly-prompts'), wanted)
          const { id, ...rest } = wanted
          const change: MonthlyPromptChange = { ...rest, version }
          return me.put(at('monthly-prompts', id), change)
        }),
      withdrawPrompt: (id) => act(() => me.delete(at('monthly-prompts', id))),
    }
  })
}
