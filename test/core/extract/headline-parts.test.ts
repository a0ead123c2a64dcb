import { headlineParts } from '../../../src/core/extract/headline-parts'
import { pageLines } from '../../../src/core/extract/page-line'

const counties = [{ name: '青禾县', short: '青禾' }]

/** Units are parted by blanks. */
function parts(text: string) {
  const units = text.split('\n\n').map((unit) => ({ lines: pageLines(unit), group: 1 }))
  return headlineParts(units, counties)
}

describe('the parts of a headline', () => {
  it('are a series where a name stands on the other side of the text', () => {
    const units = [pageLines('清渠行动看一线吧'), pageLines('一渠清水进田来\n——青禾县修渠纪实')]
    const apart = units.map((lines, group) => ({ lines, group }))
    expect(headlineParts(apart, counties)).toMatchObject({
      column: '清渠行动看一线吧',
      kicker: null,
      headline: '一渠清水进田来',
    })
  })

  it('are a series without a blank below it, by its last word and its length', () => {
    expect(parts('先锋微语\n议事莫让照片代替脚步')).toMatchObject({ column: '先锋微语' })
    expect(parts('一渠清水进田来\n两岸新风扑面')).toMatchObject({ column: null })
  })

  it('are two series where one stands in brackets and one apart', () => {
    const units = [pageLines('清渠行动'), pageLines('【先锋微语】'), pageLines('一渠清水进田来')]
    const apart = units.map((lines, at) => ({ lines, group: Math.min(at, 1) }))
    expect(headlineParts(apart, counties)).toMatchObject({
      column: '清渠行动 【先锋微语】',
      kicker: null,
      headline: '一渠清水进田来',
    })
  })

  it('are one headline where its two lines stand on both sides of the text', () => {
    const apart = ['渠水清又亮', '稻花香又甜'].map((text, group) => ({
      lines: pageLines(text),
      group,
    }))
    expect(headlineParts(apart, counties)).toMatchObject({ column: null })
  })

  it('are a series by the word it ends with, however long', () => {
    expect(parts('支部书记抓基层巡礼\n\n一渠清水进田来')).toMatchObject({
      column: '支部书记抓基层巡礼',
      headline: '一渠清水进田来',
    })
    expect(parts('好人就在身边\n\n“背篓”林小满')).toMatchObject({ column: '好人就在身边' })
  })

  it('are no series where two lines of one length make a couplet', () => {
    expect(parts('渠水清又亮\n\n稻花香又甜\n\n青禾县修渠引水纪实')).toMatchObject({
      column: null,
      kicker: null,
    })
  })

  it('are a kicker where the line set apart names a place', () => {
    expect(parts('青禾县\n\n一渠清水进田来')).toMatchObject({
      kicker: '青禾县',
      headline: '一渠清水进田来',
    })
  })

  it('are a kicker where a county was read between the lines of the headline', () => {
    expect(parts('一渠清水\n\n青禾县\n\n进田来')).toMatchObject({
      kicker: '青禾县',
      headline: '一渠清水 进田来',
    })
  })

  it('are a kicker where a scan misread the last character of a county', () => {
    expect(parts('青禾具\n\n一渠清水进田来')).toMatchObject({ column: null, kicker: '青禾具' })
  })
})
