import { createStore } from 'zustand/vanilla'
import type { FeedbackReply, FeedbackRequest } from '../../contract/feedback'
import type { Http } from '../gateways/http'
import type { RandomId } from '../gateways/random-id'
import type { DeviceStorage } from '../gateways/storage'

export type FeedbackKind = FeedbackRequest['kind']

export interface Feedback {
  kind: FeedbackKind
  text: string
  status: 'writing' | 'sending' | 'sent' | 'kept' | 'refused'
  load(): Promise<void>
  write(change: { kind?: FeedbackKind; text?: string }): void
  send(cardId: string | null): Promise<void>
  another(): void
}

const KEY = 'feedback-draft'

/** 投诉建议. What is written is kept on the phone until the service has it. */
export function createFeedbackStore(http: Http, storage: DeviceStorage, newId: RandomId) {
  return createStore<Feedback>((set, get) => ({
    kind: 'suggestion',
    text: '',
    status: 'writing',
    async load() {
      const draft = (await storage.read(KEY)) as { kind?: FeedbackKind; text?: string } | null
      if (typeof draft?.text === 'string' && get().text === '')
        set({ text: draft.text, kind: draft.kind ?? 'suggestion' })
    },
    write(change) {
      set({ ...change, status: 'writing' })
      void storage.write(KEY, { kind: get().kind, text: get().text })
    },
    async send(cardId) {
      const { kind, text } = get()
      if (text.trim() === '' || get().status === 'sending') return
      set({ status: 'sending' })
      const draft = (await storage.read(KEY)) as { id?: string } | null
      // The same draft keeps its id, so that a repeated try is stored once.
      const id = draft?.id ?? (await newId())
      await storage.write(KEY, { id, kind, text })
      try {
        const request: FeedbackRequest = { id, kind, text: text.trim(), cardId }
        await http.post<FeedbackReply>('/api/feedback', request)
        await storage.remove(KEY)
        set({ status: 'sent', text: '' })
      } catch (failure) {
        const refused = (failure as { kind?: string }).kind === 'refused'
        set({ status: refused ? 'refused' : 'kept' })
      }
    },
    another: () => set({ status: 'writing', text: '' }),
  }))
}
