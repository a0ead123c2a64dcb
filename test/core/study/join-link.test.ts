import fc from 'fast-check'
import { inGroups, joinCodeIn, userCodeIn } from '../../../src/core/study/join-link'

const code = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'),
  minLength: 26,
  maxLength: 26,
})

describe('a join code', () => {
  it('is found as printed, typed in capitals, in a link, in a scene and in an escaped link', () => {
    fc.assert(
      fc.property(code, (one) => {
        const link = `https://a.example/#/pages/membership/join/index?code=${one}`
        for (const written of [
          one,
          inGroups(one),
          one.toUpperCase(),
          link,
          encodeURIComponent(link),
          `?x=1&scene=${one}`,
        ])
          expect(joinCodeIn(written)).toBe(one)
      }),
    )
  })

  it('is not found where there is none', () => {
    for (const other of [
      '',
      '方远',
      '%',
      'abcdefghijklmnopqrstuvwxyz1',
      'https://a.example/?code=1',
    ])
      expect(joinCodeIn(other)).toBeNull()
  })
})

describe("a browser's code", () => {
  it('is found however it is written', () => {
    for (const written of ['BCDF-GHJK', 'bcdf ghjk', 'https://a.example/#/x?code=BCDFGHJK'])
      expect(userCodeIn(written)).toBe('BCDFGHJK')
    expect(userCodeIn('BCDF-GHJA')).toBeNull()
  })
})
