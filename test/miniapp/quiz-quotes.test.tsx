import fc from 'fast-check'
import { quotesOf } from '../../src/miniapp/components/quiz-item/quotes'
import { aQuizItem } from '../support/a-quiz-item'

const text = (count: number, sign: string) => sign.repeat(count)

function quoteIn(before: string, sentence: string, after: string) {
  const source = {
    articleId: 'card-1',
    paragraph: 0,
    start: before.length,
    end: before.length + sentence.length,
    sentence,
  }
  const card = { id: 'card-1', paragraphs: [before + sentence + after] }
  return quotesOf(aQuizItem({ source }), card)[0]!
}

describe('原文这样写', () => {
  it('shows a short paragraph whole', () => {
    const quote = quoteIn('头一句。', '这一句。', '后一句。')
    expect(quote.pieces).toEqual([
      { text: '头一句。', marked: false },
      { text: '这一句。', marked: true },
      { text: '后一句。', marked: false },
    ])
    expect([quote.cutBefore, quote.cutAfter]).toEqual([false, false])
  })

  it('begins with the marked words when more than 40 characters stand before them', () => {
    expect(quoteIn(text(40, '前'), '这一句。', '').cutBefore).toBe(false)
    const quote = quoteIn(text(41, '前'), '这一句。', '')
    expect(quote.cutBefore).toBe(true)
    expect(quote.pieces).toEqual([{ text: '这一句。', marked: true }])
  })

  it('ends with a sentence when more than 60 characters follow', () => {
    expect(quoteIn('', '这一句。', text(60, '后')).cutAfter).toBe(false)
    const quote = quoteIn('', '这一句。', `第二句。${text(80, '后')}`)
    expect(quote.cutAfter).toBe(true)
    expect(quote.pieces[1]).toEqual({ text: '第二句。', marked: false })
  })

  it('never changes a character: the pieces are a stretch of the paragraph around the cited words', () => {
    const words = fc.string({ unit: fc.constantFrom('甲', '乙', '，', '。', '3'), maxLength: 120 })
    fc.assert(
      fc.property(
        words,
        words.filter((one) => one.length > 0),
        words,
        (before, sentence, after) => {
          const { pieces, cutBefore, cutAfter } = quoteIn(before, sentence, after)
          const shown = pieces.map((piece) => piece.text).join('')
          expect(pieces.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual([
            sentence,
          ])
          const whole = before + sentence + after
          expect(whole.includes(shown)).toBe(true)
          expect(cutBefore || cutAfter).toBe(shown !== whole)
        },
      ),
    )
  })

  it('shows only the sentence when the paragraph was corrected since', () => {
    const item = aQuizItem()
    const quote = quotesOf(item, { id: 'article-1', paragraphs: ['别的话。'] })[0]!
    expect(quote.pieces).toEqual([{ text: item.source.sentence, marked: true }])
    expect(quote.inside).toBe(true)
  })

  it('shows several cited places one below the other, each to the end of its sentence', () => {
    const paragraphs = ['先议事，再办事。后面还有很多话要说。', '办完了，晒一晒。后面也有。']
    const source = (paragraph: number, sentence: string) => ({
      articleId: 'card-1',
      paragraph,
      start: 0,
      end: sentence.length,
      sentence,
    })
    const sources = [source(1, '办完了，晒一晒'), source(0, '先议事，再办事')]
    const quotes = quotesOf(aQuizItem({ source: sources[0]!, sources }), {
      id: 'card-1',
      paragraphs,
    })
    expect(quotes.map((quote) => quote.pieces.map((piece) => piece.text).join(''))).toEqual([
      '先议事，再办事。',
      '办完了，晒一晒。',
    ])
    expect(quotes.every((quote) => quote.cutAfter)).toBe(true)
  })
})
