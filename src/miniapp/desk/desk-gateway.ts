import type {
  BroughtReply,
  DeedsRefused,
  DraftListReply,
  DraftReply,
  EntriesReply,
  ItemCheckReply,
  ItemCheckRequest,
  StepRequest,
} from '../../contract/draft'
import type { HiddenReply } from '../../contract/withdrawal'
import type { RelatedPractice } from '../../contract/card'
import type { FeedbackListReply } from '../../contract/feedback'
import type { Card } from '../../core/cards/card'
import type { Entry } from '../../core/desk/log'
import { createHttp, RequestFailure, type Http } from '../gateways/http'
import { carryBytes } from './carry-bytes'

export interface Preview {
  startsOn: string | null
  newspaper: string | null
  cards: Card[]
  composed: Card[]
  related: Record<string, Omit<RelatedPractice, 'version'>[]>
}

export type Sent =
  { kind: 'stored'; reply: EntriesReply } | { kind: 'refused'; reply: DeedsRefused }

/** What the desk asks of the service. Failures are RequestFailures. */
export interface DeskGateway {
  list(): Promise<DraftListReply>
  open(id: string): Promise<DraftReply>
  entries(id: string, after: number): Promise<EntriesReply>
  send(id: string, seen: number, entries: Pick<Entry, 'id' | 'deed'>[]): Promise<Sent>
  step(id: string, request: StepRequest): Promise<Sent>
  preview(id: string): Promise<Preview>
  checkItem(id: string, request: ItemCheckRequest): Promise<ItemCheckReply>
  hidden(): Promise<HiddenReply>
  feedback(): Promise<FeedbackListReply>
  answer(id: string, text: string): Promise<void>
  bring(
    page: Blob,
    query: { name: string; page: string },
    told: (share: number) => void,
  ): Promise<BroughtReply>
}

/** `byMe` lets whoever is logged in ask through another carrier: bytes go by one that tells how far it is. */
export function createDeskGateway(me: Http, byMe: (http: Http) => Http): DeskGateway {
  const draft = (id: string) => `/api/desk/drafts/${id}`
  /** 409 is an answer here, with what others did. */
  const orRefused = async (work: Promise<EntriesReply>): Promise<Sent> => {
    try {
      return { kind: 'stored', reply: await work }
    } catch (failure) {
      if (failure instanceof RequestFailure && failure.kind === 'conflict')
        return { kind: 'refused', reply: failure.reply as DeedsRefused }
      throw failure
    }
  }
  return {
    list: () => me.get('/api/desk/drafts'),
    open: (id) => me.get(draft(id)),
    entries: (id, after) => me.get(`${draft(id)}/entries?after=${after}`),
    send: (id, seen, entries) => orRefused(me.post(`${draft(id)}/entries`, { seen, entries })),
    step: (id, request) => orRefused(me.post(`${draft(id)}/steps`, request)),
    preview: (id) => me.get(`${draft(id)}/preview`),
    checkItem: (id, request) => me.post(`${draft(id)}/item-check`, request),
    hidden: () => me.get('/api/desk/hidden-names'),
    feedback: () => me.get('/api/feedback'),
    answer: (id, text) => me.put(`/api/feedback/${id}/answer`, { text }),
    bring(page, { name, page: number }, told) {
      const http = createHttp(
        (request) => carryBytes(request, { bytes: page, told }),
        (path) => path,
      )
      const query = [`name=${encodeURIComponent(name.slice(-120))}`]
      if (number !== '') query.push(`page=${encodeURIComponent(number)}`)
      return byMe(http).post(`/api/desk/drafts?${query.join('&')}`, page)
    },
  }
}
