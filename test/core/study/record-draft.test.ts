import fc from 'fast-check'
import { recordLines, recordText } from '../../../src/copy/zh-cn/notice'
import { paperFoot } from '../../../src/copy/zh-cn/paper-foot'
import { noFields, recordDraft, type RecordDraft } from '../../../src/core/study/record-draft'

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
  newspaper: '云泽日报',
  date: '2026-11-22',
  pageNumber: 3,
  sample: false,
  cards: [...cards, { kind: 'look-back' as const, headline: '', county: null }],
}
const drafted = (fields = noFields, chosen = cards): RecordDraft => {
  const draft = recordDraft(edition, chosen, fields)
  if (draft === 'card-as-first-topic') throw new Error('refused')
  return draft
}
const line = (draft: RecordDraft, name: string) =>
  recordLines(draft).find((one) => one.name === name)!.text

describe('the draft for the record book', () => {
  it('names paper, day, page, first article and how many; all else is blank', () => {
    const draft = drafted()
    expect(line(draft, '学习内容')).toBe(
      '《云泽日报》2026年11月22日第3版《望禾县：把议事桌搬到打谷场》（望禾县）等 2 篇',
    )
    const blanks = recordLines(draft).filter((one) => one.text === '')
    expect(blanks.map((one) => one.name)).toEqual([
      '时间',
      '地点',
      '主持',
      '记录',
      '应到',
      '实到',
      '缺席及原因',
      '主题',
      '第一议题',
      '送学上门',
    ])
    expect(line(draft, '讨论发言')).toBe('（请按实际填写）')
  })

  it('says of one article nothing about a number, and of none nothing', () => {
    expect(line(drafted(noFields, [cards[1]!]), '学习内容')).toBe(
      '《云泽日报》2026年11月22日第3版《田埂夜校亮起灯　农家课堂暖人心》',
    )
    expect(line(drafted(noFields, []), '学习内容')).toBe('')
  })

  it('ends with the foot of every export', () => {
    expect(recordText(drafted(), paperFoot).split('\n').pop()).toBe(paperFoot)
  })
})

describe('第一议题', () => {
  it('is filled by hand: no choice of articles puts one there', () => {
    fc.assert(
      fc.property(fc.subarray(cards), fc.string(), (chosen, typed) => {
        const draft = recordDraft(edition, chosen, { ...noFields, theme: '', firstTopic: typed })
        if (draft === 'card-as-first-topic') return
        expect(draft.firstTopic).toBe(typed.trim())
      }),
    )
    expect(drafted().firstTopic).toBe('')
  })

  it.each([
    '望禾县：把议事桌搬到打谷场',
    '学习《把议事桌搬到打谷场》',
    '把议事桌、搬到打谷场',
    '田埂夜校亮起灯 农家课堂暖人心（第3版）',
  ])('refuses an article of the page, typed in as 「%s」', (firstTopic) => {
    expect(recordDraft(edition, [cards[0]!], { ...noFields, theme: '', firstTopic })).toBe(
      'card-as-first-topic',
    )
  })

  it('takes a title and source of its own', () => {
    const firstTopic = '某年某月某日在某地考察时的重要讲话，载《某报》'
    expect(drafted({ ...noFields, theme: '', firstTopic }).firstTopic).toBe(firstTopic)
  })
})
