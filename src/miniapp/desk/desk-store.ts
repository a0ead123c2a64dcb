import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DraftReply, DraftStage, EntryReply, StepRequest } from '../../contract/draft'
import { actionRefusals, desk as words } from '../../copy/zh-cn/desk'
import type { Action, ActionRefusal } from '../../core/desk/action'
import { addEntry, nextToTurn, type Deed, type DeskState } from '../../core/desk/log'
import { isDeed } from '../../core/desk/step'
import { RequestFailure } from '../gateways/http'
import type { DeskGateway } from './desk-gateway'
import { onTop, writtenIn, type Pending, type PendingStorage } from './pending'

export interface DeskStore {
  status: 'opening' | 'failed' | 'ready'
  reply: DraftReply | null
  stage: DraftStage
  /** All entries that the service has. */
  entries: EntryReply[]
  /** These and what is still on its way. */
  desk: DeskState | null
  pending: Pending[]
  saving: 'saved' | 'saving' | 'waiting'
  /** What others did, or why something cannot be done; the editor takes it away, or the next one. */
  notice: string | null
  /** What was not stored, and the words of it: it stands until the editor takes it away. */
  unsaved: string[]
  open(): Promise<void>
  act(action: Action): boolean
  turn(how: 'undo' | 'redo'): void
  step(step: StepRequest['step']): Promise<boolean>
  /** Looks for what others did and sends what waits. */
  exchange(): Promise<void>
  dismiss(): void
  /** Another picture of the page lies beside it now, or none. */
  laid(pagePicture: DraftReply['pagePicture']): void
}

interface Parts {
  gateway: DeskGateway
  draft: string
  newId: () => string
  storage: PendingStorage
}

/** As many as the service takes at once. */
const MOST_AT_ONCE = 50

/** One page on the desk: what the editor does shows at once, is kept at once, and is stored in turn. */
export function createDeskStore({ gateway, draft, newId, storage }: Parts): StoreApi<DeskStore> {
  return createStore<DeskStore>((set, get) => {
    let busy: Promise<void> | null = null
    /** Ids of all that was done in this window. */
    const own = new Set<string>()

    /** The stored entries and, on top, what waits; what no longer fits is told and let go. */
    function show(entries: EntryReply[], pending: Pending[]): void {
      const { base, me } = get().reply!
      for (const { id } of pending) own.add(id)
      const { desk, left, lost } = onTop(base, entries, pending, { by: me.id, own })
      storage.write(draft, left)
      set({ entries, desk, pending: left })
      if (lost.length > 0) tellUnsaved(`${words.notSaved}。`, lost)
    }

    function tellUnsaved(sentence: string, deeds: Deed[]): void {
      set({ unsaved: [...get().unsaved, sentence + writtenIn(deeds)] })
    }

    function merge(known: EntryReply[], more: EntryReply[]): EntryReply[] {
      const last = known[known.length - 1]?.number ?? 0
      const fresh = more.filter(({ number }) => number > last)
      const mine = get().reply!.me.id
      const others = fresh.filter(
        ({ by, id, deed }) =>
          isDeed(deed) && by !== mine && !get().pending.some((p) => p.id === id),
      )
      if (others.length > 0)
        set({ notice: words.othersDid(others[others.length - 1]!.name, others.length) })
      return [...known, ...fresh]
    }

    async function sendAll(): Promise<void> {
      while (get().pending.length > 0) {
        set({ saving: 'saving' })
        const batch = get().pending.slice(0, MOST_AT_ONCE)
        const bare = batch.map(({ id, deed }) => ({ id, deed }))
        const sent = await gateway.send(draft, get().entries.length, bare)
        const entries = merge(get().entries, sent.reply.entries)
        set({ stage: sent.reply.stage })
        if (sent.kind === 'stored') show(entries, get().pending)
        else {
          const { refused, message } = sent.reply
          const gone = refused === null ? batch.map(({ id }) => id) : [refused]
          const deeds = batch.filter(({ id }) => gone.includes(id)).map(({ deed }) => deed)
          show(
            entries,
            get().pending.filter(({ id }) => !gone.includes(id)),
          )
          tellUnsaved(message, deeds)
        }
      }
      set({ saving: 'saved' })
    }

    /** One after another; whoever asks meanwhile is served by the same turn or the next. */
    function exchange(look: boolean): Promise<void> {
      const work = async () => {
        try {
          await sendAll()
          if (look) {
            const { entries, stage } = await gateway.entries(draft, get().entries.length)
            set({ stage })
            if (entries.length > 0) show(merge(get().entries, entries), get().pending)
          }
          set({ saving: get().pending.length > 0 ? 'saving' : 'saved' })
        } catch (failure) {
          if (!(failure instanceof RequestFailure)) throw failure
          set({ saving: get().pending.length > 0 ? 'waiting' : 'saved' })
        }
      }
      busy = (busy ?? Promise.resolve()).then(work)
      return busy
    }

    function add(deed: Deed): boolean {
      const { desk, reply } = get()
      if (!desk || !reply) return false
      const entry = { id: newId(), by: reply.me.id, deed }
      const added = addEntry(desk, entry)
      if (added.kind === 'refused') {
        const because = added.because as ActionRefusal
        if (because === 'no-change') return false
        const sentence = actionRefusals[because] ?? words.notSaved
        if (writtenIn([deed]) === '') set({ notice: sentence })
        else tellUnsaved(sentence, [deed])
        return false
      }
      const pending = [...get().pending, { id: entry.id, deed, seen: get().entries.length }]
      storage.write(draft, pending)
      set({ desk: added.state, pending, saving: 'saving' })
      void exchange(false)
      return true
    }

    return {
      status: 'opening',
      reply: null,
      stage: 'editing',
      entries: [],
      desk: null,
      pending: [],
      saving: 'saved',
      notice: null,
      unsaved: [],
      async open() {
        set({ status: 'opening' })
        try {
          const reply = await gateway.open(draft)
          set({ reply, stage: reply.stage })
          show(reply.entries, storage.read(draft))
          set({ status: 'ready' })
          if (get().pending.length > 0) void exchange(false)
        } catch (failure) {
          if (!(failure instanceof RequestFailure)) throw failure
          set({ status: 'failed' })
        }
      },
      act: (action) => add(action),
      turn(how) {
        const { desk, reply } = get()
        const entry = desk && reply ? nextToTurn(desk, reply.me.id, how) : null
        if (entry !== null) add({ kind: how, entry })
      },
      async step(step) {
        await exchange(true)
        if (get().pending.length > 0) return false
        try {
          const request = { id: newId(), seen: get().entries.length, step }
          const sent = await gateway.step(draft, request)
          show(merge(get().entries, sent.reply.entries), get().pending)
          set({ stage: sent.reply.stage })
          if (sent.kind === 'refused') {
            set({ notice: sent.reply.message })
            return false
          }
          // Whose turn it is now, and under what name, the service says.
          set({ reply: await gateway.open(draft), notice: null })
          return true
        } catch (failure) {
          if (!(failure instanceof RequestFailure)) throw failure
          set({ notice: failure.message || words.waiting })
          return false
        }
      },
      exchange: () => exchange(true),
      dismiss: () => set({ notice: null, unsaved: [] }),
      laid: (pagePicture) => set({ reply: { ...get().reply!, pagePicture } }),
    }
  })
}
