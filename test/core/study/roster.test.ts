import { matchRoster, type RosterMember } from '../../../src/core/study/match-roster'
import { plainName } from '../../../src/core/study/plain-name'

describe('a name made plain', () => {
  it.each([
    ['甲　乙', '甲乙'],
    ['  甲 乙 丙 ', '甲乙丙'],
    ['阿依•买买提', '阿依·买买提'],
    ['阿依 · 买买提', '阿依·买买提'],
    ['Li  Na', 'Li Na'],
    ['𠮷　田', '𠮷田'],
  ])('%s is %s', (typed, plain) => expect(plainName(typed)).toBe(plain))
})

const member = (id: string, name: string, groupName: string | null = null): RosterMember => ({
  id,
  name,
  groupName,
})
const row = (name: string, group = '') => ({ name, group })

describe('matching a list with a roster', () => {
  it('adds who is new and names who is missing', () => {
    expect(matchRoster([row('甲乙')], [member('1', '丙丁')])).toEqual({
      kind: 'clear',
      added: [row('甲乙')],
      changed: [],
      unchanged: [],
      missing: [member('1', '丙丁')],
    })
  })

  it('changes nothing the second time', () => {
    const rows = [row('甲乙', '一组'), row('丙丁')]
    const members = [member('1', '甲乙', '一组'), member('2', '丙丁')]
    expect(matchRoster(rows, members)).toMatchObject({ added: [], changed: [], missing: [] })
  })

  it('moves a member to the group the list names, and leaves it where the list names none', () => {
    const members = [member('1', '甲乙', '一组'), member('2', '丙丁', '一组')]
    expect(matchRoster([row('甲乙', '二组'), row('丙丁')], members)).toMatchObject({
      changed: [{ id: '1', group: '二组' }],
      unchanged: ['2'],
    })
  })

  it('tells two of one name apart by their groups', () => {
    const members = [member('1', '甲乙', '一组'), member('2', '甲乙', '二组')]
    const match = matchRoster([row('甲乙', '二组'), row('甲乙', '三组')], members)
    expect(match).toMatchObject({ unchanged: ['2'], changed: [{ id: '1', group: '三组' }] })
  })

  it('refuses rows that could be one or the other', () => {
    expect(matchRoster([row('甲乙'), row('丙丁'), row('甲乙')], [])).toEqual({
      kind: 'unclear',
      rows: [2],
    })
    const members = [member('1', '甲乙', '一组'), member('2', '甲乙', '二组')]
    expect(matchRoster([row('甲乙', '三组')], members)).toEqual({ kind: 'unclear', rows: [0] })
    expect(matchRoster([row('甲乙', '三组'), row('甲乙', '四组')], [members[0]!]).kind).toBe(
      'unclear',
    )
  })

  it('adds a second of a name when the first is known for certain', () => {
    const match = matchRoster(
      [row('甲乙', '一组'), row('甲乙', '二组')],
      [member('1', '甲乙', '一组')],
    )
    expect(match).toMatchObject({ added: [row('甲乙', '二组')], unchanged: ['1'] })
  })
})
