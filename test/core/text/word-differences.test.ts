import fc from 'fast-check'
import { wordDifferences } from '../../../src/core/text/word-differences'

const words = { cut: (text: string) => text.match(/[a-z]+|./gsu) ?? [], logProbability: () => null }
const text = fc.string({ unit: fc.constantFrom('修', '路', '了', 'ab', '，', '。'), maxLength: 40 })

describe('the differences of two texts in words', () => {
  it('are what went and what came, each beside the other', () => {
    expect(wordDifferences('十月修路。', '九月修好了路。', words)).toEqual([
      { kind: 'old', text: '十' },
      { kind: 'new', text: '九' },
      { kind: 'same', text: '月修' },
      { kind: 'new', text: '好了' },
      { kind: 'same', text: '路。' },
    ])
    expect(wordDifferences('', '新的', words)).toEqual([{ kind: 'new', text: '新的' }])
  })

  it('put together are both texts, and nothing is said to have changed where nothing did', () => {
    fc.assert(
      fc.property(text, text, (old, now) => {
        const found = wordDifferences(old, now, words)
        const without = (kind: string) =>
          found.flatMap((one) => (one.kind === kind ? [] : [one.text])).join('')
        expect([without('new'), without('old')]).toEqual([old, now])
        if (old === now) expect(found.every(({ kind }) => kind === 'same')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('of texts too long to compare are the middle as a whole', () => {
    const found = wordDifferences(`头${'甲'.repeat(3000)}尾`, `头${'乙'.repeat(3000)}尾`, words)
    expect(found.map(({ kind }) => kind)).toEqual(['same', 'old', 'new', 'same'])
  })
})
