import { authorIn } from '../../../../src/core/extract/runs/author-line'
import { namesSetTight, withNames } from '../../../../src/core/extract/runs/byline-names'

describe('names set without spaces', () => {
  it.each([
    ['唐景施向东', ['唐景', '施向东']],
    ['赵一许国安', ['赵一', '许国安']],
    ['李小舟 王禾陈望秋', ['李小舟', '王禾', '陈望秋']],
    ['欧阳禾周望', ['欧阳禾', '周望']],
  ])('are parted at the commoner family names: %s', (text, names) => {
    expect(namesSetTight(text)).toEqual(names)
  })

  it('are read across gaps that fill a name of two characters', () => {
    expect(namesSetTight('李 禾 王 舟 陈望秋')).toEqual(['李禾', '王舟', '陈望秋'])
  })

  it.each(['为群众办实事', '', '李小舟等'])('are not seen in other words: %s', (text) => {
    expect(namesSetTight(text)).toBeNull()
  })

  it('are read from every list of a byline, past gaps in the words for who writes', () => {
    const byline = { text: '（记 者 李禾王舟 通讯 员 陈望秋）', place: null, reporters: [] }
    expect(withNames(byline).reporters).toEqual(['李禾', '王舟', '陈望秋'])
  })

  it('leave a byline as it was where a list holds more than names', () => {
    const byline = { text: '（通讯员 某县水务站 李禾）', place: null, reporters: ['李禾'] }
    expect(withNames(byline)).toEqual(byline)
  })
})

describe('a line that signs a text', () => {
  it.each([
    ['□文/李小舟王望秋 陈禾', ['李小舟', '王望秋', '陈禾']],
    ['□柳湾县委宣传部李小舟', ['李小舟']],
    ['柳湾县融媒体中心李小舟 王禾', ['李小舟', '王禾']],
  ])('is known where its spaces are lost: %s', (text, names) => {
    expect(authorIn(text)?.reporters).toEqual(names)
  })

  it.each(['柳湾县委组织部周密部署', '■走进田间', '柳湾镇'])('is not taken for one: %s', (text) => {
    expect(authorIn(text)).toBeNull()
  })
})
