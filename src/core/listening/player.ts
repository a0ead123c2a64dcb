import { OPENING } from './spoken-card'

/** A card that is listened to. */
export interface Track {
  cardId: string
  version: number
  /** How many paragraphs it has. */
  paragraphs: number
}

/**
 * Where listening stands. `place` is a paragraph (index from 0), or OPENING while notice and headline are spoken.
 * between: a card has come to its end, and the reader may say so, or another follows.
 */
export type Listening =
  | { kind: 'idle' }
  | { kind: 'playing'; track: Track; place: number }
  | { kind: 'paused'; track: Track; place: number; why: 'asked' | 'no-sound' }
  | { kind: 'between'; track: Track }

export type Deed =
  | { kind: 'play'; track: Track; place: number | null }
  | { kind: 'pause' }
  | { kind: 'go-on' }
  | { kind: 'back' }
  | { kind: 'forward' }
  /** The voice has come to the end of what it was given, or could not speak it. */
  | { kind: 'spoken' }
  | { kind: 'failed' }
  | { kind: 'stop' }

export const silent: Listening = { kind: 'idle' }

/** The machine: every deed in every state, and a deed that means nothing there changes nothing. */
export function listen(state: Listening, deed: Deed): Listening {
  switch (deed.kind) {
    case 'play':
      return { kind: 'playing', track: deed.track, place: placeIn(deed.track, deed.place) }
    case 'stop':
      return silent
    case 'pause':
      return state.kind === 'playing' ? { ...state, kind: 'paused', why: 'asked' } : state
    case 'failed':
      return state.kind === 'playing' ? { ...state, kind: 'paused', why: 'no-sound' } : state
    case 'go-on':
      return state.kind === 'paused' ? playing(state.track, state.place) : state
    case 'spoken':
      return state.kind === 'playing' ? after(state.track, state.place) : state
    case 'forward':
      return moved(state, 1)
    case 'back':
      return moved(state, -1)
  }
}

const playing = (track: Track, place: number): Listening => ({ kind: 'playing', track, place })

/** One begins with the notice, and goes on at the paragraph where one stopped. */
const placeIn = ({ paragraphs }: Track, place: number | null): number =>
  place === null ? OPENING : Math.max(OPENING, Math.min(place, paragraphs - 1))

const after = (track: Track, place: number): Listening =>
  place + 1 < track.paragraphs ? playing(track, place + 1) : { kind: 'between', track }

function moved(state: Listening, by: 1 | -1): Listening {
  switch (state.kind) {
    case 'idle':
      return state
    case 'between':
      // Back from the end is the last paragraph once more.
      return by < 0 && state.track.paragraphs > 0
        ? playing(state.track, state.track.paragraphs - 1)
        : state
    case 'playing':
    case 'paused': {
      const { track, place } = state
      // Before the first paragraph there is nothing to go back to.
      if (by < 0) return { ...state, place: place > 0 ? place - 1 : place }
      // While it is paused the end is not run into: only hearing it is.
      if (place + 1 >= track.paragraphs)
        return state.kind === 'playing' ? after(track, place) : state
      return { ...state, place: place + 1 }
    }
  }
}

/** The card after this one in the order of the week, null after the last. */
export function nextInWeek<Card extends { id: string; kind: string }>(
  cards: readonly Card[],
  cardId: string,
): Card | null {
  const articles = cards.filter((card) => card.kind === 'article')
  const at = articles.findIndex((card) => card.id === cardId)
  return at < 0 ? null : (articles[at + 1] ?? null)
}
