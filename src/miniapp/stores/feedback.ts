import { createStore } from 'zustand/vanilla'
import type {
  FeedbackAnswersReply,
  FeedbackAnswersRequest,
  FeedbackReply,
  FeedbackRequest,
} from '../../contract/feedback'
import type { Http } from '../gateways/http'
import type { RandomId } from '../gateways/random-id'
import type { DeviceStorage } from '../gateways/storage'

export type FeedbackKind = FeedbackRequest['kind']

export interface Feedback {
  kind: FeedbackKind
  text: string
  /** The card it is about, null: none. */
  cardId: string | null
  status: 'writing' | 'sending' | 'sent' | 'kept' | 'refused' | 'failed'
  /** The service's own sentence where it refused. */
  reason: string
  /** Takes up what was written before; `cardId` is the card the reader comes from. */
  open(cardId: string | null): Promise<void>
  write(change: { kind?: FeedbackKind; text?: string }): void
  send(): Promise<void>
  another(): void
  /** What was written on this device, the newest first, with the editors' answers as last heard. */
  written: readonly Written[]
  /** Asks for answers; without a network those known stand. */
  readAnswers(): Promise<void>
  forget(): void
}

export interface Written {
  id: string
  /** By which the service knows the device that wrote it. */
  secret: string
  text: string
  answer: { text: string; by: string; day: string } | null
}

interface Draft {
  /** Given at the first try, so that a repeated one is stored once. */
  id?: string
  secret?: string
  kind: FeedbackKind
  text: string
  cardId: string | null
}

const KEY = 'feedback-draft'
const WRITTEN_KEY = 'feedback-written'
const KINDS: readonly FeedbackKind[] = ['text-error', 'complaint', 'suggestion']
/** As many as the service is asked about at once (contract/feedback). */
const KEPT_AT_MOST = 20
const blank = { kind: 'suggestion' as FeedbackKind, text: '', cardId: null, reason: '' }

/** 投诉建议. What is written stays on the phone until the service has it. */
export function createFeedbackStore(
  http: Pick<Http, 'post'>,
  storage: Pick<DeviceStorage, 'read' | 'write' | 'remove'>,
  newId: RandomId,
) {
  return createStore<Feedback>((set, get) => {
    async function readWritten(): Promise<Written[]> {
      const kept = await storage.read(WRITTEN_KEY)
      return Array.isArray(kept) ? (kept as Written[]).filter((one) => one?.id && one.secret) : []
    }
    async function keepWritten(written: Written[]): Promise<void> {
      const kept = written.slice(0, KEPT_AT_MOST)
      set({ written: kept })
      await storage.write(WRITTEN_KEY, kept)
    }
    const draft = (): Draft => ({ kind: get().kind, text: get().text, cardId: get().cardId })
    return {
      ...blank,
      status: 'writing',
      written: [],
      async open(cardId) {
        const kept = draftFrom(await storage.read(KEY))
        if (get().text !== '') return
        // What was written about another article, or about none, stays with it.
        if (kept) set({ kind: kept.kind, text: kept.text, cardId: kept.cardId })
        else set({ cardId, kind: cardId ? 'text-error' : 'suggestion', status: 'writing' })
      },
      write(change) {
        if (get().status === 'sending') return
        set({ ...change, status: 'writing' })
        void storage.write(KEY, draft())
      },
      async send() {
        const { kind, text, cardId, status } = get()
        if (text.trim() === '' || status === 'sending') return
        set({ status: 'sending', reason: '' })
        const before = draftFrom(await storage.read(KEY))
        const id = before?.id ?? (await newId())
        const secret = before?.secret ?? (await newId()) + (await newId())
        await storage.write(KEY, { id, secret, ...draft() } satisfies Draft)
        try {
          const request: FeedbackRequest = { id, kind, text: text.trim(), cardId, secret }
          await http.post<FeedbackReply>('/api/feedback', request)
          await keepWritten([
            { id, secret, text: text.trim(), answer: null },
            ...(await readWritten()).filter((one) => one.id !== id),
          ])
          await storage.remove(KEY)
          set({ ...blank, status: 'sent' })
        } catch (failure) {
          set(outcome(failure))
        }
      },
      another: () => set({ ...blank, status: 'writing' }),
      async readAnswers() {
        const written = await readWritten()
        set({ written })
        if (written.length === 0) return
        const entries = written.map(({ id, secret }) => ({ id, secret }))
        const request: FeedbackAnswersRequest = { entries }
        const heard = await http
          .post<FeedbackAnswersReply>('/api/feedback/answers', request)
          .catch(() => null)
        if (heard === null) return
        const answers = new Map(heard.answers.map(({ id, ...answer }) => [id, answer]))
        await keepWritten(
          (await readWritten()).map((one) => ({
            ...one,
            answer: answers.get(one.id) ?? one.answer,
          })),
        )
      },
      forget: () => set({ ...blank, status: 'writing', written: [] }),
    }
  })
}

/** A phone without a network, a service that said no, and one that did not answer well are told apart. */
function outcome(failure: unknown): Pick<Feedback, 'status' | 'reason'> {
  const { kind, message } = failure as { kind?: string; message?: string }
  if (kind === 'offline' || kind === 'timeout') return { status: 'kept', reason: '' }
  const isOurFault = kind === undefined || ['server', 'busy', 'not-found'].includes(kind)
  return isOurFault
    ? { status: 'failed', reason: '' }
    : { status: 'refused', reason: message ?? '' }
}

/** In: whatever the phone had stored. Out: a draft with text, or null. */
function draftFrom(stored: unknown): Draft | null {
  const { id, secret, kind, text, cardId } = (stored ?? {}) as Partial<Draft>
  if (typeof text !== 'string' || text === '') return null
  return {
    ...(typeof id === 'string' ? { id } : {}),
    ...(typeof secret === 'string' ? { secret } : {}),
    kind: KINDS.find((one) => one === kind) ?? 'suggestion',
    text,
    cardId: typeof cardId === 'string' ? cardId : null,
  }
}
