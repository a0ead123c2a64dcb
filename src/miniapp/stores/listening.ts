import { createStore } from 'zustand/vanilla'
import type { CardReply } from '../../contract/card'
import {
  listen,
  nextInWeek,
  silent,
  type Listening,
  type ListeningDeed,
} from '../../core/listening/player'
import { spokenText } from '../../core/listening/spoken-card'
import { listening as words } from '../../copy/zh-cn/listening'
import type { ReadingGateway } from '../gateways/reading'
import type { DeviceStorage } from '../gateways/storage'
import type { Timer } from '../gateways/timer'
import type { Voice } from '../gateways/voice'

type ArticleCard = Extract<CardReply, { kind: 'article' }>

export interface ListeningStore {
  state: Listening
  /** What is listened to; null: nothing. */
  card: ArticleCard | null
  /** At the end of a card: what may follow. */
  next: ArticleCard | null
  rate: number
  /** 连播: the next of the week follows by itself. */
  runsOn: boolean
  /** Cards heard to their end since the program was opened: what 听完了 is offered for. */
  heard: readonly ArticleCard[]
  /** Where listening was left off last, on this device; null: nowhere, or the card was heard to its end. */
  left: { cardId: string; version: number; place: number } | null
  load(): Promise<void>
  canListen(card: { id: string; version: number }): Promise<boolean>
  /** From a paragraph (index from 0), or from the beginning. */
  play(card: ArticleCard, place: number | null): void
  pause(): void
  goOn(): void
  back(): void
  forward(): void
  stop(): void
  faster(): void
  turnRunOn(): void
  playNext(): void
}

export interface ListeningParts {
  voice: Voice
  reading: Pick<ReadingGateway, 'card' | 'edition'>
  storage: Pick<DeviceStorage, 'read' | 'write'>
  timer: Timer
  /** The reader has come to a paragraph, by ear. */
  came(card: ArticleCard, paragraph: number): void
}

const KEY = 'listening'
export const RATES = [1, 1.25, 1.5, 0.8]
/** Silence between two cards, in ms: enough to hear that one is over. */
const BETWEEN_MS = 2500

/** The player. It outlives the page that shows it: with the screen off, or when the next card follows. */
export function createListeningStore({ voice, reading, storage, timer, came }: ListeningParts) {
  return createStore<ListeningStore>((set, get) => {
    let turn = 0
    let callOff: () => void = () => undefined
    let isControlled = false

    /** What the voice was given last, to be gone on with after a pause. */
    let given: { card: ArticleCard; place: number } | null = null

    function become(deed: ListeningDeed): void {
      const before = get().state
      const state = listen(before, deed)
      if (state === before) return
      set({ state })
      callOff()
      switch (state.kind) {
        case 'idle':
          turn++
          given = null
          voice.stop()
          set({ card: null, next: null })
          return
        case 'paused':
          voice.pause()
          return
        case 'playing':
          if (
            before.kind === 'paused' &&
            given?.card === get().card &&
            given?.place === state.place
          )
            voice.goOn(get().rate)
          else speak(state.place)
          return
        case 'between':
          given = null
          leave(null)
          void end()
      }
    }

    function speak(place: number): void {
      const { card, rate } = get()
      const text = card && spokenText(card, place, words.notice)
      if (!card || text === null) return
      const mine = ++turn
      given = { card, place }
      if (place >= 0) {
        came(card, place)
        leave({ cardId: card.id, version: card.version, place })
      }
      const once = (deed: ListeningDeed) => () => {
        if (mine === turn) become(deed)
      }
      voice.speak(
        { cardId: card.id, version: card.version, place, text, headline: card.headline, rate },
        { ended: once({ kind: 'spoken' }), failed: once({ kind: 'failed' }) },
      )
    }

    async function end(): Promise<void> {
      const { card, heard } = get()
      if (!card) return
      set({ heard: [...heard.filter(({ id }) => id !== card.id), card], next: null })
      const mine = ++turn
      const next = await following(card).catch(() => null)
      if (mine !== turn || get().state.kind !== 'between') return
      set({ next })
      if (next && get().runsOn) callOff = timer.after(BETWEEN_MS, () => get().playNext())
    }

    async function following(card: ArticleCard): Promise<ArticleCard | null> {
      const { value: edition } = await reading.edition(card.editionId)
      const found = nextInWeek(edition.cards, card.id)
      if (!found) return null
      const { value: next } = await reading.card(found.id, found.version)
      return next.kind === 'article' && (await voice.canSpeak(next)) ? next : null
    }

    function keep(): void {
      const { rate, runsOn, left } = get()
      void storage.write(KEY, { rate, runsOn, left })
    }

    function leave(left: ListeningStore['left']): void {
      set({ left })
      keep()
    }

    return {
      state: silent,
      card: null,
      next: null,
      rate: 1,
      runsOn: false,
      heard: [],
      left: null,
      async load() {
        const stored = (await storage.read(KEY)) as Partial<ListeningStore> | null
        const rate = RATES.find((one) => one === stored?.rate)
        set({
          ...(rate !== undefined && { rate }),
          runsOn: stored?.runsOn === true,
          left: stored?.left ?? null,
        })
      },
      canListen: (card) => voice.canSpeak(card),
      play(card, place) {
        if (!isControlled) {
          isControlled = true
          const { goOn, pause, back, forward } = get()
          voice.controlledBy({ play: goOn, pause, back, forward })
        }
        set({ card, next: null })
        const { id: cardId, version, paragraphs } = card
        const track = { cardId, version, paragraphs: paragraphs.length }
        become({ kind: 'play', track, place })
      },
      pause: () => become({ kind: 'pause' }),
      goOn: () => become({ kind: 'go-on' }),
      back: () => become({ kind: 'back' }),
      forward: () => become({ kind: 'forward' }),
      stop: () => become({ kind: 'stop' }),
      faster() {
        const rate = RATES[(RATES.indexOf(get().rate) + 1) % RATES.length]!
        set({ rate })
        keep()
        if (get().state.kind === 'playing') voice.goOn(rate)
      },
      turnRunOn() {
        const { runsOn, next, state } = get()
        set({ runsOn: !runsOn })
        keep()
        callOff()
        if (!runsOn && next && state.kind === 'between') get().playNext()
      },
      playNext() {
        const { next, state } = get()
        if (next && state.kind === 'between') get().play(next, null)
      },
    }
  })
}
