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

export interface ReadingProgressStore {
  progress: ReadingProgress
  loaded: boolean
  load(): Promise<void>
  see(card: OpenCard, paragraph: number): void
  mark(card: OpenCard, read: boolean): void
  forget(): void
}

const KEY = 'reading-progress'

/** Where the reader is, on this device only. Writes follow one another, so the newest state is the last. */
export function createReadingProgressStore(storage: DeviceStorage, today: () => StudyDay) {
  let loading: Promise<void> | null = null
  let writing: Promise<unknown> = Promise.resolve()
  return createStore<ReadingProgressStore>((set, get) => {
    const become = (progress: ReadingProgress) => {
      if (progress === get().progress) return
      set({ progress })
      writing = writing.then(() => storage.write(KEY, progress))
    }
    return {
      progress: nothingRead,
      loaded: false,
      load() {
        loading ??= storage.read(KEY).then((stored) => {
          set({ progress: readingProgressFrom(stored), loaded: true })
        })
        return loading
      },
      see: (card, paragraph) => become(seeParagraph(get().progress, card, paragraph, today())),
      mark: (card, read) => become(markRead(get().progress, card, read, today())),
      forget: () => set({ progress: nothingRead }),
    }
  })
}
