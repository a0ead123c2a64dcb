import { isFor } from '../../../src/core/study/assignment'
import { type BranchMember, branchView } from '../../../src/core/study/branch-view'

const member = (id: string, parts: Partial<BranchMember> = {}): BranchMember => ({
  id,
  name: `名${id}`,
  groupId: null,
  studyMode: 'phone',
  ...parts,
})

describe('whom an arrangement is for', () => {
  const one = member('1', { groupId: 'g1', studyMode: 'paper' })
  it.each([
    [{ kind: 'all' }, true],
    [{ kind: 'groups', groupIds: ['g1'] }, true],
    [{ kind: 'groups', groupIds: ['g2'] }, false],
    [{ kind: 'study-modes', studyModes: ['paper', 'home-visit'] }, true],
    [{ kind: 'study-modes', studyModes: ['away'] }, false],
    [{ kind: 'members', memberIds: ['1'] }, true],
    [{ kind: 'members', memberIds: ['2'] }, false],
  ] as const)('%j: %s', (audience, meant) => {
    expect(isFor(JSON.parse(JSON.stringify(audience)), one)).toBe(meant)
  })
  it('is no group for whoever has none', () => {
    expect(isFor({ kind: 'groups', groupIds: ['g1'] }, member('2'))).toBe(false)
  })
})

describe('what a branch sees of its arrangement', () => {
  const members = [member('1'), member('2'), member('3', { studyMode: 'away' })]
  const assignment = {
    cardIds: ['c1', 'c2'],
    audience: { kind: 'study-modes', studyModes: ['phone'] } as const,
  }
  const studied = new Map([['1', new Map([['c1', 'meeting' as const]])]])
  const wishes = new Map([
    ['2', { wishes: ['paper' as const], askedIds: ['w2'] }],
    ['3', { wishes: ['call' as const], askedIds: ['w3'] }],
  ])
  const plain = {
    ...assignment,
    audience: { ...assignment.audience, studyModes: ['phone' as const] },
  }

  it('is how each studied, who is open and who asks for help, of those meant', () => {
    const view = branchView(plain, members, studied, wishes, 'names')
    expect(view).toEqual({
      kind: 'names',
      cards: [
        {
          cardId: 'c1',
          studied: [{ memberId: '1', name: '名1', by: 'meeting' }],
          open: [{ memberId: '2', name: '名2' }],
        },
        {
          cardId: 'c2',
          studied: [],
          open: [
            { memberId: '1', name: '名1' },
            { memberId: '2', name: '名2' },
          ],
        },
      ],
      wishes: [{ memberId: '2', name: '名2', wishes: ['paper'], askedIds: ['w2'] }],
    })
  })

  it('is counts and not one name where the city has switched names off', () => {
    const view = branchView(plain, members, studied, wishes, 'counts')
    expect(view).toEqual({
      kind: 'counts',
      cards: [
        { cardId: 'c1', studied: 1, open: 1 },
        { cardId: 'c2', studied: 0, open: 2 },
      ],
    })
    expect(JSON.stringify(view)).not.toContain('名')
  })
})
