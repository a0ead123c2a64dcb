import { createStore } from 'zustand/vanilla'
import type { StudyDay } from '../../core/calendar/study-day'
import {
  markRead,
  nothingRead,
  readingProgressFrom,
  seeParagraph,
  type OpenCard,
  type ReadingProgress,
} from '../../core/study/reading-progress'
import type { DeviceStorage } from '../gateways/storage'
import { keepLatest } from './keep-latest'

export interface ReadingProgressStore {
  progress: ReadingProgress
  loaded: boolean
  load(): Promise<void>
  see(card: OpenCard, paragraph: number): Promise<void>
  mark(card: OpenCard, read: boolean): Promise<void>
  forget(): void
}

const KEY = 'reading-progress'

/** Where the reader is, on this device only. */
export function createReadingProgressStore(
  storage: Pick<DeviceStorage, 'read' | 'write'>,
  today: () => StudyDay,
) {
  let loading: Promise<void> | null = null
  const keep = keepLatest((progress: ReadingProgress) => storage.write(KEY, progress))
  return createStore<ReadingProgressStore>((set, get) => {
    const become = (progress: ReadingProgress) => {
      if (progress === get().progress) return
      set({ progress })
      keep(progress)
    }
    const load = () =>
      (loading ??= storage
        .read(KEY)
        .catch(() => null)
        .then((stored) => set({ progress: readingProgressFrom(stored), loaded: true })))
    return {
      progress: nothingRead,
      loaded: false,
      load,
      // What the phone keeps comes first: a quick finger must not write over it.
      async see(card, paragraph) {
        await load()
        become(seeParagraph(get().progress, card, paragraph, today()))
      },
      async mark(card, read) {
        await load()
        become(markRead(get().progress, card, read, today()))
      },
      forget: () => become(nothingRead),
    }
  })
}
