import { createStore } from 'zustand/vanilla'
import type { RecordBatch, RecordBatchReply } from '../../contract/event'
import type { StudyDay } from '../../core/calendar/study-day'
import type { StudiedBy } from '../../core/study/event'
import type { Http } from '../gateways/http'
import type { NetworkGateway } from '../gateways/network'
import type { RandomId } from '../gateways/random-id'
import type { Slots } from '../gateways/slots'
import type { Timer } from '../gateways/timer'
import { attempt } from './outcome'

/** For whom one may record: the members of one's branch, or those one visits. */
export type RecordScope = { kind: 'branch'; branchId: string } | { kind: 'visits' }

type ForMember = RecordBatch['records'][number]
interface Waiting extends ForMember {
  scope: RecordScope
}

/** One tap: what it recorded for one member, so that it can be undone. */
export interface Deed {
  scope: RecordScope
  memberId: string
  by: StudiedBy
  studied: { cardId: string; eventId: string }[]
}

export interface RecordsForOthers {
  /** even: all of it is at the service · sending · waiting: kept here, sent later. */
  status: 'even' | 'sending' | 'waiting'
  waiting: readonly Waiting[]
  /** What was recorded since the program was opened, the newest last. */
  deeds: readonly Deed[]
  /** How many the service would not have: somebody else's member, or no longer one. */
  refused: number
  studied(
    scope: RecordScope,
    memberIds: readonly string[],
    cardIds: readonly string[],
    by: StudiedBy,
  ): Promise<void>
  undo(deed: Deed): Promise<void>
  /** Their wish was seen to. */
  seenTo(scope: RecordScope, memberId: string, askedIds: readonly string[]): Promise<void>
  send(): Promise<void>
}

export interface RecordsForOthersParts {
  me: Http
  /** Who records; null: nobody is logged in. */
  recorder: () => string | null
  slots: Pick<Slots, 'of'>
  newId: RandomId
  today: () => StudyDay
  timer: Timer
  network: NetworkGateway
}

const KEY = 'records-for-others'
/** Events in one request (contract/event). */
const AT_ONCE = 100
/** A branch of fifty, seven cards, five meetings without a network; some 200 bytes each. */
const KEPT_AT_MOST = 2000
const AGAIN_MS = 30_000
/** Records for others name events and never follow one another by counter: one is as good as the next. */
const COUNTER = 1

/**
 * What a secretary or a liaison records for members, kept on the phone until the service has it: in a corridor without a
 * network a tap counts at once. Sent twice it is one record, for the ids are made here.
 */
export function createRecordsForOthers(parts: RecordsForOthersParts) {
  const { me, recorder, slots, newId, today, timer, network } = parts
  let opened: string | null = null
  let isWatching = false
  let turn: Promise<unknown> = Promise.resolve()
  let sending: Promise<void> | null = null
  let inFlight = new Set<string>()
  let callOff: () => void = () => undefined

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  return createStore<RecordsForOthers>((set, get) => {
    /** Whose records these are is read anew each time: another may have logged in. */
    async function open(): Promise<string | null> {
      if (!isWatching) network.onAgain(() => void send())
      isWatching = true
      const who = recorder()
      if (who === opened) return who
      opened = who
      const kept = who === null ? null : await slots.of(who).read(KEY)
      set({ waiting: isKept(kept) ? kept : [], deeds: [], refused: 0, status: 'even' })
      return who
    }

    async function keep(who: string, waiting: readonly Waiting[]): Promise<void> {
      set({ waiting, status: waiting.length > 0 ? 'waiting' : 'even' })
      await slots.of(who).write(KEY, waiting)
    }

    async function add(records: Waiting[]): Promise<boolean> {
      const who = await open()
      if (who === null) return false
      await keep(who, [...get().waiting, ...records].slice(-KEPT_AT_MOST))
      return true
    }

    async function loop(): Promise<void> {
      callOff()
      while (true) {
        const batch = await inTurn(async () => ((await open()) === null ? [] : next(get().waiting)))
        if (batch.length === 0) return
        set({ status: 'sending' })
        inFlight = new Set(batch.map(({ event }) => event.id))
        const { scope } = batch[0]!
        const records = batch.map(({ memberId, event }) => ({ memberId, event }))
        const outcome = await attempt(() => me.post<RecordBatchReply>(pathOf(scope), { records }))
        const settled = await inTurn(async () => {
          inFlight = new Set()
          const gone =
            outcome.kind === 'done'
              ? new Set([...outcome.value.accepted, ...outcome.value.refused.map(({ id }) => id)])
              : outcome.why === 'not-allowed' || outcome.why === 'refused'
                ? new Set(batch.map(({ event }) => event.id))
                : new Set<string>()
          const refused = outcome.kind === 'done' ? outcome.value.refused.length : gone.size
          const who = await open()
          if (who !== null)
            await keep(
              who,
              get().waiting.filter(({ event }) => !gone.has(event.id)),
            )
          if (refused > 0) set({ refused: get().refused + refused })
          return gone.size > 0
        })
        if (settled) continue
        callOff = timer.after(AGAIN_MS, () => void send())
        return
      }
    }

    const send = () =>
      (sending ??= loop().finally(() => {
        sending = null
      }))

    return {
      status: 'even',
      waiting: [],
      deeds: [],
      refused: 0,
      send,
      async studied(scope, memberIds, cardIds, by) {
        const base = await newId()
        const day = today()
        const deeds = memberIds.map((memberId, index): Deed => ({
          scope,
          memberId,
          by,
          studied: cardIds.map((cardId, at) => ({ cardId, eventId: `${base}-${index}-${at}` })),
        }))
        const records = deeds.flatMap(({ memberId, studied }) =>
          studied.map(({ cardId, eventId }): Waiting => ({
            scope,
            memberId,
            event: { kind: 'studied', id: eventId, counter: COUNTER, day, cardId, by },
          })),
        )
        await inTurn(async () => {
          if (await add(records)) set({ deeds: [...get().deeds, ...deeds] })
        })
        void send()
      },
      async undo(deed) {
        const base = await newId()
        const day = today()
        await inTurn(async () => {
          if ((await open()) === null || !get().deeds.includes(deed)) return
          set({ deeds: get().deeds.filter((one) => one !== deed) })
          const ids = new Set(deed.studied.map(({ eventId }) => eventId))
          const unsent = new Set(
            get()
              .waiting.filter(({ event }) => ids.has(event.id) && !inFlight.has(event.id))
              .map(({ event }) => event.id),
          )
          set({ waiting: get().waiting.filter(({ event }) => !unsent.has(event.id)) })
          await add(
            deed.studied
              .filter(({ eventId }) => !unsent.has(eventId))
              .map(({ cardId, eventId }, at): Waiting => ({
                scope: deed.scope,
                memberId: deed.memberId,
                event: {
                  kind: 'studied-taken-back',
                  id: `${base}-${at}`,
                  counter: COUNTER,
                  day,
                  cardId,
                  takesBack: [eventId],
                },
              })),
          )
        })
        void send()
      },
      async seenTo(scope, memberId, askedIds) {
        const id = await newId()
        const settles = [...askedIds]
        await inTurn(() =>
          add([
            {
              scope,
              memberId,
              event: { kind: 'help-answered', id, counter: COUNTER, day: today(), settles },
            },
          ]),
        )
        void send()
      },
    }
  })
}

const pathOf = (scope: RecordScope) =>
  scope.kind === 'branch' ? `/api/branches/${scope.branchId}/records` : '/api/visits/records'

/** The oldest that go to the same address. */
function next(waiting: readonly Waiting[]): readonly Waiting[] {
  const first = waiting[0]
  return first
    ? waiting.filter(({ scope }) => pathOf(scope) === pathOf(first.scope)).slice(0, AT_ONCE)
    : []
}

const isKept = (kept: unknown): kept is Waiting[] =>
  Array.isArray(kept) && kept.every((one) => one?.event?.id && one.memberId && one.scope)
