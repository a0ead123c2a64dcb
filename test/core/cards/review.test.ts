import fc from 'fast-check'
import { addDays, daysBetween } from '../../../src/core/calendar/study-day'
import {
  afterAnswer,
  DAILY_RATION,
  emptyReview,
  rationOf,
  readReview,
  withoutWithdrawn,
  type Review,
} from '../../../src/core/cards/review'

const MONDAY = '2031-03-10'
const day = (n: number) => addDays(MONDAY, n)
const answer = (itemId: string, isRight: boolean) => ({ itemId, cardId: 'card-1', isRight })
const wrongOn = (items: string[], today = MONDAY) =>
  items.reduce((review, item) => afterAnswer(review, answer(item, false), today), emptyReview())
const items = (count: number) => Array.from({ length: count }, (_, i) => `item-${i}`)
const ids = (review: Review, today: string) => rationOf(review, today).map(({ itemId }) => itemId)

describe('review of wrong answers', () => {
  it('asks a wrongly answered item again from the next day on', () => {
    const review = wrongOn(['item-0'])
    expect(ids(review, MONDAY)).toEqual([])
    expect(ids(review, day(1))).toEqual(['item-0'])
  })

  it('leaves no trace of an item answered right the first time', () => {
    expect(afterAnswer(emptyReview(), answer('item-0', true), MONDAY)).toEqual(emptyReview())
  })

  it('waits longer after each right answer and comes back to tomorrow after a wrong one', () => {
    let review = wrongOn(['item-0'])
    const waits: number[] = []
    for (let i = 0; i < 5; i++) {
      const { due } = review.entries[0]!
      review = afterAnswer(review, answer('item-0', true), due)
      waits.push(daysBetween(due, review.entries[0]!.due))
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(waits[4]).toBeGreaterThan(waits[0]!)
    const { due } = review.entries[0]!
    const wrong = afterAnswer(review, answer('item-0', false), due).entries[0]!
    expect(daysBetween(due, wrong.due)).toBeLessThan(waits[4]!)
  })

  it('lets a quiz be repeated: a second right answer on the same day moves nothing', () => {
    const once = afterAnswer(wrongOn(['item-0']), answer('item-0', true), day(1))
    expect(afterAnswer(once, answer('item-0', true), day(1))).toEqual(once)
    const sameDay = afterAnswer(wrongOn(['item-0']), answer('item-0', true), MONDAY)
    expect(ids(sameDay, day(1))).toEqual(['item-0'])
  })

  it('never waits longer than half a year or less than a day', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), (answers) => {
        let review = wrongOn(['item-0'])
        for (const isRight of answers) {
          const today = review.entries[0]!.due
          review = afterAnswer(review, answer('item-0', isRight), today)
          const wait = daysBetween(today, review.entries[0]!.due)
          expect(wait).toBeGreaterThanOrEqual(1)
          expect(wait).toBeLessThanOrEqual(180)
        }
      }),
    )
  })
})

describe('the ration of a day', () => {
  it('is small however much is due and however long the reader was away', () => {
    const review = wrongOn(items(40))
    for (const away of [1, 7, 30, 365]) expect(ids(review, day(away))).toHaveLength(DAILY_RATION)
  })

  it('is used up by what was answered today', () => {
    let review = wrongOn(items(12))
    for (const item of ids(review, day(1))) review = afterAnswer(review, answer(item, true), day(1))
    expect(ids(review, day(1))).toEqual([])
    expect(ids(review, day(2))).toHaveLength(DAILY_RATION)
  })

  it('does not push an item back for having been asked late', () => {
    const asked = (late: number) =>
      afterAnswer(wrongOn(['item-0']), answer('item-0', true), day(late)).entries[0]!
    expect(asked(8).stability).toBeGreaterThanOrEqual(asked(1).stability)
  })

  it('passes over withdrawn items quietly', () => {
    const review = wrongOn(items(2))
    const withdrawn = new Set(['item-0'])
    expect(rationOf(review, day(1), withdrawn).map(({ itemId }) => itemId)).toEqual(['item-1'])
    expect(withoutWithdrawn(review, withdrawn).entries.map(({ itemId }) => itemId)).toEqual([
      'item-1',
    ])
  })
})

describe('what a device stored', () => {
  it('comes back as it was after being written as JSON', () => {
    const review = afterAnswer(wrongOn(items(3)), answer('item-1', true), day(1))
    expect(readReview(JSON.parse(JSON.stringify(review)))).toEqual(review)
  })

  it('is dropped where it is corrupt, entry by entry', () => {
    const [good] = wrongOn(['item-0']).entries
    for (const corrupt of [undefined, null, 'x', 3, {}, { entries: 'x' }])
      expect(readReview(corrupt)).toEqual(emptyReview())
    const bad = [null, {}, { ...good, due: '昨天' }, { ...good, stability: null }]
    expect(readReview({ entries: [...bad, good] })).toEqual({ entries: [good] })
  })
})
