import fc from 'fast-check'
import type { StudyEvent } from '../../../src/core/study/event'
import { foldEvents } from '../../../src/core/study/fold-events'
import {
  afterRefusal,
  BATCH_EVENTS,
  emptyOutbox,
  EVENTS_KEPT,
  learn,
  nextBatch,
  outboxFrom,
  record,
  settle,
  type Outbox,
  type UncountedEvent,
} from '../../../src/core/study/outbox'
import {
  emptyRecord,
  fetched,
  recordFrom,
  sent,
  studiedIn,
} from '../../../src/core/study/own-record'
import { anEvent, someEvents } from '../../support/study-events'

const filled = (events: UncountedEvent[]) => events.reduce(record, emptyOutbox)
const ids = ({ events }: Outbox) => events.map(({ id }) => id)
const studied = (id: string, cardId = 'card-1') => anEvent('studied', id, { cardId })
const back = (id: string, takesBack: string[], cardId = 'card-1') =>
  anEvent('studied-taken-back', id, { cardId, takesBack })

describe('recording', () => {
  it('puts an event after all that the device knows of', () => {
    const outbox = record(learn(filled([studied('a')]), 40), studied('b', 'card-2'))
    expect(outbox.events.map(({ counter }) => counter)).toEqual([1, 41])
    expect(learn(outbox, 7)).toBe(outbox)
  })

  it('keeps studying and taking back in their order', () => {
    expect(ids(filled([studied('a'), back('b', ['a']), studied('c')]))).toEqual(['a', 'b', 'c'])
  })

  it('keeps of a review the last state of each item, of answers the first', () => {
    const outbox = filled([
      anEvent('review-state', 'a', { itemId: 'i1' }),
      anEvent('review-state', 'b', { itemId: 'i2' }),
      anEvent('answered', 'c', { itemId: 'i1' }),
      anEvent('review-state', 'd', { itemId: 'i1' }),
      anEvent('answered', 'e', { itemId: 'i1' }),
    ])
    expect(ids(outbox)).toEqual(['b', 'c', 'd'])
  })

  it('is bounded: a phone away for years keeps what was studied before anything else', () => {
    let outbox = emptyOutbox
    for (let n = 0; n < EVENTS_KEPT; n++)
      outbox = record(outbox, anEvent('answered', `a${n}`, { itemId: `i${n}` }))
    for (let n = 0; n < 500; n++) outbox = record(outbox, studied(`s${n}`, `card-${n}`))
    expect(outbox.events).toHaveLength(EVENTS_KEPT)
    expect(ids(outbox).filter((id) => id.startsWith('s'))).toHaveLength(500)
    expect(ids(outbox)[0]).toBe('a500')
    expect(JSON.stringify(outbox).length).toBeLessThan(1_000_000)
  })

  it('is bounded for a finger that taps 读完了 and takes it back for ever, and ends where it ended', () => {
    let outbox = emptyOutbox
    let last = ''
    for (let n = 0; n < EVENTS_KEPT + 200; n++) {
      outbox = record(outbox, n % 2 === 0 ? studied(`s${n}`) : back(`b${n}`, [last]))
      last = `s${n}`
    }
    expect(outbox.events.length).toBeLessThanOrEqual(EVENTS_KEPT)
    expect(studiedIn(emptyRecord, outbox).size).toBe(0)
    expect(studiedIn(emptyRecord, record(outbox, studied('again'))).size).toBe(1)
  })
})

describe('sending', () => {
  const many = (count: number) =>
    filled(Array.from({ length: count }, (_, n) => studied(`e${n}`, `card-${n}`)))

  it('goes by a hundred, the oldest first', () => {
    expect(nextBatch(many(250)).map(({ id }) => id)).toEqual(ids(many(250)).slice(0, BATCH_EVENTS))
    expect(nextBatch(emptyOutbox)).toEqual([])
  })

  it('stays below the weight of one request, though it be a single event', () => {
    const takesBack = Array.from({ length: 50 }, (_, n) => `${'x'.repeat(60)}${n}`)
    const heavy = filled(
      Array.from({ length: 100 }, (_, n) => back(`b${n}`, takesBack, `card-${n}`)),
    )
    const batch = nextBatch(heavy)
    expect(batch.length).toBeGreaterThan(1)
    expect(JSON.stringify({ events: batch }).length).toBeLessThan(256 * 1024)
    const huge = filled([
      back(
        'b',
        Array.from({ length: 9000 }, () => 'x'.repeat(60)),
      ),
    ])
    expect(nextBatch(huge)).toHaveLength(1)
  })

  it('lets go of what was taken and sets aside what was refused', () => {
    const outbox = settle(many(4), new Set(['e0', 'e1', 'e9']), new Set(['e1', 'e2']))
    expect([ids(outbox), outbox.setAside.map(({ id }) => id)]).toEqual([['e3'], ['e2']])
    expect(settle(outbox, new Set(['nothing']))).toBe(outbox)
  })

  it('finds every event that spoils a request, in few requests', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 250 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 249 }), { maxLength: 4 }),
        (count, bad) => {
          const spoils = new Set(bad.filter((n) => n < count).map((n) => `e${n}`))
          const arrived: string[] = []
          let outbox = many(count)
          let size = BATCH_EVENTS
          let requests = 0
          while (outbox.events.length > 0) {
            requests += 1
            const batch = nextBatch(outbox, size)
            const named = new Set(batch.map(({ id }) => id))
            if (!batch.some(({ id }) => spoils.has(id))) {
              arrived.push(...named)
              outbox = settle(outbox, named)
              continue
            }
            const next = afterRefusal(batch.length)
            if (next === 'set-aside') outbox = settle(outbox, new Set(), named)
            size = next === 'set-aside' ? BATCH_EVENTS : next
          }
          expect(arrived.length).toBe(count - spoils.size)
          expect(outbox.setAside.map(({ id }) => id).sort()).toEqual([...spoils].sort())
          expect(requests).toBeLessThan(3 + 16 * (spoils.size + 1))
        },
      ),
    )
  })
})

describe('what the phone had stored', () => {
  it('is read as it was written', () => {
    const outbox = {
      ...filled([studied('a'), anEvent('help-asked', 'b')]),
      earlier: 'moved' as const,
    }
    expect(outboxFrom(JSON.parse(JSON.stringify(outbox)))).toEqual(outbox)
  })

  it('gives up what cannot be understood and keeps the rest', () => {
    const events = [studied('a'), null, 'x', { kind: 'studied' }, { ...studied('b'), counter: '9' }]
    expect(ids(outboxFrom({ version: 1, events })!)).toEqual(['a'])
    for (const broken of [null, 1, 'x', [], {}, { version: 2, events: [] }, { version: 1 }])
      expect(outboxFrom(broken)).toBeNull()
    expect(outboxFrom({ version: 1, events: [studied('a')], counter: -5, earlier: 'x' })).toEqual({
      ...emptyOutbox,
      counter: 1,
      events: [studied('a')],
    })
  })

  it('is fetched again from the beginning when the record is damaged', () => {
    const record = sent(emptyRecord, [studied('a')])
    expect(recordFrom(JSON.parse(JSON.stringify(record)))).toEqual(record)
    for (const broken of [null, 3, { ...record, events: [1] }, { ...record, cursor: 'x' }])
      expect(recordFrom(broken)).toEqual(emptyRecord)
  })
})

describe('what a device knows', () => {
  it('comes to what the service knows, in whatever portions, order and repetition it is fetched', () => {
    fc.assert(
      fc.property(
        someEvents,
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 8, maxLength: 8 }),
        fc.nat(7),
        (events, portions, again) => {
          let known = emptyRecord
          let at = 0
          for (const portion of portions) {
            const page = events.slice(at, at + portion)
            known = fetched(known, emptyOutbox, page, at + page.length).record
            // A position that was not kept is asked for again.
            if (portion === 4) known = fetched(known, emptyOutbox, page, at + page.length).record
            at += page.length
          }
          known = fetched(known, emptyOutbox, events.slice(again), at).record
          expect(studiedIn(known, emptyOutbox)).toEqual(foldEvents(events).studied)
        },
      ),
    )
  })

  it('has the last state of a review, whichever phone it is from', () => {
    const state = (id: string, counter: number): StudyEvent =>
      anEvent('review-state', id, { counter })
    const own = sent(emptyRecord, [state('mine', 5)])
    const news = (event: StudyEvent, outbox = emptyOutbox) =>
      fetched(own, outbox, [{ event, own: true }], 9).reviews.map(({ id }) => id)
    expect(news(state('older', 4))).toEqual([])
    expect(news(state('newer', 6))).toEqual(['newer'])
    expect(news(state('newer', 6), filled([state('x', 0)]))).toEqual(['newer'])
    expect(news(state('newer', 6), record(learn(emptyOutbox, 6), state('x', 0)))).toEqual([])
    expect(news(state('mine', 5))).toEqual([])
  })
})
