import { pointsAt } from '../../../src/core/quiz/lead-items'
import type { SectionLead } from '../../../src/core/text/section-leads'

const lead = (text: string): SectionLead => ({ paragraph: 0, start: 0, end: text.length, text })
const water = lead('先修水渠，推动引水到田')
const meals = lead('再办食堂，提升服务温度')
const youth = lead('后抓组织，开展结对帮学')
const leads = [water, meals, youth]

describe('a sentence points at its lead', () => {
  it('by a content word that stands in no other lead', () => {
    expect(pointsAt('今年春天，村里把老水渠清了一遍。', water, leads)).toBe(true)
    expect(pointsAt('今年春天，村里把老院子扫了一遍。', water, leads)).toBe(false)
  })

  it('not where it holds a content word of another lead', () => {
    expect(pointsAt('村里清了水渠，又在渠边盖了食堂。', water, leads)).toBe(false)
    expect(pointsAt('各组织一起清了老水渠。', water, leads)).toBe(false)
  })

  it('also where it shares a mere verb of manner with another lead', () => {
    expect(pointsAt('开展水渠清淤，提升了引水的速度。', water, leads)).toBe(true)
    expect(pointsAt('推动食堂办到每个村口。', meals, leads)).toBe(true)
  })

  it('by a phrase of its own lead, also beside a word that stands everywhere', () => {
    const works = lead('先修水渠道路，方便下田')
    const all = [works, meals, youth]
    expect(pointsAt('各组织今年一起修了水渠道路。', works, all)).toBe(true)
    expect(pointsAt('各组织今年一起修了水渠。', works, all)).toBe(false)
    expect(pointsAt('今年修了水渠道路，又办了食堂。', works, all)).toBe(false)
  })

  it('not by the name of a house', () => {
    expect(pointsAt('依托便民服务中心，把剪刀和针线摆出来。', meals, leads)).toBe(false)
    expect(pointsAt('依托便民服务中心，为老人提供送餐服务。', meals, leads)).toBe(true)
  })

  it('not by a word that only names an occasion', () => {
    expect(pointsAt('当村民提出服务要求时，由议事会签字拨款。', meals, leads)).toBe(false)
    expect(pointsAt('当村民提出要求时，服务队带着饭菜上门。', meals, leads)).toBe(true)
  })
})
