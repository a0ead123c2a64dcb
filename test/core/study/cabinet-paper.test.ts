import { cabinetBlocks, cabinetParts } from '../../../src/core/study/cabinet-paper'
import { STUDIED_BY, type StudiedBy } from '../../../src/core/study/event'

const studied = (name: string, by: StudiedBy) => ({ memberId: name, name, by })
const arrangement = (suggestedDay: string, people: ReturnType<typeof studied>[]) => ({
  suggestedDay,
  cards: [{ cardId: 'c1', studied: people, open: [{ memberId: 'x', name: '没学的' }] }],
})

describe('the file of a branch as it is printed', () => {
  it('has arrangements by day, ways in one order, and names sorted: nothing tells who was first', () => {
    const parts = cabinetParts(
      [
        arrangement('2031-03-20', [studied('乙', 'phone')]),
        arrangement('2031-03-10', [
          studied('丙', 'meeting'),
          studied('丁', 'paper'),
          studied('一', 'meeting'),
        ]),
      ],
      STUDIED_BY,
    )
    expect(parts.map(({ suggestedDay }) => suggestedDay)).toEqual(['2031-03-10', '2031-03-20'])
    const ways = parts[0]!.cards[0]!.studied
    expect(ways).toContainEqual({ by: 'meeting', names: ['一', '丙'], continued: false })
    expect(ways).toContainEqual({ by: 'paper', names: ['丁'], continued: false })
  })

  it('names nobody who did not study', () => {
    const parts = cabinetParts([arrangement('2031-03-10', [studied('甲', 'audio')])], STUDIED_BY)
    expect(JSON.stringify(parts)).not.toContain('没学的')
  })

  it('parts many names, so that a page holds them', () => {
    const many = Array.from({ length: 130 }, (_, at) => studied(`名${at}`, 'meeting'))
    const [part] = cabinetParts([arrangement('2031-03-10', many)], STUDIED_BY)
    const groups = part!.cards[0]!.studied
    expect(groups.map(({ names }) => names.length)).toEqual([60, 60, 10])
    expect(groups.map(({ continued }) => continued)).toEqual([false, true, true])
    expect(cabinetBlocks([part!])).toHaveLength(1 + 1 + 1 + 3)
  })
})
