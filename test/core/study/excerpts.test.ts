import {
  copyableSentences,
  type Excerpt,
  excerptOf,
  excerptsByArticle,
  EXCERPTS_LIMIT,
  keepExcerpt,
  plainExcerpts,
  removeExcerpt,
  restoreExcerpt,
  standingOf,
} from '../../../src/core/study/excerpts'
import { anArticleCard } from '../../support/an-article-card'

const card = anArticleCard({ paragraphs: ['先开会。', '列出清单。当场定下“谁来办”。'] })
const sentence = (paragraph: number, at: number): Excerpt =>
  excerptOf(card, paragraph, copyableSentences(card.paragraphs[paragraph]!)[at]!)!
const [first, second, third] = [sentence(0, 0), sentence(1, 0), sentence(1, 1)]

describe('an excerpt', () => {
  it('is one sentence with what says where it was printed', () => {
    expect(third).toMatchObject({
      text: '当场定下“谁来办”。',
      paragraph: 1,
      newspaper: card.newspaper,
      date: card.date,
      pageNumber: card.pageNumber,
    })
    expect(excerptOf(card, 7, { start: 0, end: 3 })).toBeNull()
  })

  it('is kept once, in front, and a full book throws none away', () => {
    const { book } = keepExcerpt([first], second)
    expect(book).toEqual([second, first])
    expect(keepExcerpt(book, { ...first, version: 2 }).kind).toBe('already')
    const full = Array.from({ length: EXCERPTS_LIMIT }, (_, at) => ({ ...first, text: `${at}` }))
    expect(keepExcerpt(full, second)).toEqual({ kind: 'full', book: full })
  })

  it('goes back to where it stood when its removal is taken back', () => {
    const book = [third, second, first]
    const removed = removeExcerpt(book, second)
    expect(removed).toEqual({ book: [third, first], at: 1 })
    expect(restoreExcerpt(removed.book, second, removed.at)).toEqual(book)
    expect(restoreExcerpt(book, second, 1)).toEqual(book)
    expect(removeExcerpt([first], second)).toEqual({ book: [first], at: -1 })
  })

  it('stands with the others of its article, as the text runs', () => {
    const other = { ...first, cardId: 'other' }
    expect(excerptsByArticle([third, other, first])).toEqual([[first, third], [other]])
  })

  it('says when its text was corrected or its article withdrawn, and not when it only moved', () => {
    expect(standingOf(second, card)).toBe('as-copied')
    expect(standingOf(second, { paragraphs: ['列出清单。', '别的。'] })).toBe('as-copied')
    expect(standingOf(second, { paragraphs: ['列出三张清单。'] })).toBe('corrected')
    expect(standingOf(second, null)).toBe('withdrawn')
  })

  it('is read back from the phone, and what is none is left out', () => {
    const stored: unknown = JSON.parse(JSON.stringify([first, null, 3, { text: '半' }, second]))
    expect(plainExcerpts(stored)).toEqual([first, second])
    expect(plainExcerpts('{')).toEqual([])
  })
})
