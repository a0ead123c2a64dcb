import { furnitureKind } from '../../../src/core/extract/furniture'
import { publishersIn, readFurniture } from '../../../src/core/extract/furniture-readings'

describe('furniture', () => {
  it.each([
    ['52024 年3月18日 星期一', 'date'],
    ['2024年3月18日 星期一 农历甲辰年二月初九', 'date'],
    ['第5版 党的建设', 'page-number'],
    ['A5', 'page-number'],
    ['□编辑 林小满 校对 周大川 电子信箱 desk@example.com', 'editors'],
    ['●学习园地', 'slogan'],
    ['- ●学习园地', 'slogan'],
    ['扫描二维码，关注“青禾先锋”', 'channel'],
    ['中共青禾市委组织部 青禾日报社 合办', 'publisher'],
    ['2024.3.18 星期一', 'date'],
    ['本版主持人：林小满', 'editors'],
    ['青禾日报 05', 'note'],
    ['-', 'speck'],
  ])('「%s」 is %s', (line, kind) => {
    expect(furnitureKind(line)).toBe(kind)
  })

  it.each([
    '每月最后一个星期六定为集中清洁日,干部群众一起',
    '■本报通讯员 林小满',
    '■本报青禾讯（通讯员 林小满）',
    '编辑同志：',
    '7月9日 星期三 晴',
    '商户亮出“一户一码”，评价扫码可见，让守信者',
    '由县委组织部牵头，联合农业农村等部门',
  ])('「%s」 is none', (line) => {
    expect(furnitureKind(line)).toBeNull()
  })

  it.each([
    '（下转第二版）',
    '（作者单位：青禾县委组织部）',
    '（本版稿件由青禾县委组织部供稿）',
    '《青禾日报》',
    '本报地址：青禾市渠边路9号 邮编：000000',
    '零售价：每份0.5元',
  ])('「%s」 is a note about the paper', (line) => {
    expect(furnitureKind(line)).toBe('note')
  })

  it('says date and page number, also with the number glued to the year', () => {
    expect(readFurniture(['52024 年3月8日 星期五'])).toMatchObject({
      date: '2024-03-08',
      pageNumber: 5,
    })
    expect(readFurniture(['2024年3月8日', '第五版'])).toMatchObject({
      date: '2024-03-08',
      pageNumber: 5,
    })
    expect(readFurniture(['2024.3.18 星期一'])).toMatchObject({ date: '2024-03-18' })
    expect(readFurniture(['二〇二四年十二月二十一日'])).toMatchObject({ date: '2024-12-21' })
  })

  it('gives no date for a day that does not exist', () => {
    expect(readFurniture(['2024年2月30日']).date).toBeNull()
  })

  it('names editors, channel and publishers', () => {
    const line = '□编辑 林小满 视觉 周大川 电子信箱 desk@example.com 党的建设'
    expect(readFurniture([line]).editors).toEqual({
      编辑: '林小满',
      视觉: '周大川',
      电子信箱: 'desk@example.com',
    })
    expect(readFurniture(['扫一扫，关注“青禾先锋”']).channel).toBe('青禾先锋')
    expect(publishersIn('中共青禾市委组织部 青禾日报社 联合主办')).toEqual([
      '中共青禾市委组织部',
      '青禾日报社',
    ])
  })
})
