import fc from 'fast-check'
import { COUNTER_LIMIT, nextCounter, type RecordedEvent } from '../../../src/core/study/event'
import { foldEvents } from '../../../src/core/study/fold-events'
import { anEvent, someEvents } from '../../support/study-events'

const own = (event: RecordedEvent['event']): RecordedEvent => ({ event, own: true })
const byBranch = (event: RecordedEvent['event']): RecordedEvent => ({ event, own: false })
const studied = (events: RecordedEvent[]) => foldEvents(events).studied.get('card-1')?.by ?? null

describe('the state that events come to', () => {
  it('is the same in whatever order they arrive, and however often', () => {
    const shuffled = someEvents.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length }),
        fc.subarray(events),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([events, order, again]) => {
        expect(foldEvents([...order, ...again])).toEqual(foldEvents(events))
      }),
      { numRuns: 1000 },
    )
  })

  it('is the same derived card by card, as the service does it', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const whole = foldEvents(events).studied
        for (const cardId of ['card-1', 'card-2']) {
          const ofCard = events.filter(({ event }) => 'cardId' in event && event.cardId === cardId)
          expect(foldEvents(ofCard).studied.get(cardId)).toEqual(whole.get(cardId))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('counts every way of studying, and names the member’s own first', () => {
    const meeting = byBranch(anEvent('studied', 'e1', { by: 'meeting' }))
    expect(studied([meeting])).toBe('meeting')
    expect(studied([meeting, own(anEvent('studied', 'e2', { by: 'audio', counter: 9 }))])).toBe(
      'audio',
    )
    expect(studied([])).toBeNull()
  })

  it('names the earliest of several that the branch recorded', () => {
    const first = byBranch(anEvent('studied', 'e2', { by: 'meeting', counter: 1 }))
    const second = byBranch(anEvent('studied', 'e1', { by: 'paper', counter: 2 }))
    expect(studied([second, first])).toBe('meeting')
  })

  it('lets the member take back what anyone recorded, before or after it arrives', () => {
    const wrong = byBranch(anEvent('studied', 'e1', { by: 'meeting' }))
    const takenBack = own(anEvent('studied-taken-back', 'e2', { takesBack: ['e1'] }))
    expect(studied([wrong, takenBack])).toBeNull()
    expect(studied([takenBack, wrong])).toBeNull()
  })

  it('keeps what is recorded anew after a taking back', () => {
    const events = [
      own(anEvent('studied', 'e1')),
      own(anEvent('studied-taken-back', 'e2', { takesBack: ['e1'] })),
      byBranch(anEvent('studied', 'e3', { by: 'meeting' })),
    ]
    expect(studied(events)).toBe('meeting')
  })

  it('lets the branch take back its own record and not the member’s', () => {
    const takenBack = byBranch(anEvent('studied-taken-back', 'e3', { takesBack: ['e1', 'e2'] }))
    expect(studied([byBranch(anEvent('studied', 'e1')), takenBack])).toBeNull()
    expect(studied([own(anEvent('studied', 'e2', { by: 'paper' })), takenBack])).toBe('paper')
  })

  it('takes back on the card named only', () => {
    const other = own(anEvent('studied-taken-back', 'e2', { cardId: 'card-2', takesBack: ['e1'] }))
    expect(studied([own(anEvent('studied', 'e1')), other])).toBe('phone')
  })

  it('keeps the first response and the last state of review, by what was known and not by clocks', () => {
    const answers = [3, 1, 2].map((counter) =>
      own(
        anEvent('answered', `e${counter}`, {
          counter,
          day: `2031-03-1${9 - counter}`,
          response: { kind: 'single-choice', chosen: counter },
        }),
      ),
    )
    expect(foldEvents(answers).responses.get('item-1')).toEqual({
      kind: 'single-choice',
      chosen: 1,
    })
    const memories = [2, 3, 1].map((counter) => {
      const event = anEvent('review-state', `e${counter}`, { counter })
      return own({ ...event, memory: { ...event.memory, answers: counter } })
    })
    expect(foldEvents(memories).reviews.get('item-1')?.answers).toBe(3)
  })

  it('lists a wish once, until somebody has seen to every asking of it', () => {
    const asked = [own(anEvent('help-asked', 'e1')), own(anEvent('help-asked', 'e2'))]
    expect(foldEvents(asked).wishes).toEqual(['paper'])
    const first = byBranch(anEvent('help-answered', 'e3', { settles: ['e1'] }))
    expect(foldEvents([...asked, first]).wishes).toEqual(['paper'])
    const both = own(anEvent('help-answered', 'e4', { settles: ['e1', 'e2'] }))
    expect(foldEvents([...asked, both]).wishes).toEqual([])
  })
})

describe('the counter of the next event', () => {
  it('is one more than what is known, up to the limit', () => {
    expect(nextCounter(0)).toBe(1)
    expect(nextCounter(COUNTER_LIMIT)).toBe(COUNTER_LIMIT)
  })
})
