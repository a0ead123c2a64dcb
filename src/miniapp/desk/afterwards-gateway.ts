import type {
  AfterwardsReply,
  AudioRequest,
  ChangesReply,
  RestorationReply,
} from '../../contract/afterwards'
import type { WithdrawalRequest } from '../../contract/withdrawal'
import type { DrillReply, DrillRequest } from '../../contract/drill'
import { RequestFailure, type Http } from '../gateways/http'

/** What the desk asks about a page that readers have. Failures are RequestFailures. */
export interface AfterwardsGateway {
  read(draft: string): Promise<AfterwardsReply>
  changes(draft: string): Promise<ChangesReply>
  steerAudio(draft: string, request: AudioRequest): Promise<void>
  withdraw(of: 'cards' | 'editions', id: string, request: WithdrawalRequest): Promise<void>
  restore(
    of: 'cards' | 'editions',
    id: string,
    request: WithdrawalRequest,
  ): Promise<RestorationReply>
  /** It may take longer than one request waits: then it is asked again for the same drill. */
  drill(card: string, request: DrillRequest): Promise<DrillReply>
}

/** A drill takes a minute at most, one request waits ten seconds. */
const MOST_ASKED = 8

export const createAfterwardsGateway = (me: Http): AfterwardsGateway => ({
  read: (draft) => me.get(`/api/desk/drafts/${draft}/afterwards`),
  changes: (draft) => me.get(`/api/desk/drafts/${draft}/changes`),
  steerAudio: (draft, request) => me.post(`/api/desk/drafts/${draft}/audio`, request),
  withdraw: (of, id, request) => me.post(`/api/desk/${of}/${id}/withdrawal`, request),
  restore: (of, id, request) => me.post(`/api/desk/${of}/${id}/restoration`, request),
  async drill(card, request) {
    for (let asked = 1; ; asked++) {
      try {
        return await me.post<DrillReply>(`/api/desk/cards/${card}/drill`, request)
      } catch (failure) {
        const isLate = failure instanceof RequestFailure && failure.kind === 'timeout'
        if (!isLate || asked === MOST_ASKED) throw failure
      }
    }
  },
})
