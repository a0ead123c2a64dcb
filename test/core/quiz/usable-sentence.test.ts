import type { Doubt } from '../../../src/core/edition/doubt'
import { anArticle } from '../../support/an-article'
import { damageOf, mentionsPerson } from '../../../src/core/quiz/usable-sentence'
import { damagedIn, holdsEntry, readWordList } from '../../../src/core/quiz/quiz-aids'

describe('damage', () => {
  it.each([
    ['村里修了渠。', null],
    ['村里修了“惠民渠 幸福路”两项工程。', null],
    ['村里一心一意修了一条渠。', null],
    ['村里天天开会，人人发言。', null],
    ['村里修了', 'open-end'],
    ['村里修了“渠。', 'unbalanced-quote'],
    ['村里把把渠修了。', 'doubled-word'],
    ['村里修了 渠。', 'stray-space'],
    ['村里共修渠 3 条。', 'stray-space'],
    ['村里按“村民小组一村党支部一乡镇党委”报事。', 'dash-as-one'],
  ])('%s %s', (sentence, damage) => expect(damageOf(sentence)).toBe(damage))
})

describe('persons', () => {
  it.each([
    ['村支部书记周小满说渠修好了。', true],
    ['王大娘领到了第一份午饭。', true],
    ['“渠修好了。”她笑着说。', true],
    ['柏闻禾在渠边看了一天。', true],
    ['村支部书记带着大家修渠。', false],
    ['党员干部成立了修渠队。', false],
    ['店主周小满是第一批报名的。', true],
    ['他每天给老人送饭。', true],
    ['种植户齐三娘头一回上台。', true],
    ['党员工程师陈禾带着徒弟改进水泵。', true],
    ['他们和其他村的人一起修渠。', false],
  ])('%s %s', (sentence, person) => expect(mentionsPerson(sentence, ['柏闻禾'])).toBe(person))
})

describe('word lists', () => {
  it('leave out notes and blank lines', () => {
    expect(readWordList('# 注\n甲乙  # 说明\n\n!甲乙丙\n')).toEqual(['甲乙', '!甲乙丙'])
  })

  it('find an entry through quotation marks, except in a phrase marked !', () => {
    expect(holdsEntry('讲“甲”乙的事', ['甲乙'])).toBe(true)
    expect(holdsEntry('讲甲乙丙的事', ['甲乙', '!甲乙丙'])).toBe(false)
    expect(holdsEntry('讲甲乙丙和甲乙的事', ['甲乙', '!甲乙丙'])).toBe(true)
  })
})

describe('damaged stretches', () => {
  const article = anArticle()
  const doubt = (parts: Partial<Doubt>): Doubt => ({
    kind: 'look-alike',
    where: 'paragraph',
    articleId: article.id,
    paragraph: 0,
    start: 3,
    end: 4,
    suggestion: null,
    ...parts,
  })

  it('are the doubts of this article’s body', () => {
    const doubts = [doubt({}), doubt({ articleId: 'another' }), doubt({ where: 'headline' })]
    expect(damagedIn(article, doubts)).toEqual([{ paragraph: 0, start: 3, end: 4 }])
  })

  it('are not joins between paragraphs, whose sentences stay whole, nor stray spaces', () => {
    const { length } = article.paragraphs[0]!
    const join = (start: number, end: number) => doubt({ kind: 'uncertain-join', start, end })
    const inside = [join(0, 7), join(9, 17), join(length - 6, length)]
    const between = join(length - 4, length)
    expect(damagedIn(article, [between, ...inside, doubt({ kind: 'stray-space' })])).toEqual(
      inside.map(({ start, end }) => ({ paragraph: 0, start, end })),
    )
  })
})
