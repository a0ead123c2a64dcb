import fc from 'fast-check'
import { addDays } from '../../../src/core/calendar/study-day'
import { todayView, type DatedCard, type Offer } from '../../../src/core/study/today-view'

const MONDAY = '2026-11-23'
const WEDNESDAY = '2026-11-25'
const SATURDAY = '2026-11-28'
const NEXT_MONDAY = '2026-11-30'

const week = {
  startsOn: MONDAY,
  cards: [
    { id: 'mon', studyDay: MONDAY, kind: 'article' as const },
    { id: 'wed', studyDay: WEDNESDAY, kind: 'article' as const },
    { id: 'wed-too', studyDay: WEDNESDAY, kind: 'article' as const },
  ],
}
const before = {
  startsOn: '2026-11-16',
  cards: [{ id: 'old', studyDay: '2026-11-17', kind: 'article' as const }],
}

const offer = (changes: Partial<Offer<DatedCard>> = {}): Offer<DatedCard> => ({
  studyDay: WEDNESDAY,
  current: week,
  latest: null,
  ...changes,
})
const read =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id)
const ids = (cards: readonly DatedCard[]) => cards.map((card) => card.id)

describe('what 今日 offers', () => {
  it('is the first card of the day, the second one beside it', () => {
    const view = todayView(WEDNESDAY, offer(), read())
    expect(view).toMatchObject({
      kind: 'card',
      card: { id: 'wed' },
      alsoToday: [{ id: 'wed-too' }],
    })
  })

  it('is the second card once the first is read', () => {
    const view = todayView(WEDNESDAY, offer(), read('wed'))
    expect(view).toMatchObject({
      kind: 'card',
      card: { id: 'wed-too' },
      alsoToday: [{ id: 'wed' }],
    })
  })

  it('stays with the first card when the day is read, so that it can be read again', () => {
    const view = todayView(WEDNESDAY, offer(), read('wed', 'wed-too'))
    expect(view).toMatchObject({ kind: 'card', card: { id: 'wed' } })
  })

  it('counts no look back among what remains: it brings nothing new', () => {
    const sunday = { id: 'sun', studyDay: '2026-11-29', kind: 'look-back' as const }
    const withLookBack = { ...week, cards: [...week.cards, sunday] }
    const saturday = todayView(
      SATURDAY,
      offer({ studyDay: SATURDAY, current: withLookBack }),
      read(),
    )
    expect(saturday.kind === 'no-card-today' && ids(saturday.remaining)).not.toContain('sun')
    const itself = todayView('2026-11-29', offer({ current: withLookBack }), read())
    expect(itself).toMatchObject({ kind: 'card', card: { id: 'sun' } })
  })

  it('is what remains of the week on a day without a card', () => {
    const view = todayView(SATURDAY, offer({ studyDay: SATURDAY }), read('wed'))
    expect(view.kind).toBe('no-card-today')
    expect(view.kind === 'no-card-today' && ids(view.remaining)).toEqual(['mon', 'wed-too'])
  })

  it('is what remains of the latest edition in a week without one', () => {
    const nothingNew = offer({ current: null, latest: before })
    expect(todayView(WEDNESDAY, nothingNew, read())).toEqual({
      kind: 'no-edition',
      remaining: before.cards,
    })
    expect(todayView(WEDNESDAY, nothingNew, read('old'))).toEqual({
      kind: 'no-edition',
      remaining: [],
    })
  })

  it('says that nothing is there before the first edition', () => {
    const view = todayView(WEDNESDAY, offer({ current: null }), read())
    expect(view).toEqual({ kind: 'nothing-yet' })
  })

  it('still knows Sunday of a week that the phone stored on Monday', () => {
    const view = todayView('2026-11-29', offer({ studyDay: MONDAY }), read())
    expect(view.kind).toBe('no-card-today')
  })

  it('says when the first edition begins, and lets it be read ahead', () => {
    const ahead = offer({ studyDay: '2026-11-20', current: null, latest: week })
    const view = todayView('2026-11-20', ahead, read('mon'))
    expect(view).toMatchObject({ kind: 'starts-later', startsOn: MONDAY })
    expect(view.kind === 'starts-later' && ids(view.remaining)).toEqual(['wed', 'wed-too'])
  })

  it('claims nothing about a week of which the phone stored no answer', () => {
    const kept = todayView(NEXT_MONDAY, offer(), read('mon'))
    expect(kept.kind).toBe('week-unknown')
    expect(kept.kind === 'week-unknown' && ids(kept.remaining)).toEqual(['wed', 'wed-too'])
    const withoutEdition = offer({ current: null, latest: before })
    expect(todayView(NEXT_MONDAY, withoutEdition, read()).kind).toBe('week-unknown')
  })

  it('never offers as remaining what the reader has read, nor loses a card of the day', () => {
    const someWeek = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 9 }).map((days) =>
      days.map((at, n) => ({
        id: `c${n}`,
        studyDay: addDays(MONDAY, at),
        kind: 'article' as const,
      })),
    )
    fc.assert(
      fc.property(someWeek, fc.integer({ min: 0, max: 8 }), fc.nat(511), (cards, at, marks) => {
        const day = addDays(MONDAY, at)
        const isRead = (id: string) => ((marks >> Number(id.slice(1))) & 1) === 1
        const view = todayView(day, offer({ current: { startsOn: MONDAY, cards } }), isRead)
        if (view.kind === 'card') {
          const shown = ids([view.card, ...view.alsoToday]).sort()
          expect(shown).toEqual(ids(cards.filter((card) => card.studyDay === day)).sort())
        } else if (view.kind !== 'nothing-yet') {
          expect(view.remaining).toEqual(cards.filter((card) => !isRead(card.id)))
        }
      }),
    )
  })
})
