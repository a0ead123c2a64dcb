/** @jest-environment node */
import { createBridge } from '../../../src/core/extract/bridge'
import { lineRoles } from '../../../src/core/extract/line-roles'
import { pageGrams } from '../../../src/core/extract/page-grams'
import { pageLines } from '../../../src/core/extract/page-line'
import { createWords } from '../../../src/server/words/create-words'

const bridge = createBridge(createWords())

/** The lines of `text` that have the role. */
function linesOf(kind: string, text: string): string[] {
  const lines = pageLines(text)
  const grams = pageGrams(lines.flatMap((line) => line.pieces))
  const roles = lineRoles(lines, { bridge, grams })
  return lines.filter((_, at) => roles[at]!.kind === kind).map((line) => line.text)
}

const body = [
  '青禾镇把旧粮站改成议事小院，每月',
  '初八请党员和住户坐到一起，把修路、装',
  '灯、清渠这些事一件件议定，谁家有难处',
  '谁先说，说完大家出主意。',
].join('\n')
const next = body.replace('青禾镇', '白石村').replace('粮站', '磨坊')
/** The same text, its first line two characters shorter. */
const setIn = (text: string) => text.replace(/^../, '')

describe('a headline', () => {
  it('may touch the text above and below, if it is too short to run on', () => {
    expect(linesOf('heading', `${body}\n磨坊里的议事会\n${next}`)).toEqual(['磨坊里的议事会'])
  })

  it('may touch them too where each paragraph is one line', () => {
    const line = body.replace(/\n/g, '')
    expect(linesOf('heading', `${line}\n磨坊里的议事会\n${line}`)).toEqual(['磨坊里的议事会'])
  })

  it('takes no line of the text below it', () => {
    expect(linesOf('heading', `粮站变了样\n议事有了地方\n${body}`)).toEqual([
      '粮站变了样',
      '议事有了地方',
    ])
  })

  it('may end with a noun that ends like a preposition', () => {
    const page = `${body}\n\n老干部展现新时代新作为\n\n本报青禾讯（通讯员 田一山）${next}`
    expect(linesOf('heading', page)).toEqual(['老干部展现新时代新作为'])
  })

  it('stays one where a county heads three articles of a page', () => {
    const page = [1, 2, 3].map((n) => `青禾县\n\n第${n}处磨坊变了样\n\n${body}`).join('\n\n')
    expect(linesOf('banner', page)).toEqual([])
    expect(linesOf('heading', page).filter((text) => text === '青禾县')).toHaveLength(3)
  })

  it('is not the turn of someone who speaks again', () => {
    const talk = `记者：请介绍一下小院。\n\n记者：往后有什么打算？\n\n${body}`
    expect(linesOf('heading', talk)).toEqual([])
  })

  it('is not the day of a diary', () => {
    expect(linesOf('heading', `7月9日 晴\n\n${body}`)).toEqual([])
  })

  it('is not the line before the false blank that a quotation mark makes', () => {
    const cut = `${body}\n\n白石村把旧磨坊改成的小院起名叫作\n\n“议事角”，每月初八请党员和住户坐到\n一起，谁有难处谁先说。`
    expect(linesOf('heading', cut)).toEqual([])
  })

  it('is not the first line of a paragraph that a blank parts from its second, which is full', () => {
    const first = '林小满记下十三件事，路灯和水渠也'
    const rest =
      '排在最前头，另外还有老磨坊的屋顶要修，\n村里请来匠人看了两回，定下秋收之后就\n动工，人手由各家轮流出，谁家有事就往\n后排。'
    expect(linesOf('heading', `${setIn(body)}\n\n${setIn(next)}\n\n${first}\n\n${rest}`)).toEqual(
      [],
    )
  })

  it('is not a sentence that somebody says', () => {
    expect(linesOf('heading', `${body}\n\n“渠修好了吗？”\n\n${next}`)).toEqual([])
  })

  it('may touch a text that ends with its writer in brackets', () => {
    const signed = `${body}（通讯员 林小满）\n磨坊里的议事会\n${next}`
    expect(linesOf('heading', signed)).toEqual(['磨坊里的议事会'])
  })

  it('under an imprint names no page where a subhead or a county needs it', () => {
    const top = '第五版\n\n2024年3月18日'
    expect(linesOf('heading', `${top}\n\n渠水进田来\n\n——青禾县修渠纪实\n\n${body}`)).toContain(
      '渠水进田来',
    )
    expect(linesOf('heading', `${body}\n\n青禾县\n\n渠水进田来\n\n主办：青禾日报社`)).toContain(
      '渠水进田来',
    )
  })

  it('under the label of a box is the term that the text repeats', () => {
    const box =
      '名词解释\n\n“议事小院”\n\n“议事小院”是把旧房子改成的议事处，党员和住户\n每月坐到一起。'
    expect(linesOf('heading', box)).toEqual(['名词解释', '“议事小院”'])
  })

  it('right above its text names no page, though the page number stands over it', () => {
    expect(linesOf('heading', `第五版\n\n议事要真听\n\n${body}`)).toEqual(['议事要真听'])
  })
})

describe('the head of a section', () => {
  const heads = '把难题摆上桌\n\nA\n\n让能人站出来\n\nB'.split(/A|B/)
  const under = `议事小院开张\n\n本报通讯员 林小满\n\n${body}\n\n${heads[0]}${next}\n\n${heads[1]}${body}`

  it('is no headline where another of its width follows and neither has a writer', () => {
    expect(linesOf('heading', under.replace(/\n{3,}/g, '\n\n'))).toEqual(['议事小院开张'])
  })

  it('is a headline where the text above it is signed', () => {
    const signed = under
      .replace(/\n{3,}/g, '\n\n')
      .replace('大家出主意。\n\n把', '大家出主意。（林小满）\n\n把')
    expect(linesOf('heading', signed)).toContain('把难题摆上桌')
  })
})

describe('a caption', () => {
  it('says which picture it is of', () => {
    const caption = '上图：渠水流进稻田。 资料图片'
    expect(linesOf('caption', `${body}\n\n${caption}\n\n${next}`)).toEqual([caption])
  })
})

describe('the imprint', () => {
  it('holds what stands above its date without a blank', () => {
    const top = '议事天地\nYISHI TIANDI\n3版\n2024.3.18 星期一'
    expect(linesOf('furniture', `${top}\n\n磨坊里的议事会\n\n${body}`)).toEqual(top.split('\n'))
  })
})

describe('a banner', () => {
  it('is no line of running text, though it is printed three times', () => {
    const thrice = [body, body, body].join('\n\n')
    expect(linesOf('banner', thrice)).toEqual([])
    expect(
      linesOf('banner', `清渠行动\n\n${body}\n\n清渠行动\n\n${next}\n\n清渠行动`),
    ).toHaveLength(3)
  })
})

describe('a byline', () => {
  it('may follow the lines of a headline without a blank', () => {
    const touching = `议事要真听\n□ 林小满\n\n${body}`
    expect(linesOf('heading', touching)).toEqual(['议事要真听'])
  })

  it('is not the second line of a headline, though it could be two names', () => {
    expect(linesOf('byline', `修好一条渠\n和美一方人\n\n${body}`)).toEqual([])
  })

  it('may touch headline and text', () => {
    const touching = `${body}\n磨坊里的议事会\n通讯员 林小满\n${next}`
    expect(linesOf('byline', touching)).toEqual(['通讯员 林小满'])
  })
})
