import fc from 'fast-check'
import { articleIds } from '../../../src/core/edition/article-id'

const han = fc
  .array(fc.integer({ min: 0x4e00, max: 0x9fff }), { minLength: 24, maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes))

describe('article ids', () => {
  it('are ten lower-case letters or digits', () => {
    fc.assert(
      fc.property(han, (body) => {
        expect(articleIds([[body]])[0]).toMatch(/^[0-9a-z]{10}$/)
      }),
    )
  })

  it('depend on the first 24 Chinese characters of the body alone', () => {
    fc.assert(
      fc.property(han, han, fc.nat(24), (body, rest, cut) => {
        const opening = body.slice(0, 24)
        const one = articleIds([[opening + rest]])
        const split = articleIds([
          [opening.slice(0, cut) + '，12 ', opening.slice(cut), 'x' + rest],
        ])
        expect(split).toEqual(one)
      }),
    )
  })

  it('do not depend on the other articles of the page', () => {
    fc.assert(
      fc.property(fc.uniqueArray(han, { minLength: 2, maxLength: 8 }), (bodies) => {
        const together = articleIds(bodies.map((body) => [body]))
        expect(together).toEqual(bodies.map((body) => articleIds([[body]])[0]))
      }),
    )
  })

  it('differ where two articles open alike', () => {
    const ids = articleIds([
      ['近年来，青禾县深入推进乡村振兴'],
      ['近年来，青禾县深入推进乡村振兴'],
      [''],
    ])
    expect(new Set(ids).size).toBe(3)
  })

  it('spread over their space: no collision among twenty thousand openings', () => {
    const bodies = Array.from({ length: 20000 }, (_, n) => [
      String.fromCharCode(0x4e00 + (n % 20000), 0x4e00 + Math.floor(n / 3)),
    ])
    expect(new Set(bodies.map((body) => articleIds([body])[0])).size).toBe(20000)
  })
})
