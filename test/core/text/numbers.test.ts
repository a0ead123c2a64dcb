import fc from 'fast-check'
import {
  allNumberValues,
  chineseNumberValue,
  printedNumbers,
  withArabicNumbers,
} from '../../../src/core/text/numbers'

const DIGITS = '零一二三四五六七八九'

/** Writes 1–9999 as people do: 12 十二, 305 三百零五, 1010 一千零一十. */
function inChinese(value: number): string {
  const places = ['千', '百', '十', '']
  const digits = String(value).padStart(4, '0').split('').map(Number)
  const written = digits
    .map((digit, i) => (digit === 0 ? '零' : DIGITS[digit]! + places[i]!))
    .join('')
  return written
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
    .replace(/^一十/, '十')
}

describe('printed counts', () => {
  it.each([
    ['修路64公里', '64', '', '公里', 64],
    ['走访5万余名', '5', '万余', '名', 50_000],
    ['筹款1500余万元', '1500', '余万', '元', 15_000_000],
    ['产值1.2亿元', '1.2', '亿', '元', 120_000_000],
    ['服务2万人次', '2', '万', '人次', 20_000],
    ['种树1,200棵', '1,200', '', '棵', 1200],
    ['满意率96%', '96', '', '%', 96],
  ])('%s', (text, digits, middle, unit, value) => {
    expect(printedNumbers(text)).toEqual([
      expect.objectContaining({ digits, middle, unit, value, end: text.length }),
    ])
  })

  it('are none where nothing is counted', () => {
    expect(printedNumbers('按照“3+2”的办法，拨打10086')).toEqual([])
  })
})

describe('Chinese numbers', () => {
  it('are read as they are written, from 1 to 9,999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(chineseNumberValue(inChinese(value))).toBe(value)
      }),
    )
  })

  it.each(['', '一二', '五字诀', '万'])('%s is no number', (text) => {
    expect(chineseNumberValue(text)).toBeNull()
  })

  it('compare with digits', () => {
    expect(withArabicNumbers('十个村')).toBe('10个村')
    expect(allNumberValues('八十二户，64公里，1.5万亩')).toEqual([64, 64, 1.5, 15_000, 82])
  })
})
