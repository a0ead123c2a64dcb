/** @jest-environment node */
import { createBridge } from '../../../src/core/extract/bridge'
import { characterDoubts } from '../../../src/core/extract/doubts/character-doubts'
import { countyDoubts } from '../../../src/core/extract/doubts/county-doubts'
import type { LocatedText } from '../../../src/core/extract/doubts/located-text'
import { pageGrams } from '../../../src/core/extract/page-grams'
import { meantCharacters } from '../../../src/core/text/look-alike'
import { createWords } from '../../../src/server/words/create-words'
import { operatorLists } from '../../support/operator-lists'

const { fixedTerms, lookAlikes } = operatorLists()
const words = createWords()

const placed = (text: string): LocatedText => ({
  text,
  where: 'paragraph',
  articleId: 'a',
  paragraph: 0,
})

/** Doubts about `text` on a page that holds `page` beside it: kind, what is named, what is suggested. */
function doubts(text: string, page: string[] = []): [string, string, string | null][] {
  const grams = pageGrams([text, ...page])
  const { reading } = createBridge(words)
  const aids = { words, meant: meantCharacters(lookAlikes), fixedTerms, inOrder: true, reading }
  return characterDoubts(placed(text), { ...aids, count: grams.count }).map(
    ({ kind, start, end, suggestion }) => [kind, text.slice(start, end), suggestion],
  )
}

describe('a character that looks like another', () => {
  it.each([
    ['渠边的党贝轮流巡水', '贝', '员'],
    ['今年以来，青禾县己经修渠十条', '己', '已'],
    ['请来社保专贝现场答疑', '贝', '员'],
    ['村里推行土地托管，冶理成本降了', '冶', '治'],
  ])('is doubted where the other makes the word: %s', (text, printed, meant) => {
    expect(doubts(text)).toEqual([['look-alike', printed, meant]])
  })

  it('is doubted where the page prints the other between the same neighbours', () => {
    const text = '渠边议事目的安排贴在墙上'
    expect(doubts(text)).toEqual([])
    expect(
      doubts(
        text,
        Array.from({ length: 4 }, () => '渠边议事日在周五'),
      ),
    ).toEqual([['look-alike', '目', '日']])
  })

  it('is not doubted in plain words, nor inside a fixed formulation', () => {
    expect(doubts('党员干部已经到田间地头，问问老人住得怎么样。')).toEqual([])
    expect(doubts('按期开展“三会一课”，人人参加。')).toEqual([])
  })
})

describe('一 for a dash', () => {
  it('is doubted in every link of a chain, words that hold 一 among them', () => {
    const links = doubts('构建“县级统筹一镇街落实一村居实施”的链条')
    expect(links).toEqual([
      ['dash-as-one', '一', '—'],
      ['dash-as-one', '一', '—'],
    ])
  })

  it.each(['推行一月一主题、一事一议，做到一村一策。', '提供一站式服务，一线办公，统一调度。'])(
    'is not doubted where it counts or belongs to a word: %s',
    (text) => expect(doubts(text)).toEqual([]),
  )
})

describe('a word printed twice', () => {
  it.each([
    ['始终把把水费公开摆在前面', '把把'],
    ['落实谈话谈话制度', '谈话谈话'],
    ['开办了了田间课堂', '了了'],
    ['让渠水有形“形”有声', '形“形'],
  ])('is doubted: %s', (text, doubled) => {
    expect(doubts(text)).toContainEqual(['doubled-word', doubled, expect.any(String)])
  })

  it.each([
    '月月有安排，家家有人管，大家围着炉火说说村里的事。',
    '把账目一项一项讲清楚，一件一件办好。',
    '请老支书先把把脉。',
    '发挥党组织组织优势',
  ])('is not doubted where it is meant so: %s', (text) => expect(doubts(text)).toEqual([]))
})

describe('a fixed formulation', () => {
  const long = fixedTerms.filter((term) => term.length >= 5 && /^[\u4e00-\u9fff]+$/.test(term))

  it('is doubted with any one of its inner characters changed or lost', () => {
    expect(long.length).toBeGreaterThan(10)
    for (const term of long) {
      for (let at = 1; at < term.length - 1; at++) {
        for (const put of ['渠', '']) {
          const wrong = term.slice(0, at) + put + term.slice(at + 1)
          const told = doubts(`会上学习了${wrong}，大家发言。`)
          expect(told).toContainEqual(['unusual-fixed-term', wrong, term])
        }
      }
    }
  })

  it('is doubted, short or long, where a look-alike stands in it', () => {
    expect(doubts('认真学习习近乎总书记的讲话')).toContainEqual([
      'unusual-fixed-term',
      '习近乎',
      '习近平',
    ])
  })

  it.each([...new Set(fixedTerms.filter((term) => !term.startsWith('!')))])(
    'raises nothing as it should be: %s',
    (term) => {
      const kinds = doubts(`会上学习了${term}，大家发言。`).map(([kind]) => kind)
      expect(kinds).not.toContain('unusual-fixed-term')
    },
  )

  it('is not seen in other words of three characters', () => {
    expect(doubts('老书记和副书记都来了')).toEqual([])
  })
})

describe('a kicker that is nearly a county', () => {
  const counties = [
    { name: '青禾县', short: '青禾' },
    { name: '白渠县', short: '白渠' },
    { name: '青石区', short: '青石' },
  ]
  const told = (text: string) =>
    countyDoubts({ ...placed(text), where: 'kicker', paragraph: null }, counties).map(
      ({ suggestion }) => suggestion,
    )

  it('is doubted, with the county where only one comes near', () => {
    expect(told('古禾具')).toEqual(['青禾县'])
    expect(told('青木县')).toEqual([null])
  })

  it('is not doubted as a county or as something else', () => {
    expect(told('青禾县')).toEqual([])
    expect(told('让渠水进田')).toEqual([])
  })
})
