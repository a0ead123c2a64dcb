import type { StudyDay } from '../../core/calendar/study-day'
import type { PulledEvent } from '../../contract/event'
import { learn, settle, type Outbox } from '../../core/study/outbox'
import {
  emptyRecord,
  fetched,
  recordFrom,
  sent,
  type News,
  type OwnRecord,
} from '../../core/study/own-record'
import type { OutboxStorage } from '../gateways/outbox-storage'
import type { RandomId } from '../gateways/random-id'
import type { Slots } from '../gateways/slots'
import { enter, noRecorder, type Recorder } from './deeds'

/** One member's record on this device: what waits to be sent, and what is known to be at the service. */
export interface Book {
  memberId: string
  outbox: Outbox
  record: OwnRecord
}

export interface BookParts {
  outboxes: OutboxStorage
  slots: Pick<Slots, 'of'>
  newId: RandomId
  today: () => StudyDay
  /** The open book changed, or another one was opened. */
  changed(book: Book | null): void
}

export interface Books extends Recorder {
  open(): Book | null
  /** Does the work when everything begun before is done. Stores tell the phone in turns, never two at once. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>
  /** In a turn. `before` makes the phone ready for the next member; until it is done nobody's book is open. */
  turnTo(memberId: string | null, before?: () => Promise<void>): Promise<void>
  /** In a turn. Out: whether it is on the phone; with 'kept-only' nothing has happened where it is not. */
  putOutbox(outbox: Outbox, when?: 'always' | 'kept-only'): Promise<boolean>
  /** The service has said of these what became of them. Nothing happens when another book is open by now. */
  settle(
    memberId: string,
    accepted: ReadonlySet<string>,
    refused: ReadonlySet<string>,
  ): Promise<void>
  /** What the service sent; `show` is given what is news before the position is kept. */
  takeIn(
    memberId: string,
    events: readonly PulledEvent[],
    cursor: number,
    show: (news: News) => Promise<void>,
  ): Promise<void>
}

export const RECORD_KEY = 'own-record'

export function createBooks({ outboxes, slots, newId, today, changed }: BookParts): Books {
  let book: Book | null = null
  let isTurning = false
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
  const become = (next: Book | null) => {
    book = next
    changed(next)
  }
  const write = (key: string, memberId: string, value: unknown) =>
    slots
      .of(memberId)
      .write(key, value)
      .catch(() => false)

  async function read(memberId: string): Promise<Book> {
    const outbox = await outboxes.read(memberId)
    const stored = await slots
      .of(memberId)
      .read(RECORD_KEY)
      .catch(() => null)
    const record = stored === null ? emptyRecord : recordFrom(stored)
    return { memberId, outbox: learn(outbox, largest(record)), record }
  }
  async function putOutbox(
    outbox: Outbox,
    when: 'always' | 'kept-only' = 'always',
  ): Promise<boolean> {
    if (!book) return false
    const isKept = await outboxes.write(book.memberId, outbox)
    if (isKept || when === 'always') become({ ...book, outbox })
    return isKept
  }
  async function putRecord(record: OwnRecord): Promise<void> {
    if (!book || record === book.record) return
    await write(RECORD_KEY, book.memberId, record)
    become({ ...book, record })
  }

  return {
    open: () => book,
    inTurn,
    putOutbox,
    async turnTo(memberId, before) {
      isTurning = true
      try {
        await before?.()
        become(memberId === null ? null : await read(memberId))
      } finally {
        isTurning = false
      }
    },
    async keep(deeds, show) {
      // Whoever reads without a log-in does not wait for anything.
      if (!book && !isTurning) return noRecorder.keep(deeds, show)
      const memberId = isTurning ? null : book!.memberId
      await inTurn(async () => {
        // Somebody else's by now: what was tapped in that moment belongs to neither.
        if (book === null || book.memberId !== memberId) return
        const wanted = deeds()
        if (wanted === null) return
        if (wanted.length > 0) {
          let { outbox } = book
          for (const deed of wanted)
            outbox = enter(outbox, book.record, deed, await newId(), today())
          if (outbox !== book.outbox) await putOutbox(outbox)
        }
        show()
      })
    },
    settle: (memberId, accepted, refused) =>
      inTurn(async () => {
        if (book?.memberId !== memberId) return
        const { outbox, record } = book
        const taken = outbox.events.filter(({ id }) => accepted.has(id))
        // First into the one, then out of the other: a kill between them loses nothing.
        await putRecord(sent(record, taken))
        await putOutbox(settle(outbox, accepted, refused))
      }),
    takeIn: (memberId, events, cursor, show) =>
      inTurn(async () => {
        if (book?.memberId !== memberId) return
        const news = fetched(book.record, book.outbox, events, cursor)
        await show(news)
        await putRecord(news.record)
        // A reply was lost: what comes back was taken.
        const back = new Set(events.map(({ event }) => event.id))
        const most = events.reduce((known, { event }) => Math.max(known, event.counter), 0)
        const next = learn(settle(book.outbox, back), most)
        if (next !== book.outbox) await putOutbox(next)
      }),
  }
}

function largest({ events, reviews }: OwnRecord): number {
  const counters = [...events.map(({ event }) => event), ...Object.values(reviews)]
  return counters.reduce((most, { counter }) => Math.max(most, counter), 0)
}
