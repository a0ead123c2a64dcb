import type { HelpWish, RecordedEvent, StudyEvent } from './event'
import { foldStudied, foldWishes, type StudiedCard } from './fold-events'
import { isLater, isSound, type Outbox } from './outbox'
import { plainEvent } from './plain-event'

/**
 * What a device knows of its member's record: fetched from the service, and what it sent there itself. It can be
 * fetched anew at any time. Events of studying and of help are kept; of states of reviews only which one was the last.
 */
export interface OwnRecord {
  version: 1
  /** Position up to which the service's record has been fetched. */
  cursor: number
  events: RecordedEvent[]
  /** By item id: the last state of its review. */
  reviews: Record<string, { id: string; counter: number }>
  /** Ids of what this device sent and has not fetched back yet: news to nobody here. */
  echoes: string[]
}

/** More than a card a day for five years; some 150 bytes each. The oldest goes first. */
const EVENTS_KEPT = 2500
const REVIEWS_KEPT = 2000
const ECHOES_KEPT = 2500

export const emptyRecord: OwnRecord = {
  version: 1,
  cursor: 0,
  events: [],
  reviews: {},
  echoes: [],
}

const KEPT_KINDS: readonly StudyEvent['kind'][] = [
  'studied',
  'studied-taken-back',
  'help-asked',
  'help-answered',
]

/** The record with events that the service has, each once however often they come. */
export function takeIn(record: OwnRecord, events: readonly RecordedEvent[]): OwnRecord {
  const known = new Set(record.events.map(({ event }) => event.id))
  const fresh = events.filter(
    ({ event }) => KEPT_KINDS.includes(event.kind) && !known.has(event.id) && known.add(event.id),
  )
  const reviews = { ...record.reviews }
  for (const { event } of events)
    if (event.kind === 'review-state') {
      const { itemId, id, counter } = event
      const before = ownEntry(reviews, itemId)
      if (before && !isLater(event, before)) continue
      delete reviews[itemId]
      reviews[itemId] = { id, counter }
    }
  return {
    ...record,
    events: fresh.length === 0 ? record.events : settled([...record.events, ...fresh]),
    reviews: newest(reviews, REVIEWS_KEPT),
  }
}

/** The service has these of this device's own. */
export function sent(record: OwnRecord, events: readonly StudyEvent[]): OwnRecord {
  const own = events.map((event) => ({ event, own: true }))
  const echoes = [...record.echoes, ...events.map(({ id }) => id)].slice(-ECHOES_KEPT)
  return { ...takeIn(record, own), echoes }
}

/** What this device did not know: answers and states of reviews given on another one. */
export interface News {
  record: OwnRecord
  answered: Extract<StudyEvent, { kind: 'answered' }>[]
  reviews: Extract<StudyEvent, { kind: 'review-state' }>[]
}

/** In: what was fetched, up to `cursor`, and what waits to be sent. Out: the record with it, and what is new in it. */
export function fetched(
  record: OwnRecord,
  outbox: Outbox,
  events: readonly RecordedEvent[],
  cursor: number,
): News {
  const echoes = new Set(record.echoes)
  const waiting = new Set(outbox.events.map(({ id }) => id))
  const isNew = ({ id }: StudyEvent) => !echoes.has(id) && !waiting.has(id)
  const next = takeIn(record, events)
  const answered: News['answered'] = []
  const reviews = new Map<string, News['reviews'][number]>()
  for (const { event } of events) {
    if (!isNew(event)) continue
    if (event.kind === 'answered') answered.push(event)
    if (event.kind === 'review-state' && isLast(next, outbox, event))
      reviews.set(event.itemId, event)
  }
  const back = new Set(events.map(({ event }) => event.id))
  return {
    record: { ...next, cursor, echoes: record.echoes.filter((id) => !back.has(id)) },
    answered,
    reviews: [...reviews.values()],
  }
}

function isLast(
  record: OwnRecord,
  outbox: Outbox,
  event: Extract<StudyEvent, { kind: 'review-state' }>,
): boolean {
  if (ownEntry(record.reviews, event.itemId)?.id !== event.id) return false
  return !outbox.events.some(
    (one) => one.kind === event.kind && one.itemId === event.itemId && isLater(one, event),
  )
}

/** All this device knows, with what it has not sent yet. */
const known = (record: OwnRecord, outbox: Outbox): RecordedEvent[] => [
  ...record.events,
  ...outbox.events.map((event) => ({ event, own: true })),
]

export const studiedIn = (record: OwnRecord, outbox: Outbox): Map<string, StudiedCard> =>
  foldStudied(known(record, outbox))

export const wishesIn = (record: OwnRecord, outbox: Outbox): HelpWish[] =>
  foldWishes(known(record, outbox))

/** Ids of what a taking back has to name so that the card is open again; [] when it is open. */
export function toTakeBack(record: OwnRecord, outbox: Outbox, cardId: string): string[] {
  const about = known(record, outbox).filter(
    ({ event }) =>
      (event.kind === 'studied' || event.kind === 'studied-taken-back') && event.cardId === cardId,
  )
  const takenBack = new Set(
    about.flatMap(({ event, own }) =>
      event.kind === 'studied-taken-back' && own ? event.takesBack : [],
    ),
  )
  return about
    .map(({ event }) => event)
    .filter(({ kind, id }) => kind === 'studied' && !takenBack.has(id))
    .map(({ id }) => id)
}

/** Whether the member's own word already is that the card is studied. */
export function saysStudied(record: OwnRecord, outbox: Outbox, cardId: string): boolean {
  const own = known(record, outbox).filter((one) => one.own)
  return foldStudied(own).has(cardId)
}

/** Ids of the events that ask for this and that nobody has seen to. */
export function toSettle(record: OwnRecord, outbox: Outbox, wish: HelpWish): string[] {
  const all = known(record, outbox).map(({ event }) => event)
  const settledIds = new Set(
    all.flatMap((event) => (event.kind === 'help-answered' ? event.settles : [])),
  )
  return all.flatMap((event) =>
    event.kind === 'help-asked' && event.wish === wish && !settledIds.has(event.id)
      ? [event.id]
      : [],
  )
}

/**
 * Studying that was taken back need not be kept. The taking back is: the studying may come again, from a reply that was
 * lost, and must not count then.
 */
function settled(events: RecordedEvent[]): RecordedEvent[] {
  const byMember = new Set<string>()
  const byOthers = new Set<string>()
  for (const { event, own } of events)
    if (event.kind === 'studied-taken-back')
      for (const id of event.takesBack) (own ? byMember : byOthers).add(`${event.cardId} ${id}`)
  return events
    .filter(({ event, own }) => {
      const key = event.kind === 'studied' ? `${event.cardId} ${event.id}` : ''
      return !byMember.has(key) && (own || !byOthers.has(key))
    })
    .slice(-EVENTS_KEPT)
}

const ownEntry = <Value>(entries: Record<string, Value>, key: string): Value | undefined =>
  Object.prototype.hasOwnProperty.call(entries, key) ? entries[key] : undefined

function newest<Value>(entries: Record<string, Value>, count: number): Record<string, Value> {
  const all = Object.entries(entries)
  return all.length <= count ? entries : Object.fromEntries(all.slice(-count))
}

/** In: whatever the phone had stored. Out: a record; what cannot be understood is fetched again from the beginning. */
export function recordFrom(stored: unknown): OwnRecord {
  const { version, cursor, events, reviews, echoes } = (stored ?? {}) as Partial<OwnRecord>
  const isWhole =
    version === 1 &&
    Number.isInteger(cursor) &&
    Array.isArray(events) &&
    events.every((one) => isSound(one?.event) && typeof one.own === 'boolean') &&
    typeof reviews === 'object' &&
    reviews !== null &&
    Array.isArray(echoes)
  if (!isWhole) return emptyRecord
  return {
    version: 1,
    cursor: cursor as number,
    events: events!.map(({ event, own }) => ({ event: plainEvent(event), own })),
    reviews: { ...reviews },
    echoes: echoes!.filter((id) => typeof id === 'string'),
  }
}
