import fc from 'fast-check'
import { addDays, daysBetween } from '../../../src/core/calendar/study-day'
import { afterAnswer, takeIn } from '../../../src/core/cards/review'
import {
  DAILY_RATION,
  emptyReview,
  ENTRIES_KEPT,
  isWaiting,
  noteAnswer,
  NOTED_KEPT,
  rationOf,
  readReview,
  withoutWithdrawn,
  type Review,
} from '../../../src/core/cards/review-entries'

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
    expect(readReview({ entries: [...bad, good] })).toEqual({ ...emptyReview(), entries: [good] })
    const noted = { ...answer('item-1', false), day: MONDAY }
    const unsound = [null, 3, { ...noted, day: '昨天' }, { ...noted, isRight: 'no' }]
    expect(readReview({ noted: [...unsound, noted] }).noted).toEqual([noted])
    expect(readReview({ earlier: ['card-1', 4, null] }).earlier).toEqual(['card-1'])
  })

  it('is read without failing, whatever it became', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(rationOf(readReview(stored), MONDAY)).toEqual([])
      }),
    )
  })

  it('stays small enough for the store of a phone', () => {
    const many = (count: number) =>
      JSON.stringify({ ...wrongOn(['item-0']), entries: Array(count).fill(good), noted: [] }).length
    const [good] = wrongOn(['0123456789abcdef']).entries
    expect(many(ENTRIES_KEPT)).toBeLessThan(500_000)
  })

  it('lets the firmest known entry go when there is no room', () => {
    const full = wrongOn(items(ENTRIES_KEPT))
    const firm = { ...full.entries[7]!, stability: 900 }
    const entries = full.entries.map((entry) => (entry.itemId === firm.itemId ? firm : entry))
    const next = afterAnswer({ ...full, entries }, answer('one-more', false), MONDAY)
    expect(next.entries).toHaveLength(ENTRIES_KEPT)
    expect(next.entries.some(({ itemId }) => itemId === firm.itemId)).toBe(false)
    expect(next.entries.some(({ itemId }) => itemId === 'one-more')).toBe(true)
  })
})

describe('answers noted in quizzes', () => {
  it('are scheduled as if the review had been open', () => {
    const answers = [
      ['item-0', false, 0],
      ['item-1', false, 0],
      ['item-0', true, 1],
      ['item-2', true, 1],
      ['item-0', false, 5],
    ] as const
    const noted = answers.reduce(
      (review, [id, isRight, on]) => noteAnswer(review, answer(id, isRight), day(on)),
      emptyReview(),
    )
    const atOnce = answers.reduce(
      (review, [id, isRight, on]) => afterAnswer(review, answer(id, isRight), day(on)),
      emptyReview(),
    )
    expect(noted.entries).toEqual([])
    expect(takeIn(noted)).toEqual(atOnce)
  })

  it('hold no right answer to an item that was never wrong', () => {
    expect(noteAnswer(emptyReview(), answer('item-0', true), MONDAY)).toEqual(emptyReview())
  })

  it('wait for the next day, scheduled or not', () => {
    const noted = noteAnswer(emptyReview(), answer('item-0', false), MONDAY)
    for (const review of [noted, takeIn(noted)]) {
      expect(isWaiting(review, MONDAY)).toBe(false)
      expect(isWaiting(review, day(1))).toBe(true)
    }
    expect(isWaiting(emptyReview(), day(1))).toBe(false)
  })

  it('leave when they are withdrawn, and the oldest when there are too many', () => {
    let review = emptyReview()
    for (const id of items(NOTED_KEPT + 2)) review = noteAnswer(review, answer(id, false), MONDAY)
    expect(review.noted).toHaveLength(NOTED_KEPT)
    expect(review.noted[0]!.itemId).toBe('item-2')
    expect(withoutWithdrawn(review, new Set(['item-2'])).noted).toHaveLength(NOTED_KEPT - 1)
  })

  it('do not use up the ration of the day', () => {
    const due = wrongOn(items(DAILY_RATION))
    const today = day(1)
    const more = ['x-1', 'x-2'].reduce(
      (review, id) => noteAnswer(review, answer(id, false), today),
      due,
    )
    expect(rationOf(takeIn(more), today)).toHaveLength(DAILY_RATION)
  })
})

describe('a clock that was set back', () => {
  it('neither fails nor brings an answer before the one before', () => {
    const ahead = wrongOn(['item-0'], day(9))
    for (const isRight of [true, false]) {
      const after = afterAnswer(ahead, answer('item-0', isRight), day(2)).entries[0]!
      expect(after.lastAnswered).toBe(day(9))
    }
  })
})
