import { createStore, type StoreApi } from 'zustand/vanilla'
import type {
  OperatorListReply,
  OperatorListsReply,
  OperatorVersionReply,
} from '../../contract/operator-list'
import { operatorDesk as words } from '../../copy/zh-cn/operator-desk'
import type { OperatorList } from '../../core/desk/operator-lists'
import type { TrialReport } from '../../core/desk/trial'
import { RequestFailure } from '../gateways/http'
import type { OperatorGateway } from './operator-gateway'

/** A text that is not stored at the service; kept in this browser until it is. */
export interface Unsaved {
  seen: number
  content: string
}
export interface UnsavedStorage {
  read(list: OperatorList): Unsaved | null
  write(list: OperatorList, unsaved: Unsaved | null): void
}

export type Trial =
  | { kind: 'running'; done: number; of: number }
  | { kind: 'done'; report: TrialReport; content: string }
  | { kind: 'said'; why: string }

export interface OperatorStore {
  lists: OperatorListsReply | 'opening' | 'failed'
  /** The list that is looked at. */
  chosen: OperatorList | null
  list: OperatorListReply | 'opening' | 'failed'
  /** As it is being written; `seen` is the version it changes. */
  text: string
  seen: number
  note: string
  /** The text was found in this browser. */
  found: boolean
  fault: { message: string; line: number | null } | null
  conflict: { message: string; newest: OperatorVersionReply } | null
  trial: Trial | null
  storing: boolean
  said: string | null
  read(): Promise<void>
  choose(list: OperatorList): Promise<void>
  write(text: string): void
  explain(note: string): void
  discard(): void
  try(): Promise<void>
  stop(): void
  store(): Promise<void>
  /** After a conflict: go on with one's own text, on top of theirs. */
  keepMine(): void
  /** Or let go of one's own. */
  takeTheirs(): Promise<void>
  /** Lays an earlier version into the form; it is stored like any other text. */
  layBack(number: number): Promise<void>
}

interface Parts {
  gateway: OperatorGateway
  storage: UnsavedStorage
  newId: () => string
}

const because = (failure: unknown, otherwise: string): string => {
  if (!(failure instanceof RequestFailure)) throw failure
  return failure.message || otherwise
}

/** 运行数据: one list at a time; what is written stays in this browser until it is stored. */
export function createOperatorStore({ gateway, storage, newId }: Parts): StoreApi<OperatorStore> {
  return createStore<OperatorStore>((set, get) => {
    let running: AbortController | null = null
    /** The same text sent again, after a reply that did not come, is the same change. */
    let sending: { id: string; content: string; seen: number } | null = null

    const isOpen = (list: OperatorList) => get().chosen === list
    const begin = (reply: OperatorListReply, unsaved: Unsaved | null) => {
      const { content, number } = reply
      const isUnsaved = unsaved !== null && unsaved.content !== content
      set({
        list: reply,
        text: isUnsaved ? unsaved.content : content,
        seen: isUnsaved ? unsaved.seen : number,
        found: isUnsaved,
        note: '',
        ...{ fault: null, conflict: null },
      })
    }

    return {
      lists: 'opening',
      chosen: null,
      list: 'opening',
      text: '',
      seen: 0,
      note: '',
      found: false,
      fault: null,
      conflict: null,
      trial: null,
      storing: false,
      said: null,
      async read() {
        try {
          set({ lists: await gateway.lists() })
        } catch (failure) {
          because(failure, '')
          if (typeof get().lists === 'string') set({ lists: 'failed' })
        }
      },
      async choose(list) {
        get().stop()
        set({ chosen: list, list: 'opening', trial: null, said: null })
        try {
          const reply = await gateway.open(list)
          if (isOpen(list)) begin(reply, storage.read(list))
        } catch (failure) {
          because(failure, '')
          if (isOpen(list)) set({ list: 'failed' })
        }
      },
      write(text) {
        const { chosen, list, seen } = get()
        if (chosen === null || typeof list === 'string') return
        storage.write(chosen, text === list.content ? null : { seen, content: text })
        set({ text, fault: null, said: null })
      },
      explain: (note) => set({ note }),
      discard() {
        const { chosen, list } = get()
        if (chosen === null || typeof list === 'string') return
        storage.write(chosen, null)
        begin(list, null)
        set({ trial: null, said: null })
      },
      async try() {
        const { chosen, text } = get()
        if (chosen === null) return
        get().stop()
        const mine = new AbortController()
        running = mine
        set({ trial: { kind: 'running', done: 0, of: 0 }, fault: null, said: null })
        const isMine = () => running === mine
        try {
          const told = (done: number, of: number) => {
            if (isMine()) set({ trial: { kind: 'running', done, of } })
          }
          const tried = await gateway.try(chosen, text, told, mine.signal)
          if (!isMine()) return
          if (tried.kind === 'fault') set({ trial: null, fault: tried })
          else set({ trial: { kind: 'done', report: tried.report, content: text } })
        } catch (failure) {
          const why = because(failure, words.trial.broken)
          if (isMine()) set({ trial: { kind: 'said', why } })
        } finally {
          if (isMine()) running = null
        }
      },
      stop() {
        if (!running) return
        running.abort()
        running = null
        set({ trial: { kind: 'said', why: words.trial.stopped } })
      },
      async store() {
        const { chosen, text, seen, note, storing } = get()
        if (chosen === null || storing) return
        set({ storing: true, fault: null, said: null })
        if (sending?.content !== text || sending.seen !== seen)
          sending = { id: newId(), content: text, seen }
        try {
          const stored = await gateway.store(chosen, { id: sending.id, seen, content: text, note })
          if (stored.kind === 'stored') {
            storage.write(chosen, null)
            const { number } = stored.version
            const reply = await gateway.open(chosen).catch(() => null)
            if (isOpen(chosen)) {
              if (reply) begin(reply, null)
              set({ said: words.stored(number) })
            }
            await get().read()
          } else if (isOpen(chosen)) {
            if (stored.kind === 'fault') set({ fault: stored })
            else set({ conflict: stored })
          }
        } catch (failure) {
          set({ said: because(failure, words.offline) })
        } finally {
          set({ storing: false })
        }
      },
      keepMine() {
        const { chosen, conflict, text } = get()
        if (chosen === null || !conflict) return
        const seen = conflict.newest.number
        storage.write(chosen, { seen, content: text })
        set({ seen, conflict: null })
      },
      async takeTheirs() {
        const { chosen, choose, read } = get()
        if (chosen === null) return
        storage.write(chosen, null)
        await Promise.all([choose(chosen), read()])
      },
      async layBack(number) {
        const { chosen } = get()
        if (chosen === null) return
        try {
          const { content } = await gateway.version(chosen, number)
          if (!isOpen(chosen)) return
          get().write(content)
          set({ note: words.backNote(number), said: words.backReady(number), trial: null })
        } catch (failure) {
          set({ said: because(failure, words.offline) })
        }
      },
    }
  })
}
