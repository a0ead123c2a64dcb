import fc from 'fast-check'
import { announcedAt } from '../../../src/core/extract/order/announced'
import { decide } from '../../../src/core/extract/order/decide'
import { ordinalsIn } from '../../../src/core/extract/order/ordinals'
import { rectangleSums } from '../../../src/core/extract/order/rectangle-sums'
import { softAssignment } from '../../../src/core/extract/order/soft-assignment'
import { isTorn } from '../../../src/core/extract/torn'

const score = fc.double({ min: -6, max: 6, noNaN: true })
const orderScores = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.record({
    joins: fc
      .array(fc.array(score, { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      })
      .map((rows) =>
        rows.map((row, i) => Float64Array.from(row, (x, j) => (i === j ? -Infinity : x))),
      ),
    starts: fc
      .array(score, { minLength: size, maxLength: size })
      .map((row) => Float64Array.from(row)),
    ends: fc
      .array(score, { minLength: size, maxLength: size })
      .map((row) => Float64Array.from(row)),
  }),
)

describe('the order of strips', () => {
  it('gives every strip one beginning and one end, in probabilities that add up', () => {
    fc.assert(
      fc.property(orderScores, (scores) => {
        const { joins, starts, ends } = softAssignment(scores)
        joins.forEach((row, i) => {
          const after = row.reduce((a, b) => a + b, 0) + ends[i]!
          const before = joins.reduce((sum, other) => sum + other[i]!, 0) + starts[i]!
          expect(after).toBeCloseTo(1, 1)
          expect(before).toBeCloseTo(1, 6)
        })
      }),
    )
  })

  it('puts every strip into one article, once, and into no ring', () => {
    fc.assert(
      fc.property(orderScores, (scores) => {
        const articles = decide(scores, softAssignment(scores))
        const members = articles.flatMap((article) => article.members).sort((a, b) => a - b)
        expect(members).toEqual(scores.joins.map((_, at) => at))
      }),
    )
  })

  it('follows the join that is far the likeliest', () => {
    const low = () => new Float64Array(3).fill(-5)
    const joins = [low(), low(), low()]
    joins[2]![0] = 8
    const scores = { joins, starts: new Float64Array(3), ends: new Float64Array(3) }
    const articles = decide(scores, softAssignment(scores)).map((article) => article.members)
    expect(articles).toEqual([[1], [2, 0]])
  })

  it('sums any rectangle of a matrix as adding its cells does', () => {
    const matrix = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ].map((row) => Float64Array.from(row))
    const sum = rectangleSums(matrix)
    expect(sum(0, 3, 0, 3)).toBe(45)
    expect(sum(1, 3, 0, 2)).toBe(24)
    expect(sum(2, 1, 0, 3)).toBe(0)
  })
})

describe('what orders sections', () => {
  it('is the place at which the opening names them', () => {
    const opening = '近年来，青禾县从渠系改造、巡查管护两个方面发力。'
    expect(announcedAt(opening, '聚焦渠系改造，打牢根基')).toBeLessThan(
      announcedAt(opening, '聚焦巡查管护，守住底线'),
    )
    expect(announcedAt(opening, '聚焦资金筹措，共建共享')).toBe(-1)
  })

  it('is the number that counts them off', () => {
    expect(ordinalsIn('一是修渠。二是种树。').map((one) => one.value)).toEqual([1, 2])
    expect(ordinalsIn('（三）建强队伍')[0]).toMatchObject({ form: '（）', value: 3 })
    expect(ordinalsIn('一家一户修渠')).toEqual([])
  })
})

describe('lines of one block', () => {
  const none = {
    bridge: { gain: () => 0, reading: () => 0, startFit: () => 0 },
    grams: { count: () => 0, across: () => 0 },
  }

  it('are parted where the sense breaks, on any page', () => {
    expect(isTorn('把水引到田里', '今年以来，青禾县修渠', false, none)).toBe(true)
    expect(isTorn('把水引到田里', '的人越来越多', false, none)).toBe(false)
  })

  it('are parted on a page out of order unless a word holds them together', () => {
    expect(isTorn('把水引到田里', '村民都来帮忙', true, none)).toBe(true)
    const glued = { ...none, bridge: { ...none.bridge, gain: () => 8 } }
    expect(isTorn('把水引到田', '里的人都来帮忙', true, glued)).toBe(false)
  })
})
