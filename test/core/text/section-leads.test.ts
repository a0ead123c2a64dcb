import { innerLeads } from '../../../src/core/text/section-leads'

const texts = (paragraph: string) => innerLeads(paragraph, 3).map(({ text }) => text)

describe('sub-headings inside a section', () => {
  const long = '村里把话头一条一条记下来，理成一张单子，贴在村口的墙上让大家看。'

  it('are three or more short parallel sentences, each followed by a longer one', () => {
    expect(
      texts(`先定议题，再办实事。${long}摸清话头。${long}立下规矩。${long}贴出结果。${long}`),
    ).toEqual(['摸清话头', '立下规矩', '贴出结果'])
  })

  it('are none when another short sentence stands among them: it may begin a part, too', () => {
    const paragraph = `先定议题，再办实事。${long}摸清话头。${long}大家都说这样办事心里亮堂。${long}立下规矩。${long}贴出结果。${long}`
    expect(texts(paragraph)).toEqual([])
  })

  it('are none below three', () => {
    expect(texts(`先定议题。${long}摸清话头。${long}立下规矩。${long}`)).toEqual([])
  })
})
