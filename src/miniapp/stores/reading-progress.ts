import { createStore } from 'zustand/vanilla'
import type { StudyDay } from '../../core/calendar/study-day'
import {
  markRead,
  named,
  nothingRead,
  readingProgressFrom,
  seeParagraph,
  withStudied,
  type OpenCard,
  type ReadingProgress,
} from '../../core/study/reading-progress'
import type { DeviceStorage } from '../gateways/storage'
import { noRecorder, type Recorder } from './deeds'
import { keepLatest } from './keep-latest'
import { readOnce } from './read-once'

export interface ReadingProgressStore {
  progress: ReadingProgress
  loaded: boolean
  load(): Promise<void>
  see(card: OpenCard, paragraph: number): Promise<void>
  /** 读完了 (phone) or 听完了 (audio), or taken back. */
  mark(card: OpenCard, read: boolean, by?: 'phone' | 'audio'): Promise<void>
  /** What the member's record says is studied, wherever and however. */
  showStudied(studied: ReadonlyMap<string, { day: StudyDay }>): Promise<void>
  /** Headlines of cards that were studied elsewhere. */
  name(cards: Parameters<typeof named>[1]): Promise<void>
  /** Takes over all of it. */
  replace(progress: ReadingProgress): Promise<void>
  forget(): void
  /** Somebody else holds the phone: what is kept for them is read. */
  reopen(): Promise<void>
  /** What is still being written; null: everything is on the phone. */
  writing(): Promise<void> | null
}

export const READING_KEY = 'reading-progress'

/** Where the reader is: places on this device only, what is read also in a member's record. */
export function createReadingProgressStore(
  storage: Pick<DeviceStorage, 'read' | 'write'>,
  today: () => StudyDay,
  recorder: Recorder = noRecorder,
) {
  const keep = keepLatest((progress: ReadingProgress) => storage.write(READING_KEY, progress))
  return createStore<ReadingProgressStore>((set, get) => {
    const become = (progress: ReadingProgress) => {
      if (progress === get().progress) return
      set({ progress })
      keep(progress)
    }
    const stored = readOnce(
      () => storage.read(READING_KEY),
      (kept) => set({ progress: readingProgressFrom(kept), loaded: true }),
    )
    return {
      progress: nothingRead,
      loaded: false,
      load: stored.once,
      // What the phone keeps comes first: a quick finger must not write over it.
      async see(card, paragraph) {
        await stored.whenRead(() => become(seeParagraph(get().progress, card, paragraph, today())))
      },
      async mark(card, read, by = 'phone') {
        await stored.whenRead(() =>
          recorder.keep(
            () =>
              read
                ? [{ kind: 'studied', cardId: card.id, by }]
                : [{ kind: 'taken-back', cardId: card.id }],
            () => become(markRead(get().progress, card, read, today())),
          ),
        )
      },
      async showStudied(studied) {
        await stored.whenRead(() => become(withStudied(get().progress, studied)))
      },
      async name(cards) {
        await stored.whenRead(() => become(named(get().progress, cards)))
      },
      async replace(progress) {
        await stored.whenRead(() => become(progress))
        await keep.writing()
      },
      forget: () => become(nothingRead),
      async reopen() {
        set({ progress: nothingRead, loaded: false })
        await stored.again()
      },
      writing: keep.writing,
    }
  })
}
