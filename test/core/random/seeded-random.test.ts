import fc from 'fast-check'
import { nameOf, seededRandom } from '../../../src/core/random/seeded-random'

describe('seeded choices', () => {
  it('repeat with the seed and differ without it', () => {
    const draw = (seed: string) => {
      const random = seededRandom(seed)
      return Array.from({ length: 12 }, () => random.below(1000))
    }
    expect(draw('春')).toEqual(draw('春'))
    expect(draw('春')).not.toEqual(draw('夏'))
  })

  it('stay below the bound', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (seed, bound) => {
        const drawn = seededRandom(seed).below(bound)
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < bound).toBe(true)
      }),
    )
  })

  it('are even: no value of four strays far from a quarter', () => {
    const counts = [0, 0, 0, 0]
    for (let i = 0; i < 4000; i++) counts[seededRandom(`seed ${i}`).below(4)]! += 1
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })

  it('shuffle without losing or doubling anything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
        const byValue = (a: number, b: number) => a - b
        const shuffled = seededRandom(seed).shuffled(list)
        expect([...shuffled].sort(byValue)).toEqual([...list].sort(byValue))
      }),
    )
  })
})

describe('the name of a text', () => {
  it('is ten lower-case letters and digits and follows the text', () => {
    expect(nameOf('春耕')).toMatch(/^[a-z0-9]{10}$/)
    expect(nameOf('春耕')).not.toBe(nameOf('春播'))
  })

  it('did not collide over 100,000 short texts', () => {
    const names = new Set(Array.from({ length: 100_000 }, (_, i) => nameOf(`第${i}句`)))
    expect(names.size).toBe(100_000)
  })
})
