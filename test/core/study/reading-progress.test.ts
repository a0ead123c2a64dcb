import fc from 'fast-check'
import {
  halfRead,
  isRead,
  markRead,
  named,
  nothingRead,
  placeToResume,
  readCards,
  readingProgressFrom,
  seeParagraph,
  unnamed,
  withStudied,
  type OpenCard,
  type ReadingProgress,
} from '../../../src/core/study/reading-progress'

const DAY = '2026-11-23'
const NEXT_DAY = '2026-11-24'

const aCard = (changes: Partial<OpenCard> = {}): OpenCard => ({
  id: 'card-1',
  version: 1,
  headline: '望禾县：把议事桌搬到打谷场',
  county: '望禾县',
  paragraphs: Array.from({ length: 6 }, (_, n) => `第${n + 1}段，打谷场上又摆起了长条桌。`),
  ...changes,
})

const card = aCard()
const seen = (places: number[], of = card, from: ReadingProgress = nothingRead) =>
  places.reduce((state, place) => seeParagraph(state, of, place, DAY), from)

describe('where the reader stopped', () => {
  it('is nowhere before anything was read, and at the first paragraph', () => {
    expect(placeToResume(nothingRead, card)).toBeNull()
    expect(placeToResume(seen([0]), card)).toBeNull()
  })

  it('is the furthest paragraph, also after going back up', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1 }), (places) => {
        const furthest = Math.max(...places)
        expect(placeToResume(seen(places), card)).toBe(furthest === 0 ? null : furthest)
      }),
    )
  })

  it('is not moved by an unchanged view: the same state comes back, so nothing is stored anew', () => {
    const state = seen([0, 1, 3])
    expect(seeParagraph(state, card, 2, DAY)).toBe(state)
  })

  it('outlives a corrected version', () => {
    const corrected = aCard({ version: 2 })
    const state = seen([0], corrected, seen([0, 1, 2, 3]))
    expect(placeToResume(state, corrected)).toBe(3)
    expect(halfRead(state)[0]).toMatchObject({ version: 2, paragraph: 3 })
  })

  it('never lies behind the end of a version that became shorter', () => {
    const shorter = aCard({ version: 2, paragraphs: card.paragraphs.slice(0, 3) })
    expect(placeToResume(seen([5]), shorter)).toBe(2)
    expect(placeToResume(seen([5]), aCard({ paragraphs: [] }))).toBeNull()
  })
})

describe('what is half-read', () => {
  it('names the paragraph by its first nine characters', () => {
    expect(halfRead(seen([0, 3]))).toEqual([
      {
        cardId: 'card-1',
        version: 1,
        headline: '望禾县：把议事桌搬到打谷场',
        county: '望禾县',
        paragraph: 3,
        excerpt: '第4段，打谷场上又',
      },
    ])
  })

  it('does not cut a rare character in half', () => {
    const rare = aCard({ paragraphs: ['一', '12345678𠮷村'] })
    expect(halfRead(seen([1], rare))[0]!.excerpt).toBe('12345678𠮷')
  })

  it('lists the card read last first, and none that is only opened or is read', () => {
    const [second, opened, read] = ['card-2', 'card-3', 'card-4'].map((id) => aCard({ id }))
    let state = seen([1], second, seen([0, 4]))
    state = seen([0], opened, state)
    state = markRead(seen([2], read, state), read!, true, DAY)
    expect(halfRead(state).map(({ cardId }) => cardId)).toEqual(['card-2', 'card-1'])
    state = seeParagraph(state, card, 5, NEXT_DAY)
    expect(halfRead(state).map(({ cardId }) => cardId)).toEqual(['card-1', 'card-2'])
  })
})

describe('已读', () => {
  it('is the reader’s own word: the last paragraph on the screen does not make it', () => {
    expect(isRead(seen([0, 1, 2, 3, 4, 5]), 'card-1')).toBe(false)
    expect(isRead(markRead(seen([0, 2]), card, true, DAY), 'card-1')).toBe(true)
  })

  it('taken back leaves the reader where they were', () => {
    const before = seen([0, 2])
    const back = markRead(markRead(before, card, true, DAY), card, false, DAY)
    expect(back).toEqual(before)
    expect(placeToResume(back, card)).toBe(2)
  })

  it('stays when the card is opened once more', () => {
    const again = seen([0, 1], card, markRead(nothingRead, card, true, DAY))
    expect(isRead(again, 'card-1')).toBe(true)
    expect(placeToResume(again, card)).toBeNull()
  })

  it('lists the last one first', () => {
    const second = aCard({ id: 'card-2' })
    const state = markRead(markRead(nothingRead, card, true, DAY), second, true, NEXT_DAY)
    expect(readCards(state).map(({ cardId }) => cardId)).toEqual(['card-2', 'card-1'])
  })
})

describe('what the phone keeps', () => {
  it('is read back as it was stored', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), fc.boolean(), (places, read) => {
        const state = markRead(seen(places), card, read, DAY)
        expect(readingProgressFrom(JSON.parse(JSON.stringify(state)))).toEqual(state)
      }),
    )
  })

  it('is read without failing, whatever it became', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const state = readingProgressFrom(stored)
        expect(placeToResume(state, card)).toBeNull()
        expect(halfRead(state)).toEqual([])
      }),
    )
  })

  it('drops an entry that cannot be understood and keeps the rest', () => {
    const { cards } = seen([0, 3])
    const stored = { version: 1, cards: { ...cards, 'card-2': { place: 'x' }, 'card-3': null } }
    expect(readingProgressFrom(stored)).toEqual({ version: 1, cards })
  })

  it('counts a later form of the state as nothing read', () => {
    expect(readingProgressFrom({ ...seen([3]), version: 2 })).toEqual(nothingRead)
  })

  it('holds neither times of day nor how long', () => {
    const entry = markRead(seen([0, 3]), card, true, DAY).cards['card-1']!
    expect(Object.keys(entry).sort()).toEqual(
      ['county', 'day', 'excerpt', 'headline', 'paragraphs', 'place', 'read', 'version'].sort(),
    )
    expect(entry.day).toBe(DAY)
  })

  it('holds four hundred cards and lets the oldest go first', () => {
    const cards = Array.from({ length: 401 }, (_, n) => aCard({ id: `card-${n}` }))
    const state = cards.reduce((before, one) => seen([1], one, before), nothingRead)
    expect(Object.keys(state.cards)).toHaveLength(400)
    expect(state.cards['card-0']).toBeUndefined()
    expect(state.cards['card-400']).toBeDefined()
  })
})

describe("what a member's record says", () => {
  const studied = (...ids: string[]) => new Map(ids.map((id) => [id, { day: DAY }]))
  const headline = { version: 2, headline: '望禾县：长条桌上议新事', county: '望禾县' }

  it('rules over the marks of this phone, and leaves the places', () => {
    const here = markRead(seen([3]), card, true, DAY)
    const state = withStudied(here, studied('at-a-meeting'))
    expect([isRead(state, 'card-1'), isRead(state, 'at-a-meeting')]).toEqual([false, true])
    expect(placeToResume(state, card)).toBe(3)
    expect(isRead(withStudied(state, studied('card-1')), 'at-a-meeting')).toBe(false)
  })

  it('holds for a card that is then opened here, and is taken back here', () => {
    const state = withStudied(nothingRead, studied('card-1'))
    const opened = seen([2], card, state)
    expect([isRead(opened, 'card-1'), halfRead(opened)]).toEqual([true, []])
    const open = markRead(state, card, false, DAY)
    expect([isRead(open, 'card-1'), unnamed(open)]).toEqual([false, []])
  })

  it('is listed once its headline is known, by its day', () => {
    const here = markRead(nothingRead, card, true, NEXT_DAY)
    const state = withStudied(here, studied('card-1', 'at-a-meeting'))
    expect(unnamed(state)).toEqual(['at-a-meeting'])
    expect(readCards(state).map(({ cardId }) => cardId)).toEqual(['card-1'])
    const listed = named(state, [
      { id: 'at-a-meeting', ...headline },
      { id: 'never-studied', ...headline },
    ])
    expect(readCards(listed)).toEqual([
      { cardId: 'card-1', version: 1, headline: card.headline, county: '望禾县' },
      { cardId: 'at-a-meeting', ...headline },
    ])
    expect(unnamed(listed)).toEqual([])
  })

  it('forgets no card though there are more than can be listed', () => {
    const all = Array.from({ length: 450 }, (_, n) => `c${n}`)
    const listed = named(
      withStudied(nothingRead, studied(...all)),
      all.map((id) => ({ id, ...headline })),
    )
    expect(readCards(listed)).toHaveLength(400)
    expect(all.every((id) => isRead(listed, id))).toBe(true)
  })

  it('is derived: what a phone had stored of it is not believed', () => {
    const state = withStudied(nothingRead, studied('card-1'))
    expect(isRead(readingProgressFrom(JSON.parse(JSON.stringify(state))), 'card-1')).toBe(false)
  })
})
