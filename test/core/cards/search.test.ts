import { type Search, searchCards, snippetOf } from '../../../src/core/cards/search'
import { anArticleCard } from '../../support/an-article-card'

const any: Search = { query: '', county: null, column: null, year: null }
const cards = [
  anArticleCard({ id: 'a', date: '2026-11-15', paragraphs: ['先开会。列出“三张清单”。'] }),
  anArticleCard({
    id: 'b',
    date: '2021-03-01',
    county: '青岚区',
    headline: '一张清单管好十二栋楼',
  }),
  anArticleCard({ id: 'c', date: '2026-11-08', column: '【乡村】', subhead: '清理河道 单独核算' }),
]
const found = (search: Partial<Search>) =>
  searchCards(cards, { ...any, ...search }).map(({ cardId }) => cardId)

describe('searching on the phone', () => {
  it('finds words of two characters in headline and text, the newest first', () => {
    expect(found({ query: '清单' })).toEqual(['a', 'b'])
    expect(found({ query: '清理' })).toEqual(['c'])
    expect(found({ query: '清单 十二' })).toEqual(['b'])
    expect(found({ query: '，' })).toEqual([])
  })

  it('keeps to county, column and year', () => {
    expect(found({ county: '青岚区' })).toEqual(['b'])
    expect(found({ column: '【乡村】' })).toEqual(['c'])
    expect(found({ year: 2026 })).toEqual(['a', 'c'])
  })

  it('shows the sentence that holds most of the words, cut so that they are seen', () => {
    expect(snippetOf(['先开会。列出“三张清单”。'], ['清单'])).toEqual({
      snippet: '列出“三张清单”。',
      paragraph: 0,
    })
    const long = `${'前'.repeat(80)}清单${'后'.repeat(80)}。`
    const { snippet } = snippetOf(['没有。', long], ['清单'])
    expect(snippet).toMatch(/^……前{14}清单后+……$/)
    expect(snippetOf(['没有'], ['清单'])).toEqual({ snippet: '', paragraph: null })
  })
})
