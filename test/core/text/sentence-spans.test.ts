import fc from 'fast-check'
import {
  clauseSpans,
  hasBalancedQuotes,
  sentenceSpans,
} from '../../../src/core/text/sentence-spans'

const sentences = (text: string) =>
  sentenceSpans(text).map(({ start, end }) => text.slice(start, end))
const marks = fc.constantFrom(
  '田',
  '渠',
  '，',
  '。',
  '！',
  '？',
  '“',
  '”',
  '《',
  '》',
  '"',
  ' ',
  '（',
  '）',
)
const anyText = fc.array(marks, { maxLength: 60 }).map((units) => units.join(''))

describe('sentences', () => {
  it('end at a final mark, which belongs to them', () => {
    expect(sentences('春耕了。水来了！谁先浇？')).toEqual(['春耕了。', '水来了！', '谁先浇？'])
  })

  it('keep a closing quote that follows a quoted remark', () => {
    expect(sentences('老周说：“水来了。”大家都笑了。')).toEqual([
      '老周说：“水来了。”',
      '大家都笑了。',
    ])
  })

  it('do not end inside a quoted title', () => {
    expect(sentences('他们演了《水来了！》，很热闹。')).toEqual(['他们演了《水来了！》，很热闹。'])
  })

  it('are not swallowed by one lost quotation mark', () => {
    expect(sentences('村里“春耕了。水来了。')).toEqual(['村里“春耕了。', '水来了。'])
  })

  it('may end open', () => {
    expect(sentences('水来了。谁先')).toEqual(['水来了。', '谁先'])
  })

  it('cover the text in order, leaving out only white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0
        for (const { start, end } of sentenceSpans(text)) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})

describe('clauses', () => {
  it('are cut at the marks outside quotes and brackets', () => {
    const text = '按照“先议，后办”的办法，办了（修渠，架灯）两件事'
    const clauses = clauseSpans(text, '，').map(({ start, end }) => text.slice(start, end))
    expect(clauses).toEqual(['按照“先议，后办”的办法，', '办了（修渠，架灯）两件事'])
  })

  it('joined again are the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const joined = clauseSpans(text, '，').map(({ start, end }) => text.slice(start, end))
        expect(joined.join('')).toBe(text)
      }),
    )
  })
})

describe('balanced quotes', () => {
  it.each([
    ['“甲”乙', true],
    ['“甲《乙》”', true],
    ['"甲"乙', true],
    ['“甲', false],
    ['甲”', false],
    ['“甲（乙”）', false],
    ['"甲', false],
  ])('%s: %s', (text, balanced) => expect(hasBalancedQuotes(text)).toBe(balanced))
})
