import {
  compareDoubts,
  compareFields,
  compareItems,
  compareProtected,
  compareReadings,
} from '../../../src/core/desk/compare-trial'
import { reportOf, type Change } from '../../../src/core/desk/trial'
import type { Doubt } from '../../../src/core/edition/doubt'
import { readingOf } from '../../../src/core/listening/readings'
import { aQuizItem } from '../../support/a-quiz-item'

const article = {
  headline: '把灯装到路口',
  paragraphs: ['支部把灯装到路口。夜里亮堂多了。', '汶上的同志也来看。'],
}

describe('items under two lists', () => {
  it('are told apart by their id: some fall, some come', () => {
    const [kept, gone, fresh] = ['q1', 'q2', 'q3'].map((id) => aQuizItem({ id }))
    const changes = compareItems('题', [kept!, gone!], [kept!, fresh!])
    expect(changes.map(({ kind }) => kind)).toEqual(['item-gone', 'item-new'])
    expect(compareItems('题', [kept!], [kept!])).toEqual([])
  })
})

describe('sentences under two lists', () => {
  it('are kept from questions, or let go, each with the words that decide', () => {
    expect(compareProtected(article, ['夜里'], ['路口'])).toEqual([
      {
        kind: 'protected',
        headline: article.headline,
        sentence: '支部把灯装到路口。',
        terms: ['路口'],
      },
      {
        kind: 'released',
        headline: article.headline,
        sentence: '夜里亮堂多了。',
        terms: ['夜里'],
      },
    ])
  })

  it('that one word kept and another keeps now are no change', () => {
    expect(compareProtected(article, ['灯'], ['路口'])).toEqual([])
  })
})

describe('doubts under two lists', () => {
  const doubt = (start: number, suggestion: string): Doubt => ({
    kind: 'look-alike',
    where: 'paragraph',
    articleId: null,
    paragraph: 0,
    start,
    end: start + 1,
    suggestion,
  })
  it('are shown with eight characters on each side', () => {
    const text = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸'
    expect(compareDoubts('题', text, [], [doubt(9, '日')])).toEqual([
      {
        kind: 'doubt-new',
        headline: '题',
        left: '二三四五六七八九',
        printed: '十',
        right: '甲乙丙丁戊己庚辛',
        suggestion: '日',
      },
    ])
    expect(compareDoubts('题', text, [doubt(9, '日')], [doubt(9, '日')])).toEqual([])
    expect(compareDoubts('题', text, [doubt(0, '日')], []).map(({ kind }) => kind)).toEqual([
      'doubt-gone',
    ])
  })
})

describe('readings under two lists', () => {
  it('tell the sentences that are said otherwise', () => {
    const [before, after] = ['汶上 汶 wén 文', '汶上 汶 wèn 问'].map((line) => [readingOf(line)!])
    expect(compareReadings(article, before!, after!)).toEqual([
      {
        kind: 'reading',
        headline: article.headline,
        sentence: '汶上的同志也来看。',
        from: ['汶上 wén'],
        to: ['汶上 wèn'],
      },
    ])
    expect(compareReadings(article, after!, after!)).toEqual([])
  })
})

describe('settings', () => {
  it('are compared by their path; one that is not said is null', () => {
    const before = { name: '甲', contact: null, arrangementMessage: { templateId: 'a' } }
    const after = { name: '乙', contact: null, branchView: 'counts' }
    expect(compareFields(before, after)).toEqual([
      { field: 'name', from: '甲', to: '乙' },
      { field: 'arrangementMessage.templateId', from: 'a', to: null },
      { field: 'branchView', from: null, to: 'counts' },
    ])
  })
})

describe('a report', () => {
  it('lists sixty changes a page at most and counts them all', () => {
    const page = { kind: 'edition' as const, id: 'e', date: null, pageTitle: null }
    const one: Change = { kind: 'county', headline: '题', from: null, to: '甲县' }
    const report = reportOf(
      [
        { page, changes: Array.from({ length: 61 }, () => one) },
        { page: { ...page, id: 'f' }, changes: [] },
      ],
      [],
    )
    expect(report.counts).toEqual({ county: 61 })
    expect(report.found).toHaveLength(1)
    expect([report.found[0]!.changes.length, report.found[0]!.more]).toEqual([60, 1])
    expect(report.looked).toHaveLength(2)
  })
})
