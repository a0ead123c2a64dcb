import fc from 'fast-check'
import type { RecordedEvent, StudyEvent } from '../../src/core/study/event'

const DAY = '2031-03-10'

/** An event with what does not matter filled in. */
export function anEvent<K extends StudyEvent['kind']>(
  kind: K,
  id: string,
  parts: Partial<Extract<StudyEvent, { kind: K }>> = {},
): Extract<StudyEvent, { kind: K }> {
  const rest: Record<StudyEvent['kind'], object> = {
    studied: { cardId: 'card-1', by: 'phone' },
    'studied-taken-back': { cardId: 'card-1', takesBack: ['e1'] },
    answered: {
      cardId: 'card-1',
      itemId: 'item-1',
      response: { kind: 'single-choice', chosen: 0 },
    },
    'review-state': {
      cardId: 'card-1',
      itemId: 'item-1',
      memory: { due: DAY, lastAnswered: DAY, stability: 1.5, difficulty: 5, answers: 1, lapses: 1 },
    },
    'help-asked': { wish: 'paper' },
    'help-answered': { settles: ['e1'] },
  }
  return { id, kind, counter: 1, day: DAY, ...rest[kind], ...parts } as never
}

const IDS = Array.from({ length: 8 }, (_, at) => `e${at}`)
const id = fc.constantFrom(...IDS)
const cardId = fc.constantFrom('card-1', 'card-2')
const counter = fc.integer({ min: 0, max: 3 })
const own = fc.boolean()

/** Any event over a few ids and cards, so that they meet. */
export const someEvent: fc.Arbitrary<RecordedEvent> = fc.oneof(
  fc
    .tuple(counter, cardId, fc.constantFrom('phone', 'meeting', 'paper'), own)
    .map(([counter, cardId, by, own]) => ({
      event: anEvent('studied', '', { counter, cardId, by: by as 'phone' }),
      own,
    })),
  fc
    .tuple(counter, cardId, fc.uniqueArray(id, { minLength: 1, maxLength: 3 }), own)
    .map(([counter, cardId, takesBack, own]) => ({
      event: anEvent('studied-taken-back', '', { counter, cardId, takesBack }),
      own,
    })),
  fc.tuple(counter, fc.constantFrom('paper', 'call')).map(([counter, wish]) => ({
    event: anEvent('help-asked', '', { counter, wish: wish as 'paper' }),
    own: true,
  })),
  fc
    .tuple(counter, fc.uniqueArray(id, { minLength: 1, maxLength: 3 }), own)
    .map(([counter, settles, own]) => ({
      event: anEvent('help-answered', '', { counter, settles }),
      own,
    })),
  fc.tuple(counter, fc.integer({ min: 0, max: 3 })).map(([counter, chosen]) => ({
    event: anEvent('answered', '', { counter, response: { kind: 'single-choice', chosen } }),
    own: true,
  })),
  fc.tuple(counter, fc.integer({ min: 1, max: 9 })).map(([counter, answers]) => ({
    event: anEvent('review-state', '', {
      counter,
      memory: { due: DAY, lastAnswered: DAY, stability: 1, difficulty: 5, answers, lapses: 0 },
    }),
    own: true,
  })),
)

/** A member's events, each with an id of its own. */
export const someEvents: fc.Arbitrary<RecordedEvent[]> = fc
  .array(someEvent, { maxLength: IDS.length })
  .map((events) => events.map(({ event, own }, at) => ({ event: { ...event, id: IDS[at]! }, own })))
