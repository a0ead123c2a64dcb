import type { StudyDay } from '../calendar/study-day'

/**
 * Where a reader is, kept on the reader's own device and nowhere else. Only places are kept (paragraphs seen),
 * never times of day or how long; 已读 is the reader's own tap.
 */
export interface CardProgress {
  version: number
  headline: string
  county: string | null
  paragraphs: number
  /** Index from 0 of the last paragraph that was on the screen. */
  place: number
  /** First words of that paragraph, to recognise it in a list. */
  excerpt: string
  /** The day of the last reading, to list the newest first. */
  day: StudyDay
  read: boolean
}

export interface ReadingProgress {
  version: 1
  cards: Record<string, CardProgress>
  /** By card id: studied by the member's record, and not opened on this phone. Derived, so it is not read back. */
  elsewhere?: Record<string, StudyDay>
}

export interface HalfRead {
  cardId: string
  version: number
  headline: string
  county: string | null
  paragraph: number
  excerpt: string
}

/** What the phone remembers at most, about 250 bytes each; the card opened longest ago goes first. */
const CARDS_KEPT = 400
const EXCERPT_CHARACTERS = 9

export const nothingRead: ReadingProgress = { version: 1, cards: {} }

export interface OpenCard {
  id: string
  version: number
  headline: string
  county: string | null
  paragraphs: readonly string[]
}

/**
 * The reader has come to paragraph `place` (index from 0). Going back up does not lose the place reached, nor does a
 * correction of the text: paragraphs seldom change their number by it.
 */
export function seeParagraph(
  state: ReadingProgress,
  card: OpenCard,
  place: number,
  day: StudyDay,
): ReadingProgress {
  const before = state.cards[card.id]
  const reached = within(card.paragraphs, Math.max(before?.place ?? 0, place))
  if (before?.version === card.version && before.place === reached && before.day === day)
    return state
  return keep(state, card, { place: reached, day, read: isRead(state, card.id) })
}

/** The reader's own word: 读完了, or taken back; the place stays, so that taking back loses nothing. */
export function markRead(
  state: ReadingProgress,
  card: OpenCard,
  read: boolean,
  day: StudyDay,
): ReadingProgress {
  const place = within(card.paragraphs, state.cards[card.id]?.place ?? 0)
  return keep(state, card, { place, day, read })
}

export function isRead(state: ReadingProgress, cardId: string): boolean {
  return state.cards[cardId]?.read === true || isOwn(state.elsewhere, cardId)
}

/**
 * The member's record has the last word of what is read, whichever way it was studied and wherever that was recorded.
 * In: the studied cards, by id. Places on this phone stay.
 */
export function withStudied(
  state: ReadingProgress,
  studied: ReadonlyMap<string, { day: StudyDay }>,
): ReadingProgress {
  const elsewhere: Record<string, StudyDay> = {}
  for (const [id, { day }] of studied) if (!isOwn(state.cards, id)) elsewhere[id] = day
  const cards = Object.entries(state.cards).map(([id, card]): [string, CardProgress] => [
    id,
    card.read === studied.has(id) ? card : { ...card, read: studied.has(id) },
  ])
  return { version: 1, cards: Object.fromEntries(cards), elsewhere }
}

/** Ids of studied cards whose headline this phone does not know. */
export const unnamed = ({ elsewhere }: ReadingProgress): string[] => Object.keys(elsewhere ?? {})

/** Gives headlines to cards studied elsewhere, so that they can be listed with the others, by their days. */
export function named(
  state: ReadingProgress,
  cards: readonly { id: string; version: number; headline: string; county: string | null }[],
): ReadingProgress {
  const elsewhere = { ...state.elsewhere }
  const entries = Object.entries(state.cards)
  for (const { id, version, headline, county } of cards) {
    const day = isOwn(elsewhere, id) ? elsewhere[id] : undefined
    if (day === undefined) continue
    delete elsewhere[id]
    const card = {
      version,
      headline,
      county,
      paragraphs: 0,
      place: 0,
      excerpt: '',
      day,
      read: true,
    }
    entries.push([id, card])
  }
  entries.sort(([, a], [, b]) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  for (const [id, { day, read }] of entries.slice(0, -CARDS_KEPT)) if (read) elsewhere[id] = day
  return { version: 1, cards: Object.fromEntries(entries.slice(-CARDS_KEPT)), elsewhere }
}

/** Where to go on: the paragraph (index from 0), or null at the beginning or when the text is read. */
export function placeToResume(
  state: ReadingProgress,
  { id, paragraphs }: Pick<OpenCard, 'id' | 'paragraphs'>,
): number | null {
  const card = state.cards[id]
  if (!card || card.read) return null
  const place = within(paragraphs, card.place)
  return place > 0 ? place : null
}

/** Cards begun and not finished, the last one first. */
export function halfRead(state: ReadingProgress): HalfRead[] {
  return newestFirst(state)
    .filter(([, card]) => !card.read && card.place > 0)
    .map(([cardId, { version, headline, county, place, excerpt }]) => ({
      cardId,
      version,
      headline,
      county,
      paragraph: place,
      excerpt,
    }))
}

export interface ReadCard {
  cardId: string
  version: number
  headline: string
  county: string | null
}

/** 读过的, the last one first. */
export function readCards(state: ReadingProgress): ReadCard[] {
  return newestFirst(state)
    .filter(([, card]) => card.read)
    .map(([cardId, { version, headline, county }]) => ({ cardId, version, headline, county }))
}

/** In: whatever the phone had stored. Out: a state; what cannot be understood counts as nothing read. */
export function readingProgressFrom(stored: unknown): ReadingProgress {
  const { version, cards } = (stored ?? {}) as Partial<ReadingProgress>
  if (version !== 1 || typeof cards !== 'object' || cards === null) return nothingRead
  const sound = Object.entries(cards).filter(([, card]) => isCardProgress(card))
  return { version: 1, cards: Object.fromEntries(sound) }
}

function isCardProgress(card: unknown): card is CardProgress {
  const { version, headline, place, excerpt, day, read } = (card ?? {}) as Partial<CardProgress>
  return (
    Number.isInteger(version) &&
    typeof headline === 'string' &&
    Number.isInteger(place) &&
    (place as number) >= 0 &&
    typeof excerpt === 'string' &&
    typeof day === 'string' &&
    typeof read === 'boolean'
  )
}

function keep(
  state: ReadingProgress,
  card: OpenCard,
  now: { place: number; day: StudyDay; read: boolean },
): ReadingProgress {
  // The newest is put last, so that the order of keys tells age within a day.
  const { [card.id]: _before, ...others } = state.cards
  const entry: CardProgress = {
    version: card.version,
    headline: card.headline,
    county: card.county,
    paragraphs: card.paragraphs.length,
    place: now.place,
    // By characters, not UTF-16 units: half a rare character would be shown as a box.
    excerpt: [...(card.paragraphs[now.place] ?? '')].slice(0, EXCERPT_CHARACTERS).join(''),
    day: now.day,
    read: now.read,
  }
  const cards = bounded({ ...others, [card.id]: entry })
  if (!state.elsewhere) return { version: 1, cards }
  const { [card.id]: _here, ...elsewhere } = state.elsewhere
  return { version: 1, cards, elsewhere }
}

const isOwn = (record: object | undefined, key: string): boolean =>
  record !== undefined && Object.prototype.hasOwnProperty.call(record, key)

const within = (paragraphs: readonly string[], place: number): number =>
  Math.max(0, Math.min(place, paragraphs.length - 1))

function bounded(cards: Record<string, CardProgress>): Record<string, CardProgress> {
  const entries = Object.entries(cards)
  return entries.length <= CARDS_KEPT ? cards : Object.fromEntries(entries.slice(-CARDS_KEPT))
}

function newestFirst(state: ReadingProgress): [string, CardProgress][] {
  return Object.entries(state.cards).reverse()
}
