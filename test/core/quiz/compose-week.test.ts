import { composeItems, type QuizItem } from '../../../src/core/quiz/compose'
import { composeWeek } from '../../../src/core/quiz/compose-week'
import { checkQuiz } from '../../../src/core/quiz/check'
import { aRichEdition, quizAids } from '../../support/a-rich-article'

const articles = aRichEdition()
const counties = ['桑溪县', '云坪市', '石门县', '禾川区']
const seeds = Array.from({ length: 20 }, (_, i) => `seed ${i}`)
const week = (seed: string, of = articles) =>
  composeWeek(of, () => quizAids({ seed, counties, edition: of }))

describe('items over a week', () => {
  it('ask which county did what, then match practice and county', () => {
    const kinds = new Set(seeds.flatMap((seed) => week(seed).map(({ kind }) => kind)))
    expect(kinds).toEqual(new Set(['single-choice', 'match']))
    const last = week('春')[week('春').length - 1]!
    expect(last.kind).toBe('match')
  })

  it('ask for no practice that is only named as one means among others', () => {
    const inPassing = articles.map((article) =>
      article.id === 'plain00002'
        ? {
            ...article,
            paragraphs: [
              '今年以来，当地通过推介“流动书箱”项目、合办“田间书屋”项目等形式，留住了年轻人。',
            ],
          }
        : article,
    )
    const asked = (of: typeof articles) =>
      JSON.stringify(
        seeds.flatMap((seed) => week(seed, of).flatMap(({ stem, left }) => [stem, left])),
      )
    expect(asked(articles)).toContain('流动书箱')
    expect(asked(inPassing)).not.toContain('流动书箱')
    expect(asked(inPassing)).not.toContain('田间书屋')
    expect(asked(inPassing)).toContain('夜话长凳')
  })

  it('ask for what was set up under a name that says itself what it is, and for none that may be misprinted', () => {
    const asked = (sentence: string) => {
      const of = articles.map((article) =>
        article.id === 'plain00002' ? { ...article, paragraphs: [sentence] } : article,
      )
      return JSON.stringify(
        seeds.flatMap((seed) => week(seed, of).flatMap(({ stem, left }) => [stem, left])),
      )
    }
    expect(asked('今年以来，当地设立12处村口“灯下驿站”，让赶夜路的人歇脚。')).toContain('灯下驿站')
    expect(asked('今年以来，当地的干部走进“灯下驿站”，同赶夜路的人谈心。')).not.toContain(
      '灯下驿站',
    )
    expect(asked('今年以来，当地推行“家家灯亮”进村机制，让赶夜路的人歇脚。')).toContain('家家灯亮')
    expect(asked('今年以来，当地推行“村口灯灯亮”机制，让赶夜路的人歇脚。')).not.toContain('灯灯')
    expect(asked('今年以来，当地建成新的“蓄水池塘”，让赶夜路的人歇脚。')).not.toContain('蓄水池塘')
  })

  it('ask for no practice of an article that names another county: two may have been joined', () => {
    const joined = articles.map((article) =>
      article.id === 'plain00002'
        ? { ...article, paragraphs: [...article.paragraphs, '下一步，云坪市将把屋檐修好。'] }
        : article,
    )
    const asked = (of: typeof articles) =>
      JSON.stringify(
        seeds.flatMap((seed) => week(seed, of).flatMap(({ stem, left }) => [stem, left])),
      )
    expect(asked(articles)).toContain('流动书箱')
    expect(asked(joined)).not.toContain('流动书箱')
    expect(asked(joined)).toContain('夜话长凳')
  })

  it('are the same for the same seed', () => {
    expect(JSON.stringify(week('春'))).toBe(JSON.stringify(week('春')))
  })

  it('name the right county, and give no other item away', () => {
    for (const seed of seeds) {
      const items = week(seed)
      const aidsFor = () => quizAids({ seed, counties, edition: articles })
      expect(checkQuiz(items, articles, aidsFor).flat()).toEqual([])
    }
  })

  it('keep the sentence that names a practice, where the weekday’s card has another figure to ask', () => {
    const rich = articles[0]!
    const naming = '今年以来，桑溪县推行“打谷场夜谈”机制，把村里的小院凑成夜谈点46处。'
    const of = [
      { ...rich, county: '桑溪县', paragraphs: [...rich.paragraphs, naming] },
      ...articles.slice(1),
    ]
    for (const seed of seeds) {
      const items = composeItems(of[0]!, quizAids({ seed, counties, edition: of }))
      expect(items.map(({ source }) => source.sentence)).not.toContain(naming)
    }
    expect(JSON.stringify(seeds.map((seed) => week(seed, of)))).toContain('打谷场夜谈')
  })

  it('cite no sentence that a weekday’s card asks about', () => {
    const places = (items: QuizItem[]) =>
      items.flatMap(({ source, sources }) =>
        (sources ?? [source]).map(
          ({ articleId, paragraph, start }) => `${articleId} ${paragraph} ${start}`,
        ),
      )
    for (const seed of seeds) {
      const aids = quizAids({ seed, counties, edition: articles })
      const weekday = new Set(articles.flatMap((article) => places(composeItems(article, aids))))
      for (const place of places(week(seed))) expect(weekday).not.toContain(place)
    }
  })

  it('are none where fewer than three counties report', () => {
    expect(
      week(
        '春',
        articles.filter(({ county }) => county !== '石门县' && county !== '桑溪县'),
      ),
    ).toEqual([])
  })
})
