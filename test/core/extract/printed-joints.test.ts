import { withoutJoints } from '../../../src/core/extract/printed-joints'

describe('a text put together from printed lines', () => {
  it('loses the spaces at which its lines were joined and keeps the others', () => {
    const pieces = ['长桌摆到槐树下，名为“板凳议事 听民', '声”，共有 86 名党员认', '领任务。']
    expect(withoutJoints(pieces.join(' '), pieces)).toBe(
      '长桌摆到槐树下，名为“板凳议事 听民声”，共有 86 名党员认领任务。',
    )
  })

  it('loses the first of them too when a byline was cut off before it', () => {
    const pieces = ['本报云泽讯(通讯员 甲乙)近年来，云', '泽修渠不止，', '水到田头。']
    expect(withoutJoints('近年来，云 泽修渠不止， 水到田头。', pieces)).toBe(
      '近年来，云泽修渠不止，水到田头。',
    )
  })

  it('keeps a space between two words of Latin letters', () => {
    expect(withoutJoints('村里办起 open day 活动', ['村里办起 open', 'day 活动'])).toBe(
      '村里办起 open day 活动',
    )
  })

  it('leaves a text of one printed line as it is', () => {
    expect(withoutJoints('共有 86 名', ['共有 86 名'])).toBe('共有 86 名')
  })
})
