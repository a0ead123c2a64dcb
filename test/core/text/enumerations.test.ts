import { countedLists, namedChains } from '../../../src/core/text/enumerations'

const lists = (text: string) => countedLists(text).map(({ name, members }) => [name, ...members])
const chains = (text: string) => namedChains(text).map(({ name, members }) => [name, ...members])

describe('a list with a stated count', () => {
  it.each([
    [
      '理出“需求清单、资源清单、服务清单”三张清单',
      ['三张清单', '需求清单', '资源清单', '服务清单'],
    ],
    ['念好“早、勤、实”“三字诀”，办好事', ['三字诀', '早', '勤', '实']],
    [
      '做到“三到家”（送学到家、送书到家、送医到家）',
      ['三到家', '送学到家', '送书到家', '送医到家'],
    ],
    ['定下“联学、联建”2项措施，抓好落实', ['2项措施', '联学', '联建']],
    ['组建“农技、法律、医疗”等3支队伍开展服务', ['3支队伍', '农技', '法律', '医疗']],
  ])('%s', (text, expected) => expect(lists(text)).toEqual([expected]))

  it('is none when the count and the members differ: something may be missing', () => {
    expect(lists('组建“农技、法律、医疗”等6支队伍开展服务')).toEqual([])
  })

  it('is none without quotation marks or brackets to bound it', () => {
    expect(lists('组建农技、法律、医疗3支队伍开展服务')).toEqual([])
  })
})

describe('a chain', () => {
  it.each([
    ['推行“收集—商议—公示”闭环机制', ['闭环机制', '收集', '商议', '公示']],
    ['明晰“学徒→帮手→师傅”的成长路径', ['成长路径', '学徒', '帮手', '师傅']],
    [
      '健全“统一受理、快速响应、及时反馈”工作流程',
      ['工作流程', '统一受理', '快速响应', '及时反馈'],
    ],
  ])('%s', (text, expected) => expect(chains(text)).toEqual([expected]))

  it('is none without a name of its own or with fewer than three links', () => {
    expect(chains('推行“收集—商议—公示”方式')).toEqual([])
    expect(chains('推行“收集—公示”闭环机制')).toEqual([])
  })

  it('is not a list whose order means nothing', () => {
    expect(chains('办好“读书会、夜话会、故事会”共享机制')).toEqual([])
  })
})
