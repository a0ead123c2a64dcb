import fc from 'fast-check'
import { afterAnswer } from '../../src/core/cards/review'
import type { StudyEvent } from '../../src/core/study/event'
import { foldEvents } from '../../src/core/study/fold-events'
import { isRead } from '../../src/core/study/reading-progress'
import type { RecordedEvent } from '../../src/core/study/event'
import type { Carrier } from '../../src/miniapp/gateways/http'
import { aDevice, tapping, turns, type Device, type Mishap, type Running } from './a-device'
import { aQuizItem } from './a-quiz-item'
import { anArticleCard } from './an-article-card'
import { anEvent } from './study-events'

const CARDS = ['c1', 'c2', 'c3']
const ACCOUNTS = ['anna', 'bert']
const MISHAPS: Mishap[] = ['lost', 'reply-lost', 'busy', 'wrong-service']

type Step =
  | { do: 'mark'; on: 0 | 1; card: string; read: boolean }
  | { do: 'answer'; on: 0 | 1; card: string }
  | { do: 'review'; on: 0 | 1; card: string }
  | { do: 'help'; on: 0 | 1; back: boolean }
  | { do: 'sync' | 'kill' | 'start' | 'log-out' | 'ring' | 'claim'; on: 0 | 1 }
  | { do: 'log-in'; on: 0 | 1; account: string }
  | { do: 'network'; on: 0 | 1; online: boolean; mishaps: Mishap[] }
  | { do: 'clock'; on: 0 | 1; day: string }
  | { do: 'meeting'; account: string; card: string }
  | { do: 'end-sessions' }

const on = fc.constantFrom<0 | 1>(0, 1)
const card = fc.constantFrom(...CARDS)
const account = fc.constantFrom(...ACCOUNTS)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('mark' as const), on, card, read: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), on, card }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('review' as const), on, card }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('help' as const), on, back: fc.boolean() }) },
  { weight: 7, arbitrary: fc.record({ do: fc.constant('sync' as const), on }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('kill' as const), on }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('start' as const), on }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('log-out' as const), on }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('ring' as const), on }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('claim' as const), on }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('log-in' as const), on, account }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('network' as const),
      on,
      online: fc.boolean(),
      mishaps: fc.array(fc.constantFrom(...MISHAPS), { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      on,
      day: fc.constantFrom('2019-01-01', '2031-03-09', '2044-12-31'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('meeting' as const), account, card }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('end-sessions' as const) }) },
)
/** A step, and how many turns of the event loop it is given before the next one begins. */
export const someSteps = fc.array(
  fc.tuple(step, fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(60))),
  // fast-check's own size keeps to some ten steps, in which hardly anybody logs in.
  { maxLength: 60, size: 'max' },
)

/** Every event that an outbox on a phone ever held, by member. */
type Promised = Map<string, Map<string, StudyEvent & { on: number }>>

/** The service under test: the model of it, or the real one. Accounts anna and bert have joined as members. */
export interface TriedService {
  carry: Carrier
  /** What wx.login gives the holder of an account now. */
  codeOf(account: string): string
  recordFor(memberId: string, event: StudyEvent): Promise<void>
  events(memberId: string): Promise<RecordedEvent[]>
  endAllSessions(): Promise<void>
  /** Long enough for a request and its reply. */
  rest(): Promise<void>
}

/** Taps as whoever is logged in; before the phone has read its store one holds it as whom it then finds. */
function asWhoIsIn<T>(parts: Running, tap: () => T): T {
  const { status, me } = parts.session.getState()
  if (status === 'opening') return tapping.exit(tap)
  return tapping.run(me?.member?.id ?? 'nobody', tap)
}

/** Plays the steps, lets everybody come back to a good network, and looks whether all of it is where it belongs. */
export async function playOut(service: TriedService, steps: [Step, number][]): Promise<void> {
  const days = ['2031-03-10', '2031-03-10']
  const devices = [0, 1].map((at) =>
    aDevice({
      name: `p${at}`,
      carry: service.carry,
      today: () => days[at]!,
      reading: {
        card: async (id) => ({
          value: anArticleCard({ id, items: [aQuizItem({ id: `${id}-1` })] }),
          storedOn: null,
        }),
      },
    }),
  )
  const running: Running[] = devices.map((device) => device.start())
  const promised: Promised = new Map()
  let meetings = 0

  const look = () => {
    devices.forEach((device, at) => {
      for (const account of ACCOUNTS) {
        const member = `member-${account}`
        const kept = promised.get(member) ?? new Map<string, StudyEvent & { on: number }>()
        promised.set(member, kept)
        for (const event of device.keptOutbox(member)?.events ?? [])
          kept.set(event.id, { ...event, on: at })
      }
    })
  }

  async function take(one: Step): Promise<void> {
    if (one.do === 'meeting') {
      meetings += 1
      const event = anEvent('studied', `meeting-${meetings}`, { cardId: one.card, by: 'meeting' })
      return service.recordFor(`member-${one.account}`, event)
    }
    if (one.do === 'end-sessions') return service.endAllSessions()
    const device = devices[one.on]!
    if (one.do === 'start') {
      if (!device.isAlive()) running[one.on] = device.start()
      return
    }
    if (one.do === 'network') {
      device.device.online = one.online
      device.device.mishaps = [...one.mishaps]
      return
    }
    if (one.do === 'clock') {
      days[one.on] = one.day
      return
    }
    if (!device.isAlive()) return
    const parts = running[one.on]!
    const quiet = (work: Promise<unknown>) => void work.catch(() => undefined)
    switch (one.do) {
      case 'mark':
        return quiet(
          parts.readingProgress
            .getState()
            .mark(anArticleCard({ id: one.card, paragraphs: ['一'] }), one.read),
        )
      case 'answer': {
        const { load, answer } = parts.quiz.getState()
        // The question shows, and then it is tapped: by whoever is in by then.
        return quiet(
          load(one.card, null).then(() =>
            asWhoIsIn(parts, () => answer({ kind: 'single-choice', chosen: one.on })),
          ),
        )
      }
      case 'review': {
        const answer = { itemId: `${one.card}-1`, cardId: one.card, isRight: false }
        return quiet(parts.review.getState().change((it) => afterAnswer(it, answer, days[one.on]!)))
      }
      case 'help': {
        const { askForHelp, takeBackHelp } = parts.sync.getState()
        return quiet(one.back ? takeBackHelp('paper') : askForHelp('paper'))
      }
      case 'claim':
        return quiet(parts.sync.getState().answerIsItMine(true))
      case 'sync':
        return quiet(parts.sync.getState().sync())
      case 'kill':
        return device.kill()
      case 'ring':
        return device.ring()
      case 'log-out':
        quiet(parts.session.getState().logOut())
        await turns(3)
        return device.ring()
      case 'log-in':
        device.device.code = service.codeOf(one.account)
        return quiet(parts.session.getState().logIn())
    }
  }

  for (const [one, pause] of steps) {
    await asWhoIsIn(running['on' in one ? one.on : 0]!, () => take(one))
    look()
    for (let n = 0; n < pause; n++) {
      await turns(1)
      look()
    }
  }

  // A good network at last: everybody logs in on both phones, one after another.
  for (const account of [...ACCOUNTS, ...ACCOUNTS, 'anna'])
    for (const [at, device] of devices.entries()) {
      if (!device.isAlive()) running[at] = device.start()
      device.device.online = true
      device.device.mishaps = []
      await settle(device, running[at]!, account, service, look)
    }

  for (const account of ACCOUNTS) {
    const member = `member-${account}`
    const events = await service.events(member)
    const ids = events.map(({ event }) => event.id)
    // 0 doubled, and never another member's.
    expect(new Set(ids).size).toBe(ids.length)
    for (const { event, own } of events)
      if (own) expect(event.id.startsWith(`${member}-p`)).toBe(true)
    // 0 lost: all that was ever on a phone is at the service, but states that a later one of that phone replaced.
    const arrived = new Set(ids)
    for (const event of promised.get(member)!.values()) {
      if (arrived.has(event.id)) continue
      const isReplaced =
        event.kind === 'review-state' &&
        events.some(
          ({ event: other }) =>
            other.kind === event.kind &&
            other.itemId === event.itemId &&
            other.id.startsWith(`${member}-p${event.on}`) &&
            other.counter > event.counter,
        )
      if (!isReplaced) throw new Error(`lost: ${JSON.stringify(event)}`)
    }
  }
  // Both phones show what the service holds.
  const state = foldEvents(await service.events('member-anna'))
  for (const parts of running) {
    expect(parts.sync.getState()).toMatchObject({ status: 'even', unsent: 0 })
    expect(parts.sync.getState().wishes).toEqual(state.wishes)
    for (const id of CARDS)
      expect([id, isRead(parts.readingProgress.getState().progress, id)]).toEqual([
        id,
        state.studied.has(id),
      ])
    for (const { itemId, cardId, ...memory } of parts.review.getState().review.entries)
      expect({ ...memory, cardId }).toEqual(state.reviews.get(itemId))
    expect(parts.review.getState().review.entries).toHaveLength(state.reviews.size)
  }
}

async function settle(
  device: Device,
  parts: Running,
  account: string,
  service: TriedService,
  look: () => void,
) {
  const quietly = async () => {
    for (let n = 0; n < 30; n++) {
      await turns(1)
      look()
    }
    await service.rest()
    look()
  }
  await quietly()
  device.ring()
  await quietly()
  const isIn = () => parts.session.getState().me?.member?.id === `member-${account}`
  for (let tries = 0; !isIn() || parts.session.getState().status !== 'member'; tries++) {
    if (tries > 20) throw new Error(`cannot log in: ${parts.session.getState().status}`)
    device.device.code = service.codeOf(account)
    await parts.session.getState().logIn()
    await quietly()
  }
  for (let n = 0; n < 4; n++) {
    device.ring()
    await parts.sync.getState().sync()
    await quietly()
  }
}
