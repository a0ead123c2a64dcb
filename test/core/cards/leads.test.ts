import { leadsOf } from '../../../src/core/cards/leads'
import { anArticle } from '../../support/an-article'

const texts = (paragraphs: string[]) =>
  leadsOf(anArticle({ paragraphs })).map(({ text, paragraph }) => [paragraph, text])

describe('leads of an article', () => {
  it('are the parallel short sentences that open its sections', () => {
    expect(
      texts([
        '近年来，桑溪县把议事桌搬到田间地头，探索出一条村民说事、支部办事、大家评事的路子，受到好评。',
        '先定议题，把话头交给群众。村里每月收集一次意见。',
        '再定规矩，把事情议出“结果”。议定的事项三天内张贴。',
        '后抓落实，把清单贴到墙上。',
      ]),
    ).toEqual([
      [1, '先定议题，把话头交给群众'],
      [2, '再定规矩，把事情议出“结果”'],
      [3, '后抓落实，把清单贴到墙上'],
    ])
  })

  it('are found on a line of their own, without a final mark', () => {
    expect(
      texts([
        '建好一个阵地',
        '村里修了院子，摆上长桌和板凳，每月十五开一次会。',
        '带好一支队伍',
        '村里请了会修水渠的师傅，带着三个年轻人干了半个月。',
      ]),
    ).toEqual([
      [0, '建好一个阵地'],
      [2, '带好一支队伍'],
    ])
  })

  it('lose their numbering but nothing else', () => {
    expect(
      texts(['一、摸清家底。村里走访。', '二、立下规矩，讲明道理。村里开会。', '其他照旧。']),
    ).toEqual([
      [0, '摸清家底'],
      [1, '立下规矩，讲明道理'],
    ])
  })

  it('are found inside one paragraph where it numbers them', () => {
    expect(
      texts([
        '桑溪县有三招。一、摸清家底。村里走访。二、立下规矩。村里开会。三、见到成效。大家叫好。',
      ]),
    ).toEqual([
      [0, '摸清家底'],
      [0, '立下规矩'],
      [0, '见到成效'],
    ])
  })

  it('are found after a symbol inside one paragraph', () => {
    expect(texts(['◎摸清家底。村里走访。◎立下规矩，讲明道理。村里开会。'])).toEqual([
      [0, '摸清家底'],
      [0, '立下规矩，讲明道理'],
    ])
  })

  it('are not invented: a lone short sentence is none', () => {
    expect(
      texts([
        '春耕开始了。村里请来农技员。',
        '农技员带着土样回到县里化验，三天后把结果送到每一户。',
      ]),
    ).toEqual([])
  })

  it('are not sentences that merely happen to be short', () => {
    expect(
      texts([
        '春耕开始了。村里请来农技员。',
        '老周在打谷场边上一坐就是一下午，听大家说。他记了满满一本。',
      ]),
    ).toEqual([])
  })

  it('hold at most 44 characters', () => {
    const long = (first: string) => `${first}${'把话头交给群众'.repeat(7)}。村里开会。`
    expect(texts([long('先'), long('再')])).toEqual([])
  })

  it('are not reports that happen to have as many clauses', () => {
    expect(
      texts([
        '村里筹措资金374万元，硬化道路26公里，改造水渠2900米。大家都说好。',
        '村里建起助餐点58处，添置桌椅310套，请来厨师12名。老人不用再跑远路。',
        '村里改造路灯436盏，新装水表280块，清理河沟14里。夜里走路不怕黑。',
      ]),
    ).toEqual([])
  })

  it('are not two remarks that both open with a quotation', () => {
    expect(
      texts([
        '“有事找支部，心里就踏实。”说起眼下的变化，打谷场边上的老人们笑得合不拢嘴。',
        '“以前是我们找干部，现在是干部找我们。”打谷场上的一句话，道出了不少人的心声。',
      ]),
    ).toEqual([])
  })

  it('may be long when their clauses run exactly alike', () => {
    expect(
      texts([
        '组织同建，由“点”到“线”发挥各支部的长处，聚起力量办实事。村里开会。',
        '规矩同立，由“线”到“面”凝聚各支部的办法，合起步子抓落实。村里开会。',
        '难题同解，由“面”到“体”带动各支部的党员，守住底线过难关。村里开会。',
      ]),
    ).toHaveLength(3)
  })
})
