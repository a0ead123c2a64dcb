import fc from 'fast-check'
import type { QuizItem } from '../../../src/core/quiz/quiz-item'
import {
  beginAgain,
  cardsAnswered,
  goOn,
  nothingAnswered,
  placeIn,
  quizProgressFrom,
  recordResponse,
  responseTo,
  toLookAtAgain,
  type CardItems,
  type QuizProgress,
} from '../../../src/core/study/quiz-progress'
import { aQuizItem } from '../../support/a-quiz-item'

const items = ['a', 'b', 'c'].map((id) => aQuizItem({ id }))
const card: CardItems = { id: 'card-1', items }

const answer = (state: QuizProgress, item: QuizItem, chosen: number, of = card) =>
  recordResponse(state, of, item, { kind: 'single-choice', chosen })

const throughAll = (choices: number[]) =>
  items.reduce((state, item, i) => goOn(answer(state, item, choices[i]!), card), nothingAnswered)

describe('the place in the items of a card', () => {
  it('begins at the first item', () => {
    expect(placeIn(nothingAnswered, card)).toBe(0)
    expect(responseTo(nothingAnswered, 'card-1', items[0]!)).toBeNull()
  })

  it('stays on an item that was answered until the reader goes on', () => {
    const answered = answer(nothingAnswered, items[0]!, 3)
    expect(placeIn(answered, card)).toBe(0)
    expect(placeIn(goOn(answered, card), card)).toBe(1)
  })

  it('is the end after the last item', () => {
    expect(placeIn(throughAll([1, 1, 1]), card)).toBe(3)
  })

  it('survives the phone: what was stored is what is read', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), (choices) => {
        const state = throughAll(choices)
        expect(quizProgressFrom(JSON.parse(JSON.stringify(state)))).toEqual(state)
      }),
    )
  })

  it('moves to the first open item when the current one is withdrawn', () => {
    const atSecond = goOn(answer(nothingAnswered, items[0]!, 1), card)
    const corrected = { id: 'card-1', items: [items[0]!, items[2]!] }
    expect(placeIn(atSecond, corrected)).toBe(1)
    expect(placeIn(atSecond, { id: 'card-1', items: [items[0]!] })).toBe(1)
  })
})

describe('responses', () => {
  it('keeps the first one: the answer has been shown', () => {
    const state = answer(answer(nothingAnswered, items[0]!, 3), items[0]!, 1)
    expect(responseTo(state, 'card-1', items[0]!)).toEqual({ kind: 'single-choice', chosen: 3 })
  })

  it('refuses one that cannot answer the item', () => {
    expect(() => answer(nothingAnswered, items[0]!, 7)).toThrow('response-unfit')
  })

  it('lists the items to look at again, in the order of the card', () => {
    expect(toLookAtAgain(throughAll([0, 1, 2]), card).map(({ id }) => id)).toEqual(['a', 'c'])
    expect(toLookAtAgain(throughAll([1, 1, 1]), card)).toEqual([])
    expect(toLookAtAgain(nothingAnswered, card)).toEqual([])
  })

  it('does not count one that no longer fits the item', () => {
    const state = answer(nothingAnswered, items[0]!, 3)
    const fewer = aQuizItem({ id: 'a', options: ['1894件', '2316件', '2587件'] })
    expect(responseTo(state, 'card-1', fewer)).toBeNull()
  })
})

describe('once more', () => {
  it('clears this card and leaves the others', () => {
    const other = { id: 'card-2', items }
    const both = answer(throughAll([0, 0, 0]), items[1]!, 2, other)
    const again = beginAgain(both, 'card-1')
    expect(placeIn(again, card)).toBe(0)
    expect(responseTo(again, 'card-1', items[0]!)).toBeNull()
    expect(responseTo(again, 'card-2', items[1]!)).not.toBeNull()
  })
})

describe('the cards with responses', () => {
  it('come newest first, without those that were only opened or begun anew', () => {
    const other = { id: 'card-2', items }
    const third = { id: 'card-3', items }
    const both = answer(throughAll([0, 0, 0]), items[1]!, 2, other)
    expect(cardsAnswered(goOn(both, third))).toEqual(['card-2', 'card-1'])
    expect(cardsAnswered(beginAgain(both, 'card-2'))).toEqual(['card-1'])
    expect(cardsAnswered(nothingAnswered)).toEqual([])
  })
})

describe('what the phone keeps', () => {
  it('is read without failing, whatever it became', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(placeIn(quizProgressFrom(stored), card)).toBe(0)
      }),
    )
  })

  it('drops what cannot be understood and keeps the rest', () => {
    const sound = { kind: 'single-choice', chosen: 2 }
    const stored = {
      version: 1,
      cards: {
        'card-1': { at: 'a', responses: { a: sound, b: { kind: 'single-choice' }, c: 'x' } },
        'card-2': { at: 4, responses: {} },
        'card-3': null,
      },
    }
    expect(quizProgressFrom(stored)).toEqual({
      version: 1,
      cards: { 'card-1': { at: 'a', responses: { a: sound } } },
    })
  })

  it('does not find a card named like something every object has', () => {
    expect(placeIn(nothingAnswered, { id: 'constructor', items })).toBe(0)
  })

  it('holds sixty cards and lets the oldest go first', () => {
    const state = Array.from({ length: 61 }, (_, n) => ({ id: `card-${n}x`, items })).reduce(
      (before, one) => answer(before, items[0]!, 0, one),
      nothingAnswered,
    )
    expect(Object.keys(state.cards)).toHaveLength(60)
    expect(state.cards['card-0x']).toBeUndefined()
    expect(state.cards['card-60x']).toBeDefined()
  })
})
