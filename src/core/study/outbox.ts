import { byOrder, COUNTER_LIMIT, nextCounter, type StudyEvent } from './event'
import { plainEvent } from './plain-event'

/**
 * What a member did on this device and the service does not have yet. It belongs to one member and is never sent as
 * another. Kept until the service has said of every event that it was taken or refused.
 */
export interface Outbox {
  version: 1
  /** The largest counter this device knows of the member's. */
  counter: number
  /** In the order in which they were recorded. */
  events: StudyEvent[]
  /** The service will not have these; sending them again would not help. */
  setAside: StudyEvent[]
  /**
   * What was read here before its reader joined: not asked yet; theirs, and its events are in this outbox; theirs, and
   * the phone's own store has been brought over; not theirs.
   */
  earlier: 'unasked' | 'mine' | 'moved' | 'not-mine'
}

/** An event before it has its place. */
export type UncountedEvent = StudyEvent extends infer One
  ? One extends StudyEvent
    ? Omit<One, 'counter'>
    : never
  : never

/** Half a year of daily reading without a network; some 200 bytes each, and a phone's store takes 1 MB a key. */
export const EVENTS_KEPT = 2000
const SET_ASIDE_KEPT = 50
/** Ids one event may name (contract/event). */
const NAMED_AT_MOST = 50
/** Events in one request, and their size (contract/event, 256 KB), with room for what goes around them. */
export const BATCH_EVENTS = 100
const BATCH_CHARACTERS = 200_000

export const emptyOutbox: Outbox = {
  version: 1,
  counter: 0,
  events: [],
  setAside: [],
  earlier: 'unasked',
}

/**
 * The outbox with one more event, which comes after all that the device knows of. The last state of a review makes the
 * one before it pointless; of several answers to an item the first counts; studying and taking back stay as they were done.
 */
export function record(outbox: Outbox, event: UncountedEvent): Outbox {
  const counter = nextCounter(outbox.counter)
  const counted = { ...event, counter } as StudyEvent
  if (counted.kind === 'answered' && outbox.events.some((one) => isAnswerTo(one, counted.itemId)))
    return outbox
  const others =
    counted.kind === 'review-state'
      ? outbox.events.filter((one) => !isStateOf(one, counted.itemId))
      : outbox.events
  return { ...outbox, counter, events: bounded([...others, counted]) }
}

const isAnswerTo = (event: StudyEvent, itemId: string) =>
  event.kind === 'answered' && event.itemId === itemId
const isStateOf = (event: StudyEvent, itemId: string) =>
  event.kind === 'review-state' && event.itemId === itemId

/** The device has learned of events of the member's up to this counter. */
export function learn(outbox: Outbox, counter: number): Outbox {
  return counter > outbox.counter ? { ...outbox, counter } : outbox
}

/** What to send next: the oldest, at most `count`, and no more than one request may weigh. */
export function nextBatch(outbox: Outbox, count: number = BATCH_EVENTS): StudyEvent[] {
  const batch: StudyEvent[] = []
  let characters = 0
  for (const event of outbox.events.slice(0, Math.min(count, BATCH_EVENTS))) {
    characters += JSON.stringify(event).length + 1
    if (batch.length > 0 && characters > BATCH_CHARACTERS) break
    batch.push(event)
  }
  return batch
}

/** The service has these, or has refused them: then they are set aside. */
export function settle(
  outbox: Outbox,
  accepted: ReadonlySet<string>,
  refused: ReadonlySet<string> = new Set(),
): Outbox {
  const events = outbox.events.filter(({ id }) => !accepted.has(id) && !refused.has(id))
  if (events.length === outbox.events.length) return outbox
  const aside = outbox.events.filter(({ id }) => refused.has(id) && !accepted.has(id))
  return {
    ...outbox,
    events,
    setAside: [...outbox.setAside, ...aside].slice(-SET_ASIDE_KEPT),
  }
}

/**
 * After a request that was refused as a whole. In: how many events it held. Out: how many to try next, or 'set-aside'
 * when the one that is bad stands alone.
 */
export const afterRefusal = (count: number): number | 'set-aside' =>
  count > 1 ? Math.ceil(count / 2) : 'set-aside'

/**
 * Keeps the store of a phone that has not been online for months within its limits. Studying that was taken back is
 * told by the taking back alone, which holds whether or not the service has heard of it. If that is not enough the
 * oldest answers go, then the oldest states of reviews: what was studied is never dropped for them.
 */
function bounded(events: StudyEvent[]): StudyEvent[] {
  if (events.length <= EVENTS_KEPT) return events
  let kept = withoutTakenBack(events)
  for (const kind of ['answered', 'review-state'] as const) {
    let excess = kept.length - EVENTS_KEPT
    kept = kept.filter((event) => event.kind !== kind || excess-- <= 0)
  }
  return kept.slice(-EVENTS_KEPT)
}

function withoutTakenBack(events: readonly StudyEvent[]): StudyEvent[] {
  const takenBack = new Set<string>()
  for (const event of events)
    if (event.kind === 'studied-taken-back')
      for (const id of event.takesBack) takenBack.add(`${event.cardId} ${id}`)
  const kept: StudyEvent[] = []
  for (const event of events) {
    if (event.kind === 'studied' && takenBack.has(`${event.cardId} ${event.id}`)) continue
    const at =
      event.kind === 'studied-taken-back'
        ? kept.findIndex((one) => one.kind === event.kind && one.cardId === event.cardId)
        : -1
    const before = kept[at]
    if (event.kind === 'studied-taken-back' && before?.kind === event.kind) {
      const takesBack = [...new Set([...before.takesBack, ...event.takesBack])]
      if (takesBack.length <= NAMED_AT_MOST) {
        kept.splice(at, 1)
        kept.push({ ...event, takesBack })
        continue
      }
    }
    kept.push(event)
  }
  return kept
}

/** In: whatever the phone had stored. Out: an outbox with every event in it that can be understood. */
export function outboxFrom(stored: unknown): Outbox | null {
  const { version, counter, events, setAside, earlier } = (stored ?? {}) as Partial<Outbox>
  if (version !== 1 || !Array.isArray(events)) return null
  const sound = events.filter(isSound).map(plainEvent)
  const known = sound.reduce((most, one) => Math.max(most, one.counter), 0)
  const asked = (['mine', 'moved', 'not-mine'] as const).find((one) => one === earlier)
  return {
    version: 1,
    counter: Math.min(COUNTER_LIMIT, Math.max(known, wholeNumber(counter))),
    events: sound,
    setAside: Array.isArray(setAside) ? setAside.filter(isSound).map(plainEvent) : [],
    earlier: asked ?? 'unasked',
  }
}

const wholeNumber = (value: unknown): number =>
  Number.isInteger(value) && (value as number) >= 0 ? (value as number) : 0

const FIELDS: Record<StudyEvent['kind'], readonly string[]> = {
  studied: ['cardId', 'by'],
  'studied-taken-back': ['cardId', 'takesBack'],
  answered: ['cardId', 'itemId', 'response'],
  'review-state': ['cardId', 'itemId', 'memory'],
  'help-asked': ['wish'],
  'help-answered': ['settles'],
}

/** Whether this is an event at all; whether it may be kept is the service's to say. */
export function isSound(value: unknown): value is StudyEvent {
  const event = (value ?? {}) as Record<string, unknown>
  const fields = typeof event.kind === 'string' ? FIELDS[event.kind as StudyEvent['kind']] : null
  return (
    Array.isArray(fields) &&
    fields.every((field) => event[field] !== undefined && event[field] !== null) &&
    typeof event.id === 'string' &&
    typeof event.day === 'string' &&
    Number.isInteger(event.counter)
  )
}

/** Which of two states of one item is the later one, on every device alike. */
export const isLater = (
  a: Pick<StudyEvent, 'id' | 'counter'>,
  b: Pick<StudyEvent, 'id' | 'counter'>,
): boolean =>
  byOrder({ event: a as StudyEvent, own: true }, { event: b as StudyEvent, own: true }) > 0
