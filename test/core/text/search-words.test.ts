import fc from 'fast-check'
import {
  foldForSearch,
  indexPairs,
  pairsOf,
  placesOf,
  searchWords,
} from '../../../src/core/text/search-words'

describe('words to look for', () => {
  it('are runs of characters, folded, each once, six at most', () => {
    expect(searchWords(' 红色　驿站，ＡＢ1 红色 ')).toEqual(['红色', '驿站', 'ab1'])
    expect(searchWords('。，！')).toEqual([])
    expect(searchWords('一 二 三 四 五 六 七')).toHaveLength(6)
  })

  it('are found through their pairs wherever the text holds them', () => {
    const han = fc.string({ unit: fc.constantFrom('党', '员', '红', '驿', '。', 'Ａ', '𠀀', '3') })
    fc.assert(
      fc.property(han, han, han, (before, query, after) => {
        const pairs = indexPairs(before + query + after)
        for (const word of searchWords(query))
          for (const pair of pairsOf(word))
            expect(
              pairs.some((one) => one === pair || (word === pair && one.startsWith(pair))),
            ).toBe(true)
      }),
    )
  })
})

describe('places of words', () => {
  it('are those of the text as printed, and overlapping ones are one', () => {
    expect(foldForSearch('ＡB党')).toBe('ab党')
    expect(placesOf('党员干部，党员', ['党员', '员干'])).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 7 },
    ])
    expect(placesOf('党员', ['干部'])).toEqual([])
  })
})
