import fc from 'fast-check'
import { hiddenNamesIn } from '../../../src/core/edition/hidden-names'

const shown = {
  headline: '把议事桌搬到打谷场',
  kicker: null,
  byline: '本报讯（通讯员 商雨田）',
  paragraphs: ['组长甲 乙丙带着大家修路。'],
  captions: [{ text: '图为丁戊己在现场。', credit: '庚辛' }],
}

describe('暂不展示', () => {
  it('finds a name in headline, byline, text and captions, whatever blanks stand in it', () => {
    expect(hiddenNamesIn(shown, ['商雨田', '甲乙丙', '丁戊己', '庚辛', '议事桌'])).toHaveLength(5)
  })

  it('finds none that is not there, nor one put together from two texts', () => {
    expect(hiddenNamesIn(shown, ['壬癸', '场本报'])).toEqual([])
  })

  it('finds a name wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = `${before}甲乙丙${after}`
        expect(hiddenNamesIn({ headline: '', paragraphs: [text] }, ['甲乙丙'])).toEqual(['甲乙丙'])
      }),
    )
  })
})
