import fc from 'fast-check'
import { nearNumbers } from '../../../src/core/quiz/near-numbers'
import { seededRandom } from '../../../src/core/random/seeded-random'

const free = () => false
const zerosOf = (digits: string) => /0*$/.exec(digits)![0].length

describe('wrong figures', () => {
  const keys = fc.oneof(
    fc.integer({ min: 10, max: 99_999 }).map(String),
    fc.integer({ min: 11, max: 9999 }).map((n) => (n / 10).toFixed(1)),
  )

  it('share digit count, trailing zeros and decimals with the key, and stand on the right side of it', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 0, max: 3 }), fc.string(), (key, rank, seed) => {
        const wrong = nearNumbers(key, rank, 4, seededRandom(seed), free)
        if (wrong === null) return
        expect(wrong).toHaveLength(3)
        expect(new Set([...wrong, key]).size).toBe(4)
        for (const digits of wrong) {
          expect(digits).toHaveLength(key.length)
          expect(digits.split('.')[1]?.length).toBe(key.split('.')[1]?.length)
          if (!key.includes('.')) expect(zerosOf(digits)).toBe(zerosOf(key))
        }
        expect(wrong.filter((digits) => Number(digits) < Number(key))).toHaveLength(rank)
      }),
    )
  })

  it('are never ones that stand in the article', () => {
    const taken = (digits: string) => Number(digits) % 2 === 1
    for (let i = 0; i < 50; i++) {
      const wrong = nearNumbers('486', i % 4, 4, seededRandom(`${i}`), taken)
      for (const digits of wrong ?? []) expect(Number(digits) % 2).toBe(0)
    }
  })

  it('include one that ends in five when the key does', () => {
    for (let i = 0; i < 50; i++) {
      const wrong = nearNumbers('485', i % 4, 4, seededRandom(`${i}`), free)
      if (wrong !== null) expect(wrong.some((digits) => digits.endsWith('5'))).toBe(true)
    }
  })

  it('are not had for 10, 100 or 1000, nor for single digits: their neighbours are no real options', () => {
    for (const key of ['10', '100', '1000', '5', '7', '9'])
      expect(nearNumbers(key, 0, 4, seededRandom('x'), free)).toBeNull()
  })
})
