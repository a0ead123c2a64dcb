import fc from 'fast-check'
import { fileOfList, OPERATOR_LISTS } from '../../../src/core/desk/operator-lists'
import { pinyinWithFigure, pinyinWithMark } from '../../../src/core/listening/readings'
import { operatorTextsOfCheckout } from '../../../src/server/create-parts'
import { parseList } from '../../../src/server/operator/parse-list'
import { OperatorFileError, parseLines } from '../../../src/server/operator/parse-text'

const word = fc.stringMatching(/^[一-鿿]{2,6}$/)
const blank = fc.constantFrom('', ' ', '\t', '  ')
const note = fc.constantFrom('', '# 注', '#', ' # 甲 乙 # 丙')

describe('a list of lines', () => {
  it('says its entries in order, whatever notes, blanks and line ends stand around them', () => {
    const line = fc.record({ entry: fc.oneof(word, fc.constant('')), blank, note })
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.map((one) => `${one.blank}${one.entry}${one.blank}${one.note}`).join(end)
        const entries = lines.map(({ entry }) => entry).filter((entry) => entry !== '')
        expect(parseLines('x', text).map(({ entry }) => entry)).toEqual(entries)
        expect(parseList('place-hints', text, 'x')).toEqual({ placeHints: entries })
      }),
    )
  })

  it('says on which line an entry stands, and which is at fault', () => {
    const pairs = fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(pairs, fc.nat(19), (list, nth) => {
        const at = nth % list.length
        const lines = list.map(([a, b]) => `${a} ${b}`)
        expect(parseList('look-alikes', lines.join('\n'), 'x')).toEqual({
          lookAlikes: list.map(([printed, meant]) => ({ printed, meant })),
        })
        lines[at] = lines[at]!.replace(' ', '')
        const parse = () => parseList('look-alikes', lines.join('\n'), '「形近字」')
        expect(parse).toThrow(OperatorFileError)
        expect(parse).toThrow(`第 ${at + 1} 行`)
      }),
    )
  })
})

describe('any text', () => {
  it('is a list or is refused with a Chinese sentence, never with another error', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...OPERATOR_LISTS),
        fc.string({ unit: 'binary' }),
        (list, text) => {
          try {
            parseList(list, text, fileOfList(list))
          } catch (error) {
            expect(error).toBeInstanceOf(OperatorFileError)
            expect((error as Error).message).toMatch(/[一-鿿]/)
          }
        },
      ),
    )
  })

  it('of those shipped is a list', () => {
    const texts = operatorTextsOfCheckout()
    for (const list of OPERATOR_LISTS) parseList(list, texts[list], list)
  })
})

describe('pinyin', () => {
  it('with its mark and with its figure are one', () => {
    const shipped = ['rén', 'wèn', 'tuǎn', 'jǐ', 'yǎn', 'qū', 'zōu', 'sì', 'yùn', 'juàn']
    for (const pinyin of [...shipped, 'liú', 'guì', 'lǜ', 'nüè', 'xióng', 'de', 'ōu'])
      expect(pinyinWithMark(pinyinWithFigure(pinyin))).toBe(pinyin)
  })
})
