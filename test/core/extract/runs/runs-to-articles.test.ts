import type { TypesetPage } from '../../../../src/core/edition/text-run'
import { runsToArticles } from '../../../../src/core/extract/runs-to-articles'
import { columns, down, EM, page, run } from './a-sheet'

const words = { cut: (text: string) => [...text], logProbability: () => null }
const aids = { words, counties: [], fixedTerms: [], lookAlikes: [] }

function read(sheet: TypesetPage) {
  const found = runsToArticles(sheet, aids)
  if (found.kind !== 'parsed') throw new Error(found.reason)
  return found
}

const water = [
  '本报青禾讯（通讯员 林小满）入夏以来青禾县把渠水引到田头，村里的老人说今年的稻子长得比往年都好。',
  '镇里请来农技员住在村部，白天下田看苗，晚上在院里讲课，谁家有难处当场就记在本子上。',
]
const lamp = [
  '本报白沙讯（记者 周望）白沙镇的路灯亮到了最后一条巷子，孩子们放学回家再也不用打手电。',
  '装灯的钱一半来自村里的果园，一半由在外做工的人凑齐，账目贴在祠堂门口人人看得见。',
]
const WIDTH = 16
const LEFTS = [50, 250, 450]

/** A headline across three columns and its text, and another article below a line across. */
const twoArticles = () => {
  const above = columns(water, { lefts: LEFTS, top: 100, rows: 3, measure: WIDTH })
  const below = columns(lamp, { lefts: LEFTS, top: 260, rows: 3, measure: WIDTH })
  return page(
    [run('渠水进田稻花香', 180, 60, 28), ...above, run('路灯亮到小巷深处', 180, 215, 26), ...below],
    { rules: [{ left: 50, top: 200, right: 620, bottom: 201 }] },
  )
}
const body = (paragraphs: string[]) => [
  paragraphs[0]!.replace(/^.*?）/, ''),
  ...paragraphs.slice(1),
]

describe('a typeset page', () => {
  it('gives each article its headline, byline and paragraphs', () => {
    const { articles } = read(twoArticles())
    expect(articles.map((one) => one.headline)).toEqual(['渠水进田稻花香', '路灯亮到小巷深处'])
    expect(articles.map((one) => one.reporters)).toEqual([['林小满'], ['周望']])
    expect(articles.map((one) => one.paragraphs)).toEqual([body(water), body(lamp)])
  })

  it('is read the same in whatever order it was painted', () => {
    const sheet = twoArticles()
    const backwards = { ...sheet, runs: [...sheet.runs].reverse() }
    expect(read(backwards)).toEqual(read(sheet))
  })

  it('is read the same where a headline is painted twice to look bold', () => {
    const sheet = twoArticles()
    const again = {
      ...sheet.runs[0]!,
      left: sheet.runs[0]!.left + 0.4,
      right: sheet.runs[0]!.right + 0.4,
    }
    expect(read({ ...sheet, runs: [...sheet.runs, again] }).articles).toEqual(read(sheet).articles)
  })

  it('is read with every line moved by up to 1.5 points', () => {
    const sheet = twoArticles()
    const runs = sheet.runs.map((one, at) => {
      const dx = ((at * 7) % 13) / 4 - 1.5
      const dy = ((at * 5) % 13) / 4 - 1.5
      return {
        ...one,
        left: one.left + dx,
        right: one.right + dx,
        top: one.top + dy,
        bottom: one.bottom + dy,
      }
    })
    expect(read({ ...sheet, runs }).articles).toEqual(read(sheet).articles)
  })

  it('knows a headline that runs down beside its text, from the right to the left', () => {
    const text = columns(water, { lefts: [150, 350, 550], top: 100, rows: 3, measure: WIDTH })
    const { articles } = read(
      page([...down('稻花香', 50, 95), ...down('渠水进田', 85, 95), ...text]),
    )
    expect(articles).toHaveLength(1)
    expect(articles[0]!.headline.replace(/\s/g, '')).toBe('渠水进田稻花香')
    expect(articles[0]!.paragraphs).toEqual(body(water))
  })

  it('goes on beside a headline that is set into its text', () => {
    const all = columns(water, { lefts: [50], top: 100, rows: 99, measure: WIDTH })
    const placed = [all.slice(0, 5), all.slice(5)].map((lines, at) =>
      lines.map((line, row) => {
        const left = LEFTS[at]! + (line.left - 50)
        const top = (at === 0 ? 100 : 142) + row * 14
        return { ...line, left, right: left + (line.right - line.left), top, bottom: top + EM }
      }),
    )
    const { articles } = read(page([run('渠水进田稻花', 252, 105, 26), ...placed.flat()]))
    expect(articles).toHaveLength(1)
    expect(articles[0]).toMatchObject({ headline: '渠水进田稻花', paragraphs: body(water) })
  })

  it('takes the text under a picture for its caption, with the credit apart', () => {
    const sheet = twoArticles()
    const picture = { left: 50, top: 330, right: 300, bottom: 470 }
    const caption = [
      run('图为青禾县的农技员在田头讲课。', 60, 476, 8.5),
      run('■通讯员 林小满 摄', 220, 490, 8.5),
    ]
    const found = read({ ...sheet, runs: [...sheet.runs, ...caption], pictures: [picture] })
    expect(found.captions).toEqual([
      { text: '图为青禾县的农技员在田头讲课。', credit: '■通讯员 林小满 摄' },
    ])
    expect(found.articles).toEqual(read(sheet).articles)
  })

  it('keeps the head and the foot of the page out of the articles', () => {
    const sheet = twoArticles()
    const head = [run('2031年4月6日', 50, 20, 9), run('党的建设', 650, 15, 24)]
    const rules = [...sheet.rules, { left: 50, top: 45, right: 750, bottom: 46 }]
    const found = read({ ...sheet, runs: [...sheet.runs, ...head], rules })
    expect(found).toMatchObject({ date: '2031-04-06', pageTitle: '党的建设' })
    expect(found.articles).toEqual(read(sheet).articles)
  })

  it('sets an initial of three lines before the text it opens', () => {
    const [first, ...rest] = [...water[1]!]
    const lines = columns([rest.join('')], { lefts: [90], top: 100, rows: 9, measure: 12 })
    lines[0] = { ...lines[0]!, left: 90, right: 90 + [...lines[0]!.text].length * EM }
    const { articles } = read(
      page([run('灯下听课', 60, 60, 24), run(first!, 50, 100, 38), ...lines]),
    )
    expect(articles[0]!.paragraphs.join('')).toBe(water[1])
  })

  it('is no page without Chinese text, or with more pieces than a page can hold', () => {
    expect(runsToArticles(page([run('abc', 10, 10)]), aids)).toMatchObject({ reason: 'no-text' })
    const many = Array.from({ length: 20_001 }, (_, at) => run('田', at % 700, at / 20))
    expect(runsToArticles(page(many), aids)).toMatchObject({ reason: 'too-long' })
  })

  it('reads a text on below the headline that is set into it', () => {
    const lines = (text: string, left: number, top: number) =>
      [...text.match(/.{1,16}/g)!].map((line, at) => run(line, left, top + at * 14))
    const rowsOf = (signs: string) => [...signs].map((one) => one.repeat(16)).join('')
    const [first, upper] = [rowsOf('甲乙丙丁戊己庚辛壬'), rowsOf('子丑寅')]
    const [lower, next] = [rowsOf('卯辰巳'), rowsOf('天地山川日月风云雨')]
    const opened = '本报讯（记者 周望）' + first.slice(10)
    const { articles } = read(
      page([
        ...lines(opened, 50, 100),
        ...lines(upper, 250, 100),
        run('小船过河', 260, 152, 26),
        ...lines(lower, 250, 191),
        ...lines(next, 450, 100),
      ]),
    )
    expect(articles.map((one) => one.headline)).toEqual(['小船过河'])
    expect(articles[0]!.paragraphs.join('')).toBe(opened.slice(10) + upper + lower + next)
  })

  it('reads lines that run down although they were painted in rows', () => {
    const beside = columns(water, { lefts: [250, 450], top: 60, rows: 6, measure: WIDTH })
    const rows = [...'渠水进田来'].map((one, at) => {
      const row = run(one + [...'稻花满村香'][at]!, 100, 60 + at * 28, 24, 'hei')
      return { ...row, right: row.left + 60 }
    })
    const { articles } = read(page([...rows, ...beside]))
    expect(articles.map((one) => one.headline)).toEqual(['稻花满村香 渠水进田来'])
  })
})
