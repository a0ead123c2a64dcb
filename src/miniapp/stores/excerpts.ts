import { createStore } from 'zustand/vanilla'
import {
  excerptOf,
  keepExcerpt,
  plainExcerpts,
  removeExcerpt,
  restoreExcerpt,
  type Excerpt,
  type ExcerptBook,
} from '../../core/study/excerpts'
import type { Span } from '../../core/text/sentence-spans'
import type { DeviceStorage } from '../gateways/storage'
import { keepLatest } from './keep-latest'
import { readOnce } from './read-once'

type Card = Parameters<typeof excerptOf>[0]

export interface Excerpts {
  book: ExcerptBook
  loaded: boolean
  /** The last one taken out, and where it stood; for putting it back. */
  removed: { excerpt: Excerpt; at: number } | null
  load(): Promise<void>
  /** Keeps a sentence, or lets go of it where it is kept. */
  turn(card: Card, paragraph: number, sentence: Span): Promise<'kept' | 'left' | 'full'>
  remove(excerpt: Excerpt): void
  putBack(): void
  /** The phone was emptied. */
  forget(): void
}

const KEY = 'excerpts'

/** 摘抄本, on this device and nowhere else: what one copies out is nobody's business. */
export function createExcerptsStore(storage: Pick<DeviceStorage, 'read' | 'write'>) {
  return createStore<Excerpts>((set, get) => {
    const keep = keepLatest<ExcerptBook>((book) => storage.write(KEY, book))
    const stored = readOnce(
      () => storage.read(KEY),
      (found) => set({ book: plainExcerpts(found), loaded: true }),
    )
    const become = (book: ExcerptBook, removed: Excerpts['removed'] = null) => {
      set({ book, removed })
      keep(book)
    }
    return {
      book: [],
      loaded: false,
      removed: null,
      load: stored.once,
      turn: (card, paragraph, sentence) =>
        stored.whenRead(() => {
          const excerpt = excerptOf(card, paragraph, sentence)
          if (!excerpt) return 'left'
          const kept = keepExcerpt(get().book, excerpt)
          if (kept.kind === 'already') {
            become(removeExcerpt(get().book, excerpt).book)
            return 'left'
          }
          become(kept.book)
          return kept.kind
        }),
      remove(excerpt) {
        const { book, at } = removeExcerpt(get().book, excerpt)
        become(book, { excerpt, at })
      },
      putBack() {
        const { book, removed } = get()
        if (removed) become(restoreExcerpt(book, removed.excerpt, removed.at))
      },
      forget: () => set({ book: [], removed: null }),
    }
  })
}
