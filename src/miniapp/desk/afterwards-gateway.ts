import type {
  AfterwardsReply,
  AudioRequest,
  ChangesReply,
  RestorationReply,
} from '../../contract/afterwards'
import type { WithdrawalRequest } from '../../contract/draft'
import type { Http } from '../gateways/http'

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
}

export const createAfterwardsGateway = (me: Http): AfterwardsGateway => ({
  read: (draft) => me.get(`/api/desk/drafts/${draft}/afterwards`),
  changes: (draft) => me.get(`/api/desk/drafts/${draft}/changes`),
  steerAudio: (draft, request) => me.post(`/api/desk/drafts/${draft}/audio`, request),
  withdraw: (of, id, request) => me.post(`/api/desk/${of}/${id}/withdrawal`, request),
  restore: (of, id, request) => me.post(`/api/desk/${of}/${id}/restoration`, request),
})
