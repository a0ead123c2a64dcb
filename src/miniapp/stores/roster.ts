import { createStore } from 'zustand/vanilla'
import type { JoinAnswer, JoinCodeReply, JoinRequestListReply } from '../../contract/joining'
import type { MemberChange, MemberListReply, MemberReply } from '../../contract/member'
import type { FailureKind, Http } from '../gateways/http'
import { attempt, done, type Outcome } from './outcome'

export type JoinAsked = JoinRequestListReply['requests'][number]

export interface Roster {
  status: 'opening' | 'ready' | 'failed'
  /** Why the last try failed; what was there before stays. */
  why: FailureKind | null
  branch: { id: string; name: string } | null
  members: MemberReply[]
  requests: JoinAsked[]
  open(branchId: string): Promise<void>
  answer(requestId: string, answer: JoinAnswer): Promise<Outcome>
  change(memberId: string, change: MemberChange): Promise<Outcome>
}

/** A branch's own members and who asks to join, for its secretary. Nothing of it is kept on the device. */
export function createRosterStore(me: Http) {
  return createStore<Roster>((set, get) => ({
    status: 'opening',
    why: null,
    branch: null,
    members: [],
    requests: [],
    async open(branchId) {
      if (get().branch?.id !== branchId)
        set({ status: 'opening', branch: null, members: [], requests: [] })
      const outcome = await attempt(() =>
        Promise.all([
          me.get<MemberListReply>(`/api/branches/${branchId}/members`),
          me.get<JoinRequestListReply>(`/api/branches/${branchId}/join-requests`),
        ]),
      )
      if (outcome.kind === 'refused')
        return set({ status: get().branch ? 'ready' : 'failed', why: outcome.why })
      const [{ branch, members }, { requests }] = outcome.value
      set({ status: 'ready', why: null, branch, members, requests })
    },
    async answer(requestId, answer) {
      const branch = get().branch!
      const outcome = await attempt(() =>
        me.post(`/api/branches/${branch.id}/join-requests/${requestId}/answer`, answer),
      )
      // Another of the branch may have answered meanwhile: the list says how it stands.
      await get().open(branch.id)
      return outcome.kind === 'done' ? done : outcome
    },
    async change(memberId, change) {
      const branch = get().branch!
      const outcome = await attempt(() =>
        me.patch(`/api/branches/${branch.id}/members/${memberId}`, change),
      )
      await get().open(branch.id)
      return outcome.kind === 'done' ? done : outcome
    },
  }))
}

export interface JoinCodes {
  /** The code of a branch, or of one of its members; `renew` voids the old one. */
  show(branchId: string, memberId: string | null, renew?: boolean): Promise<Outcome<JoinCodeReply>>
}

export function createJoinCodes(me: Http): JoinCodes {
  return {
    show(branchId, memberId, renew = false) {
      const path =
        memberId === null
          ? `/api/branches/${branchId}/join-code`
          : `/api/branches/${branchId}/members/${memberId}/join-code`
      return attempt(() => (renew ? me.post<JoinCodeReply>(path) : me.get<JoinCodeReply>(path)))
    },
  }
}
