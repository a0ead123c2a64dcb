import { createStore } from 'zustand/vanilla'
import type { CardReply } from '../../contract/card'
import type { Answer } from '../../core/cards/review-entries'
import { grade, type Response } from '../../core/quiz/grade'
import type { QuizItem } from '../../core/quiz/quiz-item'
import {
  beginAgain,
  goOn,
  nothingAnswered,
  placeIn,
  quizProgressFrom,
  recordResponse,
  responseTo,
  toLookAtAgain,
  type QuizProgress,
} from '../../core/study/quiz-progress'
import type { Kept, ReadingGateway } from '../gateways/reading'
import type { DeviceStorage } from '../gateways/storage'

export interface QuizStore {
  status: 'loading' | 'ready' | 'failed' | 'not-found'
  /** The card asked for; the reply follows. */
  cardId: string | null
  kept: Kept<CardReply> | null
  progress: QuizProgress
  load(cardId: string, version: number | null): Promise<void>
  answer(response: Response): void
  next(): void
  again(): void
  /** Everything that was answered on this phone. */
  recall(): Promise<QuizProgress>
  forget(): void
}

interface QuizParts {
  reading: Pick<ReadingGateway, 'card'>
  storage: Pick<DeviceStorage, 'read' | 'write'>
  /** Tells a card that is not published (any more) from a network that does not answer. */
  isGone: (failure: unknown) => boolean
  /** Tells the review what was answered, and whether as the article says. */
  noteAnswer: (answer: Answer) => void
}

const KEY = 'quiz-progress'

/** The items of one card at a time and what the reader answered, on this device only. */
export function createQuizStore({ reading, storage, isGone, noteAnswer }: QuizParts) {
  let remembering: Promise<void> | null = null
  // Writes follow one another, so the newest state is the last.
  let writing: Promise<unknown> = Promise.resolve()
  return createStore<QuizStore>((set, get) => {
    const remember = () =>
      (remembering ??= storage.read(KEY).then((stored) => {
        set({ progress: quizProgressFrom(stored) })
      }))
    const become = (progress: QuizProgress) => {
      if (progress === get().progress) return
      set({ progress })
      writing = writing.then(() => storage.write(KEY, progress))
    }
    return {
      status: 'loading',
      cardId: null,
      kept: null,
      progress: nothingAnswered,
      async load(cardId, version) {
        const shown = get()
        const same = shown.cardId === cardId && shown.status === 'ready'
        if (same && (version === null || shown.kept?.value.version === version)) return
        set({ status: 'loading', cardId, kept: null })
        const asked = await Promise.all([reading.card(cardId, version), remember()]).then(
          ([kept]) => ({ status: 'ready' as const, kept }),
          (failure: unknown) => ({
            status: isGone(failure) ? ('not-found' as const) : ('failed' as const),
            kept: null,
          }),
        )
        // The reader may have opened another card meanwhile.
        if (get().cardId === cardId) set(asked)
      },
      answer(response) {
        const { kept, progress } = get()
        const item = currentItem(get())
        if (!kept || !item || currentResponse(get())) return
        become(recordResponse(progress, kept.value, item, response))
        const isRight = grade(item, response).right
        noteAnswer({ itemId: item.id, cardId: kept.value.id, isRight })
      },
      next() {
        const { kept, progress } = get()
        if (kept) become(goOn(progress, kept.value))
      },
      again() {
        const { kept, progress } = get()
        if (kept) become(beginAgain(progress, kept.value.id))
      },
      recall: () => remember().then(() => get().progress),
      forget: () => become(nothingAnswered),
    }
  })
}

/** The item the reader is at; null before a card is there, and at the end. */
export function currentItem({ kept, progress }: QuizStore): QuizItem | null {
  return kept ? (kept.value.items[placeIn(progress, kept.value)] ?? null) : null
}

/** What was answered to the current item; null before. */
export function currentResponse(state: QuizStore): Response | null {
  const item = currentItem(state)
  return state.kept && item ? responseTo(state.progress, state.kept.value.id, item) : null
}

/** What the end screen offers to look at again. */
export function itemsToLookAtAgain({ kept, progress }: QuizStore): QuizItem[] {
  return kept ? toLookAtAgain(progress, kept.value) : []
}
