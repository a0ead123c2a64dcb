import fc from 'fast-check'
import { suggestions } from '../../../src/core/study/suggestions'

const arranged = (id: string, cardIds: string[], suggestedDay = '2031-03-20') => ({
  id,
  cards: cardIds.map((cardId) => ({ cardId })),
  suggestedDay: suggestedDay as '2031-03-20',
  note: null,
})
const cards = (...ids: string[]) => new Map(ids.map((id) => [id, `题${id}`]))
const none = () => false

describe('what the branch suggests, on 今日', () => {
  it('is the first card not read and how many are left', () => {
    expect(
      suggestions(
        [arranged('a', ['c1', 'c2', 'c3'])],
        cards('c1', 'c2', 'c3'),
        (id) => id === 'c1',
        '2031-03-18',
      ),
    ).toEqual([{ id: 'a', card: '题c2', left: 2, suggestedDay: '2031-03-20', note: null }])
  })

  it('is nothing once all is read, and a withdrawn card is never named', () => {
    expect(suggestions([arranged('a', ['c1'])], cards('c1'), () => true, '2031-03-18')).toEqual([])
    expect(suggestions([arranged('a', ['gone'])], cards(), none, '2031-03-18')).toEqual([])
  })

  it('puts the nearest day first, and those whose day is past after them, not away', () => {
    const all = [
      arranged('past', ['c1'], '2031-03-10'),
      arranged('later', ['c1'], '2031-03-30'),
      arranged('soon', ['c1'], '2031-03-19'),
    ]
    expect(suggestions(all, cards('c1'), none, '2031-03-18').map(({ id }) => id)).toEqual([
      'soon',
      'later',
      'past',
    ])
  })

  it('never fills the page', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('2031-03-10', '2031-03-20', '2031-03-30')), (days) => {
        const all = days.map((day, at) => arranged(`a${at}`, ['c1'], day))
        expect(suggestions(all, cards('c1'), none, '2031-03-18').length).toBe(
          Math.min(3, days.length),
        )
      }),
    )
  })
})
