import { bylineAtEnd, datelineAt, ownLineByline } from '../../../src/core/extract/byline'

describe('a dateline', () => {
  it.each([
    ['本报青禾讯（通讯员 林小满 周大川）近年来', '青禾', ['林小满', '周大川']],
    ['本报青禾讯(通讯员 林　满 周大川)近年来', '青禾', ['林满', '周大川']],
    ['本报青禾3月18日讯（记者 林小满 通讯员 周大川）近日', '青禾', ['林小满', '周大川']],
    ['本报讯（通讯员 林小满）近日', null, ['林小满']],
    ['本报讯 近日', null, []],
    ['【本报青禾讯】（通讯员 林小满）近日', '青禾', ['林小满']],
    ['青禾讯（通讯员 林小满）近日', '青禾', ['林小满']],
    ['（通讯员 林小满）近日', null, ['林小满']],
  ])('is read from 「%s」', (text, place, reporters) => {
    expect(datelineAt(text)).toMatchObject({ place, reporters })
  })

  it('is no part of the text that follows', () => {
    const text = '本报青禾讯（通讯员 林小满）近年来'
    expect(text.slice(datelineAt(text)!.length)).toBe('近年来')
  })

  it('is not seen in running text', () => {
    expect(datelineAt('通讯员学习培训班在青禾县举行')).toBeNull()
    expect(datelineAt('□本报通讯员 林小满 摄')).toBeNull()
    expect(datelineAt('（通讯员 林小满 摄）')).toBeNull()
  })
})

describe('a byline on its own line', () => {
  it.each([
    ['■本报通讯员 林小满 周大川', ['林小满', '周大川']],
    ['本报记者 林小满 通讯员 周大川', ['林小满', '周大川']],
    ['□林小满', ['林小满']],
    ['◎青禾县委组织部 林小满', ['林小满']],
    ['青禾县白石村第一书记 林小满', ['林小满']],
    ['◎本报记者　林小满　周大川', ['林小满', '周大川']],
    ['本报记者 林小满 通讯员 周大川 青禾报道', ['林小满', '周大川']],
    ['本报记者 林小满 周大川报道', ['林小满', '周大川']],
    ['文/图 本报通讯员 林小满', ['林小满']],
    ['（林小满 周大川）', ['林小满', '周大川']],
    ['□ 青禾融媒记者 林小满', ['林小满']],
    ['■文/林小满 周大川', ['林小满', '周大川']],
    ['图文：林小满', ['林小满']],
    ['□林小满 / 文', ['林小满']],
  ])('is read from 「%s」', (text, reporters) => {
    expect(ownLineByline(text)?.reporters).toEqual(reporters)
  })

  it.each(['■通讯员 林小满 摄', '■相关链接', '青禾县 服务到田间 发展添动力', '记者在田间地头看到'])(
    'is not 「%s」',
    (text) => {
      expect(ownLineByline(text)).toBeNull()
    },
  )
})

describe('the office in a byline', () => {
  it('says the county', () => {
    expect(ownLineByline('中共青禾县委组织部 林小满')?.place).toBe('青禾县')
    expect(ownLineByline('农业农村局 林小满')?.place).toBeNull()
  })
})

describe('a byline after the last sentence', () => {
  it('is cut off with its bracket', () => {
    const text = '群众都说好。（本报记者 林小满）'
    expect(bylineAtEnd(text)).toMatchObject({ start: 6, reporters: ['林小满'] })
  })

  it('may name a family that the list does not know, if it says who they are', () => {
    expect(bylineAtEnd('群众都说好。（通讯员 翀小满）')?.reporters).toEqual(['翀小满'])
  })

  it('is not any bracket at the end', () => {
    expect(bylineAtEnd('推进社区（村居）')).toBeNull()
    expect(bylineAtEnd('引导他们（离退休干部）')).toBeNull()
  })
})
