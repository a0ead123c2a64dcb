import type { Article } from '../../../src/core/edition/edition'
import { seededRandom } from '../../../src/core/random/seeded-random'
import { takeApart } from '../../../src/core/quiz/article-text'
import { matchDrafts } from '../../../src/core/quiz/half-items'
import { checkItem, checkQuiz, type Rule } from '../../../src/core/quiz/check'
import { composeItems, type QuizAids, type QuizItem } from '../../../src/core/quiz/compose'
import { composeWeek } from '../../../src/core/quiz/compose-week'
import { readStem } from '../../../src/core/quiz/stems'
import { aRichEdition, quizAids } from '../../support/a-rich-article'
import { anArticle } from '../../support/an-article'

const articles = aRichEdition()
const aidsFor = (): QuizAids =>
  quizAids({
    counties: ['桑溪县', '云坪市', '石门县', '禾川区'],
    nationwideProgrammes: ['万家灯火'],
    edition: articles,
    trueFalse: true,
  })

/** Sound items of every kind, found by composing with many seeds. */
const sound = new Map<string, QuizItem>()
for (let seed = 0; seed < 60; seed++) {
  const aids = { ...aidsFor(), seed: String(seed) }
  const items = [
    ...articles.flatMap((article) => composeItems(article, aids)),
    ...composeWeek(articles, () => aids),
    ...matchDrafts(takeApart(articles[0]!, aids), aids, seededRandom(String(seed))).map(
      ({ item }) => item,
    ),
  ]
  for (const item of items) {
    const blank = item.options[0]!.includes('+') ? 'pattern' : 'number'
    const other = item.kind === 'true-false' ? `statement-${item.key[0]}` : blank
    sound.set(readStem(item.stem)?.name ?? other, item)
  }
}
const soundItem = (name: string): QuizItem => sound.get(name)!

/** A figure item about one made-up sentence, sound unless the sentence is not. */
function aboutSentence(sentence: string, options: string[], key: number): [QuizItem, Article] {
  const article = anArticle({ id: 'madeup0001', paragraphs: [sentence], reporters: ['柏闻禾'] })
  const source = { articleId: article.id, paragraph: 0, start: 0, end: sentence.length, sentence }
  const item: QuizItem = {
    id: 'madeupitem',
    articleId: article.id,
    kind: 'single-choice',
    stem: sentence.replace(options[key]!, '____'),
    options,
    key: [key],
    source,
    explanation: `原文：${sentence}`,
  }
  return [item, article]
}

const codes = (item: QuizItem, pool: Article[] = articles, aids = aidsFor()) =>
  checkItem(item, pool, () => aids).map(({ rule, because }) => `${rule} ${because}`)

describe('the checker', () => {
  it.each([
    'lead',
    'number',
    'pattern',
    'statement-0',
    'statement-1',
    'members',
    'order',
    'match',
    'county',
    'matchCounty',
  ])('passes a sound item: %s', (name) => {
    expect(soundItem(name)).toBeDefined()
    expect(codes(soundItem(name))).toEqual([])
  })

  it('passes a sound item that a person wrote', () => {
    const [item, article] = aboutSentence(
      '今年村里新修了生产路64公里，方便大家把粮食运出来。',
      ['46公里', '58公里', '64公里', '82公里'],
      2,
    )
    expect(codes(item, [article])).toEqual([])
  })
})

type Change = (item: QuizItem) => Partial<QuizItem>
type Planted = [rule: Rule, because: string, of: string, change: Change]

const replaced = (list: string[], at: number, text: string) =>
  list.map((entry, i) => (i === at ? text : entry))
const notKey = (item: QuizItem) => item.options.findIndex((_, i) => !item.key.includes(i))
const moved = (item: QuizItem, parts: Partial<QuizItem['source']>) => ({
  source: { ...item.source, ...parts },
})

const PLANTED: Planted[] = [
  ['S', 'unknown-kind', 'number', () => ({ kind: 'cloze' as QuizItem['kind'] })],
  ['S', 'no-id', 'number', () => ({ id: '第一题' })],
  ['S', 'not-one-key', 'number', () => ({ key: [0, 1] })],
  ['S', 'no-key', 'number', () => ({ key: [] })],
  ['S', 'key-without-option', 'number', () => ({ key: [9] })],
  ['S', 'key-repeats', 'members', (item) => ({ key: [...item.key, item.key[0]!] })],
  ['S', 'option-count', 'number', (item) => ({ options: item.options.slice(0, 2), key: [0] })],
  ['S', 'option-count', 'lead', (item) => ({ options: [...item.options, '甲', '乙', '丙'] })],
  [
    'S',
    'options-repeat',
    'number',
    (item) => ({ options: replaced(item.options, 0, item.options[1]!) }),
  ],
  [
    'S',
    'options-repeat',
    'lead',
    (item) => ({ options: replaced(item.options, 0, ` ${item.options[1]!}`) }),
  ],
  ['S', 'options-repeat', 'number', () => ({ options: ['十个', '１０个', '12个', '15个'] })],
  ['S', 'empty-option', 'lead', (item) => ({ options: replaced(item.options, notKey(item), ' ') })],
  [
    'S',
    'catch-all',
    'lead',
    (item) => ({ options: replaced(item.options, notKey(item), '以上都对') }),
  ],
  ['S', 'kind-does-not-fit-stem', 'members', () => ({ kind: 'order' })],
  ['S', 'fewer-than-two-keys', 'members', (item) => ({ key: item.key.slice(0, 1) })],
  ['S', 'all-are-keys', 'members', (item) => ({ key: item.options.map((_, i) => i) })],
  ['S', 'order-leaves-out', 'order', (item) => ({ key: item.key.slice(1) })],
  [
    'S',
    'given-in-order',
    'order',
    (item) => ({ options: item.key.map((i) => item.options[i]!), key: item.key.map((_, i) => i) }),
  ],
  [
    'S',
    'given-in-order',
    'match',
    (item) => ({ options: item.key.map((i) => item.options[i]!), key: item.key.map((_, i) => i) }),
  ],
  ['S', 'left-missing', 'match', () => ({ left: undefined })],
  ['S', 'match-leaves-out', 'match', (item) => ({ key: item.key.slice(1) })],
  ['S', 'left-repeats', 'match', (item) => ({ left: replaced(item.left!, 0, item.left![1]!) })],
  ['S', 'true-false-options', 'statement-0', () => ({ options: ['对', '错'] })],

  ['E', 'unknown-article', 'number', () => ({ articleId: 'elsewhere0' })],
  ['E', 'offsets', 'number', (item) => moved(item, { start: item.source.start + 1 })],
  ['E', 'offsets', 'number', (item) => moved(item, { paragraph: 99 })],
  ['E', 'offsets', 'lead', (item) => moved(item, { sentence: `${item.source.sentence}。` })],
  [
    'E',
    'not-a-whole-sentence',
    'number',
    (item) =>
      moved(item, { end: item.source.end - 3, sentence: item.source.sentence.slice(0, -3) }),
  ],
  ['E', 'explanation-without-sentence', 'order', () => ({ explanation: '见原文。' })],
  ['E', 'stem-not-verbatim', 'number', (item) => ({ stem: item.stem.replace(/^./, '某') })],
  [
    'E',
    'stem-not-verbatim',
    'number',
    (item) => ({ key: [(item.key[0]! + 1) % item.options.length] }),
  ],
  ['E', 'sentence-not-quoted-whole', 'lead', (item) => ({ stem: item.stem.replace('“', '“在') })],
  ['E', 'practice-not-in-sentence', 'county', (item) => ({ stem: item.stem.replace('“', '“老') })],
  ['E', 'name-not-in-sentence', 'order', (item) => ({ stem: item.stem.replace('“', '“全套') })],
  [
    'E',
    'key-not-in-sentence',
    'members',
    (item) => ({ options: replaced(item.options, item.key[0]!, '想来清单') }),
  ],
  ['E', 'source-missing', 'match', (item) => ({ sources: item.sources!.slice(0, 2) })],
  ['E', 'sources-without-source', 'match', (item) => ({ sources: [...item.sources!].reverse() })],
  ['E', 'half-not-in-sentence', 'match', (item) => ({ left: replaced(item.left!, 0, '从未写过') })],
  ['E', 'true-statement-not-verbatim', 'statement-1', () => ({ key: [0] })],
  ['E', 'false-statement-is-true', 'statement-0', () => ({ key: [1] })],
  [
    'E',
    'false-statement-not-one-number',
    'statement-1',
    (item) => ({ stem: item.stem.replace(/^./, '某') }),
  ],

  ['L', 'not-one-blank', 'number', (item) => ({ stem: item.stem.replace('____', '____和____') })],
  ['L', 'not-one-blank', 'number', (item) => ({ stem: item.stem.replace('____', '若干') })],
  ['L', 'stem-length', 'number', () => ({ stem: '共有____。' })],
  ['L', 'stem-length', 'number', (item) => ({ stem: item.stem + '，大家都说好'.repeat(10) })],
  ['L', 'unbalanced-quotes', 'number', (item) => ({ stem: `“${item.stem}` })],
  ['L', 'too-little-context', 'number', () => ({ stem: 'ABCDEFGH共有____。' })],
  ['L', 'leans-on-the-sentence-before', 'number', (item) => ({ stem: `其中${item.stem}` })],
  [
    'L',
    'option-too-long',
    'lead',
    (item) => ({ options: replaced(item.options, notKey(item), '长'.repeat(50)) }),
  ],
  [
    'L',
    'name-too-long',
    'order',
    (item) => ({ stem: item.stem.replace('“', `“${'长'.repeat(20)}`) }),
  ],

  [
    'H',
    'units-differ',
    'number',
    (item) => ({ options: replaced(item.options, notKey(item), '71个人') }),
  ],
  [
    'H',
    'digit-counts-differ',
    'number',
    (item) => ({
      options: item.options.map((option, i) =>
        i === item.options.length - 1 && !item.key.includes(i)
          ? option.replace(/^/, '9')
          : option.replace(/^/, i === notKey(item) ? '9' : ''),
      ),
    }),
  ],
  [
    'H',
    'not-ascending',
    'number',
    (item) => ({
      options: [...item.options].reverse(),
      key: [item.options.length - 1 - item.key[0]!],
    }),
  ],
  [
    'H',
    'mixed-forms',
    'pattern',
    (item) => ({ options: replaced(item.options, notKey(item), '1+2+3+N') }),
  ],
  [
    'H',
    'options-are-no-leads',
    'lead',
    (item) => ({ options: replaced(item.options, notKey(item), '再造一条，凑足选项') }),
  ],
  [
    'H',
    'options-are-no-counties',
    'county',
    (item) => ({ options: replaced(item.options, notKey(item), '外省某市') }),
  ],
  [
    'H',
    'option-forms',
    'members',
    (item) => ({ options: replaced(item.options, notKey(item), '文体活动') }),
  ],

  ['T', 'another-section', 'lead', (item) => ({ key: [notKey(item)] })],
  ['T', 'distractor-true', 'members', (item) => ({ key: item.key.slice(0, -1) })],
  ['T', 'another-order', 'order', (item) => ({ key: [...item.key].reverse() })],
  [
    'T',
    'another-half',
    'match',
    (item) => ({ key: [item.key[1]!, item.key[0]!, ...item.key.slice(2)] }),
  ],
  ['T', 'another-county', 'county', (item) => ({ key: [notKey(item)] })],
  [
    'T',
    'another-county',
    'matchCounty',
    (item) => ({ key: [item.key[1]!, item.key[0]!, ...item.key.slice(2)] }),
  ],

  [
    'P',
    'fixed-term-shown',
    'lead',
    (item) => ({ options: replaced(item.options, notKey(item), '坚持三会一课，夯实支部基础') }),
  ],
  [
    'P',
    'person-shown',
    'lead',
    (item) => ({ options: replaced(item.options, notKey(item), '支部书记周小满带头，群众跟着干') }),
  ],
  [
    'P',
    'furniture',
    'lead',
    (item) => ({ options: replaced(item.options, notKey(item), '扫描二维码，关注公众号') }),
  ],
  [
    'D',
    'damage-shown',
    'lead',
    (item) => ({ options: replaced(item.options, notKey(item), '把把事情议出结果') }),
  ],
]

describe('a planted defect is caught under its own rule', () => {
  it.each(PLANTED)('%s %s in %s (%#)', (rule, because, of, change) => {
    const item = { ...soundItem(of), ...change(soundItem(of)) }
    expect(codes(item)).toContain(`${rule} ${because}`)
  })
})

const FIGURES = ['46公里', '58公里', '64公里', '82公里']
type PlantedSentence = [
  rule: Rule,
  because: string,
  sentence: string,
  options: string[],
  key: number,
]

const PLANTED_SENTENCES: PlantedSentence[] = [
  [
    'C',
    'part-beside-whole',
    '今年村里新修了生产路64公里，其中柏油路有50公里，方便大家运粮。',
    FIGURES,
    2,
  ],
  ['P', 'person', '果农周小满今年新修了生产路64公里，大家都跟着他把粮食运出来。', FIGURES, 2],
  [
    'C',
    'count-derivable',
    '村里办起诗词、书法、戏曲、茶艺、剪纸等5门课程，还请来了老师。',
    ['3门', '4门', '5门', '6门'],
    2,
  ],
  [
    'C',
    'count-derivable',
    '村里办起夜校64场次，每场夜校都来了64个年轻的学员。',
    ['46场次', '58场次', '64场次', '82场次'],
    2,
  ],
  [
    'H',
    'digit-counts-differ',
    '今年村里新修了生产路64公里，方便大家把粮食运出来。',
    ['6公里', '58公里', '64公里', '82公里'],
    2,
  ],
  [
    'H',
    'roundness-differs',
    '今年村里新修了生产路64公里，方便大家把粮食运出来。',
    ['40公里', '58公里', '64公里', '82公里'],
    2,
  ],
  [
    'H',
    'decimals-differ',
    '今年村里新修了生产路6.4公里，方便大家把粮食运出来。',
    ['46公里', '5.8公里', '6.4公里', '8.2公里'],
    2,
  ],
  [
    'H',
    'over-100-percent',
    '今年村里的垃圾分类做到了全村农户的64%，比去年多了许多。',
    ['64%', '82%', '95%', '118%'],
    0,
  ],
  [
    'T',
    'distractor-in-article',
    '今年村里新修了生产路64公里，还给82户人家接通了自来水。',
    FIGURES,
    2,
  ],
  [
    'T',
    'distractor-in-article',
    '今年村里新修了生产路64公里，还给八十二户人家接通了自来水。',
    FIGURES,
    2,
  ],
  [
    'T',
    'key-stands-twice',
    '今年村里新修了生产路64公里。全乡的生产路一共也才修了64公里。',
    FIGURES,
    2,
  ],
  ['T', 'bound-or-range', '今年村里新修了生产路超过64公里，方便大家把粮食运出来。', FIGURES, 2],
  ['T', 'bound-or-range', '今年村里新修了生产路64公里以上，方便大家把粮食运出来。', FIGURES, 2],
  [
    'T',
    'count-below-five',
    '今年村里新修了生产路4公里，方便大家把粮食运出来。',
    ['3公里', '4公里', '5公里', '6公里'],
    1,
  ],
  [
    'T',
    'share-too-high',
    '今年村里的垃圾分类做到了全村农户的96%，比去年多了许多。',
    ['71%', '82%', '88%', '96%'],
    3,
  ],
  ['L', 'no-main-clause', '围绕今年村里新修的生产路64公里的沿线', FIGURES, 2],
  ['P', 'fixed-term', '村里按照三会一课制度新修了生产路64公里，大家都说好。', FIGURES, 2],
  ['P', 'avoided-word', '村里用积分兑换的办法新修了生产路64公里，大家都说好。', FIGURES, 2],
  ['P', 'person', '村支部书记周小满说村里新修了生产路64公里，大家都说好。', FIGURES, 2],
  ['P', 'person', '柏闻禾跟着村里的人走完了新修的生产路64公里，大家都说好。', FIGURES, 2],
  ['D', 'doubled-word', '今年村里把把生产路新修了64公里，方便大家把粮食运出来。', FIGURES, 2],
  ['D', 'doubled-word', '今年村里新修新修了生产路64公里，方便大家把粮食运出来。', FIGURES, 2],
  ['D', 'stray-space', '今年村里新修 了生产路64公里，方便大家把粮食运出来。', FIGURES, 2],
  ['D', 'open-end', '今年村里新修了生产路64公里，方便大家把粮食运', FIGURES, 2],
  ['D', 'unbalanced-quote', '今年村里新修了“生产路64公里，方便大家把粮食运出来。', FIGURES, 2],
  [
    'D',
    'dash-as-one',
    '今年村里按“街道党委一社区支部一楼栋小组”的办法新修了生产路64公里。',
    FIGURES,
    2,
  ],
]

describe('a defect of the cited sentence is caught under its own rule', () => {
  it.each(PLANTED_SENTENCES)('%s %s: %s', (rule, because, sentence, options, key) => {
    const [item, article] = aboutSentence(sentence, options, key)
    expect(codes(item, [article])).toContain(`${rule} ${because}`)
  })

  it('D doubted: the extractor is not sure of a word in it', () => {
    const item = soundItem('number')
    const damaged = [
      {
        paragraph: item.source.paragraph,
        start: item.source.start + 2,
        end: item.source.start + 3,
      },
    ]
    expect(codes(item, articles, { ...aidsFor(), damaged })).toContain('D doubted')
  })

  it('L cut-inside-clause: the stem begins in the middle of one', () => {
    const item = soundItem('number')
    const [sentence, options] = ['今年村里新修了生产路64公里，方便大家把粮食运出来。', FIGURES]
    const [madeUp, article] = aboutSentence(sentence, options, 2)
    expect(codes({ ...madeUp, stem: madeUp.stem.slice(2) }, [article])).toContain(
      'L cut-inside-clause',
    )
    expect(codes(item)).toEqual([])
  })
})

describe('a practice that cannot tell the county', () => {
  const county = soundItem('county')
  const practice = readStem(county.stem)!.filling

  it('T practice-elsewhere: another county’s article names it too', () => {
    const other = anArticle({
      id: 'other00001',
      county: '石门县',
      paragraphs: [`石门县也办“${practice}”。`],
    })
    expect(codes(county, [...articles, other])).toContain('T practice-elsewhere')
  })

  it('T practice-elsewhere: an article of the archive names it for another county', () => {
    const other = anArticle({
      id: 'other00001',
      county: '石门县',
      paragraphs: [`石门县也办${practice}。`],
    })
    const aids = { ...aidsFor(), archive: [other] }
    expect(codes(county, articles, aids)).toContain('T practice-elsewhere')
  })

  it('T practice-nationwide: it runs everywhere', () => {
    const aids = { ...aidsFor(), nationwideProgrammes: [practice] }
    expect(codes(county, articles, aids)).toContain('T practice-nationwide')
  })

  it('C practice-place-hint: the name gives the place away', () => {
    const aids = { ...aidsFor(), placeHints: [practice.slice(0, 2)] }
    expect(codes(county, articles, aids)).toContain('C practice-place-hint')
  })
})

describe('items that give each other away', () => {
  const breaches = (...items: QuizItem[]) =>
    checkQuiz(items, articles, aidsFor)
      .flat()
      .map(({ rule, because }) => `${rule} ${because}`)

  it('X same-id: the same item twice', () => {
    expect(breaches(soundItem('order'), soundItem('order'))).toContain('X same-id')
  })

  it('X same-stem: the same question twice', () => {
    expect(breaches(soundItem('order'), { ...soundItem('order'), id: 'another' })).toContain(
      'X same-stem',
    )
  })

  it('X same-sentence: a figure and its statement', () => {
    const statement = soundItem('statement-0')
    const { stem, source } = statement
    const figure = /\d+\D{1,2}/.exec(stem)![0]
    const number = {
      ...soundItem('number'),
      id: 'another',
      source,
      stem: stem.replace(figure, '____'),
    }
    expect(breaches(statement, number)).toContain('X same-sentence')
  })

  it('X halves-shown: whole leads as options and their halves to match', () => {
    const match = soundItem('match')
    const { articleId } = match
    const whole = match.left!.map((left, i) => `${left}，${match.options[match.key[i]!]!}`)
    const lead = { ...soundItem('lead'), articleId, options: whole }
    expect(breaches(lead, match)).toContain('X halves-shown')
  })

  it('X practice-shown: the matching names what the single question asks', () => {
    const pair = soundItem('matchCounty')
    const county = {
      ...soundItem('county'),
      stem: `本期报道中，${pair.left![0]!}是哪个县（市、区）的做法？`,
    }
    expect(breaches(pair, county).some((code) => code.startsWith('X'))).toBe(true)
  })

  it('X key-shown: another stem prints the figure', () => {
    const number = soundItem('number')
    const key = number.options[number.key[0]!]!
    const lead = { ...soundItem('lead'), stem: `这句话写在本篇哪一条里？“全村一共${key}。”` }
    const apart = { ...number, source: { ...number.source, paragraph: 98 } }
    expect(breaches(lead, apart)).toContain('X key-shown')
  })

  it('X members-shown: another stem prints the whole list', () => {
    const members = soundItem('members')
    const all = members.key.map((i) => members.options[i]!).join('、')
    const lead = { ...soundItem('lead'), stem: `这句话写在本篇哪一条里？“县里有${all}。”` }
    expect(breaches(lead, members)).toContain('X members-shown')
  })
})

it('more than forty different defects are planted', () => {
  const planted = [...PLANTED, ...PLANTED_SENTENCES].map(([rule, because]) => `${rule} ${because}`)
  expect(new Set(planted).size).toBeGreaterThanOrEqual(40)
})
