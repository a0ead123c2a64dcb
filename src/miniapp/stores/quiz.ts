import { createStore } from 'zustand/vanilla'
import type { CardReply } from '../../contract/card'
import type { Answer } from '../../core/cards/review-entries'
import { grade, type Response } from '../../core/quiz/grade'
import type { QuizItem } from '../../core/quiz/quiz-item'
import type { Answered } from '../../core/study/event'
import { withAnswers } from '../../core/study/from-elsewhere'
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
import { noRecorder, type Recorder } from './deeds'
import { keepLatest } from './keep-latest'
import { readOnce } from './read-once'

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
  /** Answers given on another device. */
  takeAnswers(answered: readonly Answered[]): Promise<void>
  /** Takes over all of it. */
  replace(progress: QuizProgress): Promise<void>
  forget(): void
  /** Somebody else holds the phone: what is kept for them is read. */
  reopen(): Promise<void>
  writing(): Promise<void> | null
}

interface QuizParts {
  reading: Pick<ReadingGateway, 'card'>
  storage: Pick<DeviceStorage, 'read' | 'write'>
  /** Tells a card that is not published (any more) from a network that does not answer. */
  isGone: (failure: unknown) => boolean
  /** Tells the review what was answered, and whether as the article says. */
  noteAnswer: (answer: Answer) => void
  recorder?: Recorder
}

export const QUIZ_KEY = 'quiz-progress'

/** The items of one card at a time and what the reader answered: here, and for a member in their own record too. */
export function createQuizStore(parts: QuizParts) {
  const { reading, storage, isGone, noteAnswer, recorder = noRecorder } = parts
  const keep = keepLatest((progress: QuizProgress) => storage.write(QUIZ_KEY, progress))
  return createStore<QuizStore>((set, get) => {
    const stored = readOnce(
      () => storage.read(QUIZ_KEY),
      (kept) => set({ progress: quizProgressFrom(kept) }),
    )
    const become = (progress: QuizProgress) => {
      if (progress === get().progress) return
      set({ progress })
      keep(progress)
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
        const asked = await Promise.all([reading.card(cardId, version), stored.once()]).then(
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
        const { kept } = get()
        const item = currentItem(get())
        if (!kept || !item || currentResponse(get())) return
        const { value: card } = kept
        const isRight = grade(item, response).right
        void recorder.keep(
          () =>
            // A second tap while the first was being kept.
            responseTo(get().progress, card.id, item) === null
              ? [{ kind: 'answered', cardId: card.id, itemId: item.id, response }]
              : null,
          () => {
            become(recordResponse(get().progress, card, item, response))
            noteAnswer({ itemId: item.id, cardId: card.id, isRight })
          },
        )
      },
      next() {
        const { kept, progress } = get()
        if (kept) become(goOn(progress, kept.value))
      },
      again() {
        const { kept, progress } = get()
        if (kept) become(beginAgain(progress, kept.value.id))
      },
      recall: () => stored.whenRead(() => get().progress),
      async takeAnswers(answered) {
        if (answered.length === 0) return
        await stored.whenRead(() => become(withAnswers(get().progress, answered)))
        await keep.writing()
      },
      async replace(progress) {
        await stored.whenRead(() => become(progress))
        await keep.writing()
      },
      forget: () => become(nothingAnswered),
      async reopen() {
        set({ progress: nothingAnswered })
        await stored.again()
      },
      writing: keep.writing,
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
