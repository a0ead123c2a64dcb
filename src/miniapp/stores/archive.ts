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
        set({ status: 'ready', ...value, storedOn, more: 'idle' })
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
