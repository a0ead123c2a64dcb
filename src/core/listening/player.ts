import { OPENING } from './spoken-card'

/** A card that is listened to. */
export interface Track {
  cardId: string
  version: number
  /** How many paragraphs it has. */
  paragraphs: number
}

/**
 * Where listening stands. `place` is a paragraph (index from 0), or OPENING while the notice that a machine reads and the
 * headline are spoken; then `then` follows. between: a card has come to its end, and the reader may say so, or another
 * follows.
 */
export type Listening =
  | { kind: 'idle' }
  | { kind: 'playing'; track: Track; place: number; then: number }
  | { kind: 'paused'; track: Track; place: number; then: number; why: 'asked' | 'no-sound' }
  | { kind: 'between'; track: Track }

export type ListeningDeed =
  /** From the beginning, or from the paragraph where one stopped. */
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
export function listen(state: Listening, deed: ListeningDeed): Listening {
  switch (deed.kind) {
    case 'play':
      // Wherever one begins, that a machine reads is said first.
      return { kind: 'playing', ...opening(deed.track, deed.place) }
    case 'stop':
      return silent
    case 'pause':
      return state.kind === 'playing' ? { ...state, kind: 'paused', why: 'asked' } : state
    case 'failed':
      return state.kind === 'playing' ? { ...state, kind: 'paused', why: 'no-sound' } : state
    case 'go-on': {
      if (state.kind !== 'paused') return state
      const { why: _, ...where } = state
      return { ...where, kind: 'playing' }
    }
    case 'spoken':
      return state.kind === 'playing' ? onward(state) : state
    case 'forward':
      return forward(state)
    case 'back':
      return back(state)
  }
}

const opening = (track: Track, place: number | null) => ({
  track,
  place: OPENING,
  then: Math.max(0, Math.min(place ?? 0, track.paragraphs - 1)),
})

const following = ({ place, then }: { place: number; then: number }): number =>
  place === OPENING ? then : place + 1

function onward(state: Extract<Listening, { kind: 'playing' }>): Listening {
  const place = following(state)
  return place < state.track.paragraphs
    ? { ...state, place }
    : { kind: 'between', track: state.track }
}

function forward(state: Listening): Listening {
  if (state.kind === 'playing') return onward(state)
  if (state.kind !== 'paused') return state
  // While it is paused the end is not run into: only hearing it is.
  const place = following(state)
  return place < state.track.paragraphs ? { ...state, place } : state
}

function back(state: Listening): Listening {
  switch (state.kind) {
    case 'idle':
      return state
    case 'between': {
      // Back from the end is the last paragraph once more.
      const { track } = state
      const last = track.paragraphs - 1
      return last < 0 ? state : { kind: 'playing', track, place: last, then: 0 }
    }
    default:
      // Before the first paragraph there is nothing to go back to.
      return state.place > 0 ? { ...state, place: state.place - 1 } : state
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
