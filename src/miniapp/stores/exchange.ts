import type { EventBatchReply, EventPullReply } from '../../contract/event'
import { afterRefusal, BATCH_EVENTS, nextBatch } from '../../core/study/outbox'
import type { News } from '../../core/study/own-record'
import type { FailureKind, Http } from '../gateways/http'
import type { Books } from './book'

/** How an exchange with the service went: all said and heard, or why not. */
export type Exchanged =
  { kind: 'even' } | { kind: 'later'; why: FailureKind; retryAfterMs: number | null }

interface ExchangeParts {
  /** The service, asked with the token of this very member. */
  me: Http
  books: Books
  memberId: string
  show: (news: News) => Promise<void>
}

/**
 * Fetches and sends until both sides have everything. What a member did is sent with that member's token and from that
 * member's outbox only; when another book is open meanwhile it stops.
 */
export async function exchange(parts: ExchangeParts): Promise<Exchanged> {
  try {
    // A phone that lost its store learns first what it had done.
    if (bookOf(parts)?.record.cursor === 0) await pull(parts)
    await push(parts)
    await pull(parts)
    return { kind: 'even' }
  } catch (failure) {
    return { kind: 'later', ...reasonOf(failure) }
  }
}

function bookOf({ books, memberId }: ExchangeParts) {
  const book = books.open()
  return book?.memberId === memberId ? book : null
}

async function push(parts: ExchangeParts): Promise<void> {
  const { me, books, memberId } = parts
  let count = BATCH_EVENTS
  for (let book = bookOf(parts); book && book.outbox.events.length > 0; book = bookOf(parts)) {
    const events = nextBatch(book.outbox, count)
    const ids = new Set(events.map(({ id }) => id))
    try {
      const reply = replyTo(await me.post<unknown>('/api/me/events', { events }))
      const known = (list: string[]) => new Set(list.filter((id) => ids.has(id)))
      const accepted = known(reply.accepted)
      const refused = known(reply.refused.map(({ id }) => id))
      // Somebody answered, but not the service.
      if (accepted.size + refused.size === 0) throw notTheService
      await books.settle(memberId, accepted, refused)
    } catch (failure) {
      if (!isRefusedAsAWhole(failure)) throw failure
      const next = afterRefusal(events.length)
      if (next === 'set-aside') await books.settle(memberId, new Set(), ids)
      count = next === 'set-aside' ? BATCH_EVENTS : next
    }
  }
}

async function pull(parts: ExchangeParts): Promise<void> {
  const { me, books, memberId, show } = parts
  for (let book = bookOf(parts); book; book = bookOf(parts)) {
    const after = book.record.cursor
    const reply = await me.get<EventPullReply>(`/api/me/events?after=${after}`)
    if (!Array.isArray(reply?.events) || !Number.isInteger(reply.cursor)) throw notTheService
    if (reply.events.length > 0) await books.takeIn(memberId, reply.events, reply.cursor, show)
    if (!reply.more || reply.cursor <= after) return
  }
}

const notTheService: { kind: FailureKind } = { kind: 'server' }

/** A hotel's log-in page answers 200 as well. */
function replyTo(reply: unknown): EventBatchReply {
  const { accepted, refused } = (reply ?? {}) as Partial<EventBatchReply>
  if (!Array.isArray(accepted) || !Array.isArray(refused)) throw notTheService
  return reply as EventBatchReply
}

/** The service itself, not something on the way to it, will not have this request. */
function isRefusedAsAWhole(failure: unknown): boolean {
  const { kind, reply } = (failure ?? {}) as { kind?: FailureKind; reply?: { code?: unknown } }
  return (kind === 'refused' || kind === 'too-large') && typeof reply?.code === 'string'
}

function reasonOf(failure: unknown): { why: FailureKind; retryAfterMs: number | null } {
  const { kind, retryAfterMs } = (failure ?? {}) as {
    kind?: FailureKind
    retryAfterMs?: number | null
  }
  return { why: kind ?? 'server', retryAfterMs: retryAfterMs ?? null }
}
