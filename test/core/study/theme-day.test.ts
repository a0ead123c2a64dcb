import fc from 'fast-check'
import { paperFoot } from '../../../src/copy/zh-cn/paper-foot'
import { themeDayText } from '../../../src/copy/zh-cn/theme-day'
import { noFields } from '../../../src/core/study/record-draft'
import { themeDay } from '../../../src/core/study/theme-day'

const article = (headline: string, county: string | null = '望禾县') => ({
  kind: 'article' as const,
  headline,
  county,
})
const cards = [
  article('望禾县：把议事桌搬到打谷场'),
  article('田埂夜校亮起灯　农家课堂暖人心', null),
]
const edition = {
  sample: false,
  cards: [...cards, { kind: 'look-back' as const, headline: '', county: null }],
}
const planned = (fields: Partial<typeof noFields>, chosen = cards) =>
  themeDay(edition, chosen, { ...noFields, ...fields })
const textOf = (fields: Partial<typeof noFields>, chosen = cards) => {
  const plan = planned(fields, chosen)
  if (typeof plan === 'string') throw new Error(plan)
  return themeDayText(plan, '第一议题', paperFoot)
}

describe('主题党日安排', () => {
  it('says theme, first topic with its source, what others do, and the agenda; all else is blank', () => {
    const text = textOf({
      theme: '把群众的事办好',
      firstTopic: '某篇重要讲话',
      officialLink: 'https://www.example.cn/speech',
      agenda: '交纳党费\n\n 征求意见 ',
    })
    expect(text.split('\n')).toEqual([
      '主题党日安排',
      '时间：',
      '地点：',
      '主持：',
      '主题：把群众的事办好',
      '一、第一议题：某篇重要讲话',
      '　　出处：https://www.example.cn/speech',
      '二、身边的做法：',
      '　　1.《望禾县：把议事桌搬到打谷场》（望禾县）',
      '　　2.《田埂夜校亮起灯　农家课堂暖人心》',
      '三、交纳党费',
      '四、征求意见',
      ...paperFoot.split('\n'),
    ])
  })

  it('lists the readings of a prompt as text under 学习内容, between the first topic and what others do', () => {
    const plan = themeDay(edition, cards.slice(0, 1), noFields, [
      { text: '某篇文章', link: 'https://www.example.cn/a' },
      { text: '某份文件', link: null },
    ])
    if (typeof plan === 'string') throw new Error(plan)
    expect(themeDayText(plan, '第一议题', paperFoot).split('\n').slice(5, -1)).toEqual([
      '一、第一议题：',
      '二、学习内容：',
      '　　1.某篇文章（https://www.example.cn/a）',
      '　　2.某份文件',
      '三、身边的做法：',
      '　　1.《望禾县：把议事桌搬到打谷场》（望禾县）',
    ])
  })

  it('leaves the first topic blank whatever a prompt proposes', () => {
    const material = fc.record({ text: fc.string(), link: fc.option(fc.webUrl()) })
    fc.assert(
      fc.property(fc.array(material), (materials) => {
        const plan = themeDay(edition, cards, noFields, materials)
        expect(plan).toMatchObject({ firstTopic: '', officialLink: '' })
      }),
    )
  })

  it('takes no card as the first topic, by its headline or by its address', () => {
    expect(planned({ firstTopic: '学习《把议事桌搬到打谷场》' })).toBe('card-as-first-topic')
    for (const officialLink of [
      'https://study.example/#/pages/card/index?id=a',
      'https://study.example/#/pages/for-branch/print/index?card=a',
    ])
      expect(planned({ officialLink })).toBe('card-as-first-topic')
  })

  it('takes for a source nothing but an address, or nothing', () => {
    expect(planned({ officialLink: '人民日报头版' })).toBe('not-a-link')
    expect(typeof planned({ officialLink: ' ' })).toBe('object')
  })

  it('never holds an article under the first topic, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.boolean(), (typed, named) => {
        const plan = planned({ firstTopic: named ? `${typed}田埂夜校亮起灯农家课堂暖人心` : typed })
        if (named) expect(plan).toBe('card-as-first-topic')
        else if (typeof plan === 'object') expect(plan.firstTopic).not.toContain('田埂夜校亮起灯')
      }),
    )
  })
})
