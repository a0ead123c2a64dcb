import { inOrder, moved } from '../../../src/core/study/walking-order'

const people = (ids: string) => [...ids].map((memberId) => ({ memberId }))
const ids = (found: { memberId: string }[]) => found.map(({ memberId }) => memberId).join('')

describe('the order in which one walks', () => {
  it('moves somebody one step', () => {
    expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
  })

  it('stays as it is at either end, and for somebody who is not in it', () => {
    expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 'b', 1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 'c', 1)).toEqual(['a', 'b'])
  })

  it('has those whom it does not name last, as they stood', () => {
    expect(ids(inOrder(people('xbya'), ['a', 'b']))).toBe('abxy')
    expect(ids(inOrder(people('ba'), []))).toBe('ba')
  })
})
