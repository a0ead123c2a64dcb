import { cabinetCounts, cabinetLines } from '../../../src/core/study/cabinet'

const cards = new Map([
  ['c1', { headline: '板凳会', county: '望禾县' }],
  ['c2', { headline: '一本账', county: null }],
])
const person = (name: string, by: 'phone' | 'meeting') => ({ memberId: name, name, by })
const view = (
  cardId: string,
  studied: ReturnType<typeof person>[],
  open = [{ memberId: 'z', name: '没学的' }],
) => ({
  cardId,
  studied,
  open,
})

describe('the file a branch keeps', () => {
  it('names who studied which article and how, and nobody who did not', () => {
    const lines = cabinetLines(
      [
        { suggestedDay: '2031-03-20', cards: [view('c2', [person('乙', 'phone')])] },
        {
          suggestedDay: '2031-03-13',
          cards: [
            view('c1', [person('乙', 'meeting'), person('丙', 'phone'), person('甲', 'phone')]),
          ],
        },
      ],
      cards,
    )
    expect(lines).toEqual([
      { suggestedDay: '2031-03-13', headline: '板凳会', county: '望禾县', name: '丙', by: 'phone' },
      {
        suggestedDay: '2031-03-13',
        headline: '板凳会',
        county: '望禾县',
        name: '乙',
        by: 'meeting',
      },
      { suggestedDay: '2031-03-13', headline: '板凳会', county: '望禾县', name: '甲', by: 'phone' },
      { suggestedDay: '2031-03-20', headline: '一本账', county: null, name: '乙', by: 'phone' },
    ])
  })

  it('says nothing of an article that was withdrawn', () => {
    expect(
      cabinetLines(
        [{ suggestedDay: '2031-03-20', cards: [view('gone', [person('甲', 'phone')])] }],
        cards,
      ),
    ).toEqual([])
  })
})

describe('the file where names are switched off', () => {
  it('says how many studied which article, no name, and not how many did not', () => {
    const views = [
      { suggestedDay: '2031-03-20', cards: [{ cardId: 'c2', studied: 1, open: 7 }] },
      {
        suggestedDay: '2031-03-13',
        cards: [
          { cardId: 'c1', studied: 3, open: 5 },
          { cardId: 'c2', studied: 0, open: 8 },
          { cardId: 'gone', studied: 2, open: 6 },
        ],
      },
    ]
    expect(cabinetCounts(views, cards)).toEqual([
      { suggestedDay: '2031-03-13', headline: '板凳会', county: '望禾县', studied: 3 },
      { suggestedDay: '2031-03-20', headline: '一本账', county: null, studied: 1 },
    ])
  })
})
