import { createStore } from 'zustand/vanilla'
import type { StudyDay } from '../../core/calendar/study-day'
import type { EditionReply } from '../../contract/edition'
import type { ReadingGateway } from '../gateways/reading'

export interface Archive {
  status: 'opening' | 'ready' | 'failed'
  editions: EditionReply[]
  storedOn: StudyDay | null
  /** Where the next page begins; null at the end. */
  before: string | null
  more: 'idle' | 'fetching' | 'failed'
  load(): Promise<void>
  loadMore(): Promise<void>
}

/** Coming back from a card must not throw away the older pages a reader has asked for. */
function olderThan(first: EditionReply[], known: EditionReply[]): EditionReply[] {
  const last = first[first.length - 1]
  const at = last ? known.findIndex((edition) => edition.id === last.id) : -1
  return at < 0 ? [] : known.slice(at + 1)
}

export function createArchiveStore(reading: ReadingGateway) {
  return createStore<Archive>((set, get) => ({
    status: 'opening',
    editions: [],
    storedOn: null,
    before: null,
    more: 'idle',
    async load() {
      if (get().status === 'failed') set({ status: 'opening' })
      try {
        const { value, storedOn } = await reading.editions(null)
        const older = olderThan(value.editions, get().editions)
        set({
          status: 'ready',
          editions: [...value.editions, ...older],
          before: older.length > 0 ? get().before : value.before,
          storedOn,
          more: 'idle',
        })
      } catch {
        if (get().status === 'opening') set({ status: 'failed' })
      }
    },
    async loadMore() {
      const { before, more } = get()
      if (before === null || more === 'fetching') return
      set({ more: 'fetching' })
      try {
        const { value } = await reading.editions(before)
        set({
          editions: [...get().editions, ...value.editions],
          before: value.before,
          more: 'idle',
        })
      } catch {
        set({ more: 'failed' })
      }
    },
  }))
}
