import fc from 'fast-check'
import { branchLists, listsOf } from '../../../src/core/study/branch-lists'
import { STUDIED_BY } from '../../../src/core/study/event'

const named = (memberId: string) => ({ memberId, name: `名${memberId}` })
const view = {
  cards: [
    {
      cardId: 'c1',
      studied: [
        { ...named('b'), by: 'meeting' as const },
        { ...named('a'), by: 'phone' as const },
      ],
      open: [named('c')],
    },
    {
      cardId: 'c2',
      studied: [{ ...named('a'), by: 'paper' as const }],
      open: [named('c'), named('b')],
    },
  ],
  wishes: [{ ...named('c'), wishes: ['paper' as const], askedIds: ['w'] }],
}
const ids = (people: { memberId: string }[]) => people.map(({ memberId }) => memberId)

describe('the lists of a branch', () => {
  it('over all cards: studied is who has nothing open, by every way they studied', () => {
    const lists = branchLists(view, null)
    expect(ids(lists.studied)).toEqual(['a'])
    expect(lists.studied[0]!.by).toEqual(['phone', 'paper'])
    expect(lists.open).toEqual([
      { ...named('b'), by: ['meeting'], open: ['c2'] },
      { ...named('c'), by: [], open: ['c1', 'c2'] },
    ])
    expect(ids(lists.asking)).toEqual(['c'])
  })

  it('over one card: that card alone decides', () => {
    const lists = branchLists(view, 'c1')
    expect(ids(lists.studied)).toEqual(['a', 'b'])
    expect(ids(lists.open)).toEqual(['c'])
  })

  it('of a group: those people alone, in the same order', () => {
    const some = listsOf(branchLists(view, null), new Set(['a', 'c']))
    expect([ids(some.asking), ids(some.open), ids(some.studied)]).toEqual([['c'], ['c'], ['a']])
    expect(listsOf(branchLists(view, null), null)).toEqual(branchLists(view, null))
  })

  it('name everybody once, in one of the two lists, and in an order that studying does not change', () => {
    const by = fc.option(fc.constantFrom(...STUDIED_BY))
    fc.assert(
      fc.property(
        fc.array(fc.array(by, { minLength: 4, maxLength: 4 }), { minLength: 1 }),
        (done) => {
          const cards = done.map((ways, index) => ({
            cardId: `c${index}`,
            studied: ways.flatMap((way, who) => (way ? [{ ...named(`m${who}`), by: way }] : [])),
            open: ways.flatMap((way, who) => (way ? [] : [named(`m${who}`)])),
          }))
          const { open, studied } = branchLists({ cards, wishes: [] }, null)
          expect([...ids(open), ...ids(studied)].sort()).toEqual(['m0', 'm1', 'm2', 'm3'])
          for (const list of [open, studied]) expect(ids(list)).toEqual([...ids(list)].sort())
        },
      ),
    )
  })
})
