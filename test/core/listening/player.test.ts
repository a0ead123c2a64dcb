import * as fc from 'fast-check'
import {
  listen,
  nextInWeek,
  silent,
  type ListeningDeed as Deed,
  type Listening,
  type Track,
} from '../../../src/core/listening/player'
import { OPENING, spokenText } from '../../../src/core/listening/spoken-card'

const track = (paragraphs = 3): Track => ({ cardId: 'card-1', version: 1, paragraphs })
const after = (deeds: Deed[], from: Listening = silent) => deeds.reduce(listen, from)
const play = (place: number | null = null, paragraphs = 3): Deed => ({
  kind: 'play',
  track: track(paragraphs),
  place,
})
const spoken: Deed = { kind: 'spoken' }
/** The notice is over. */
const begun = (place: number | null = null): Deed[] => [play(place), spoken]

const deeds = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('play' as const),
      track: fc.integer({ min: 0, max: 5 }).map(track),
      place: fc.option(fc.integer({ min: -3, max: 9 })),
    }),
    ...(['pause', 'go-on', 'back', 'forward', 'spoken', 'failed', 'stop'] as const).map((kind) =>
      fc.constant({ kind }),
    ),
  ),
  { maxLength: 40 },
)

describe('listening', () => {
  it('begins with the notice, speaks every paragraph once in order and comes to the end', () => {
    const places: number[] = []
    let state = after([play()])
    while (state.kind === 'playing') {
      places.push(state.place)
      state = listen(state, spoken)
    }
    expect(places).toEqual([OPENING, 0, 1, 2])
    expect(state).toEqual({ kind: 'between', track: track() })
  })

  it('says that a machine reads before it goes on in the middle', () => {
    expect(after([play(2)])).toMatchObject({ kind: 'playing', place: OPENING })
    expect(after(begun(2))).toMatchObject({ kind: 'playing', place: 2 })
  })

  it('goes on at the paragraph it was paused at', () => {
    expect(after([...begun(1), { kind: 'pause' }, { kind: 'go-on' }])).toEqual(after(begun(1)))
  })

  it('goes back and forward by a paragraph, playing or paused', () => {
    const forward: Deed = { kind: 'forward' }
    const back: Deed = { kind: 'back' }
    expect(after([...begun(1), forward])).toMatchObject({ kind: 'playing', place: 2 })
    expect(after([...begun(1), back, back])).toMatchObject({ kind: 'playing', place: 0 })
    expect(after([...begun(1), { kind: 'pause' }, forward, forward])).toMatchObject({
      kind: 'paused',
      place: 2,
    })
    expect(after([...begun(2), forward]).kind).toBe('between')
    expect(after([...begun(2), forward, back])).toMatchObject({ kind: 'playing', place: 2 })
  })

  it('pauses and says so when there is no sound, and tries the same paragraph again', () => {
    const state = after([...begun(1), { kind: 'failed' }])
    expect(state).toMatchObject({ kind: 'paused', place: 1, why: 'no-sound' })
    expect(listen(state, { kind: 'go-on' })).toMatchObject({ kind: 'playing', place: 1 })
  })

  it('is somewhere in its card, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(deeds, (done) => {
        let state: Listening = silent
        for (const deed of done as Deed[]) {
          const before = state
          state = listen(before, deed)
          // Only what is heard brings a card to its end.
          if (state.kind === 'between' && before !== state) expect(before.kind).toBe('playing')
          if (state.kind !== 'playing' && state.kind !== 'paused') continue
          expect(Number.isInteger(state.place)).toBe(true)
          expect(state.place).toBeGreaterThanOrEqual(OPENING)
          expect(state.place).toBeLessThan(Math.max(state.track.paragraphs, 1))
        }
      }),
    )
  })

  it('is never carried on by a voice that was told to be quiet', () => {
    fc.assert(
      fc.property(deeds, (done) => {
        const state = after([...(done as Deed[]), { kind: 'pause' }])
        expect(listen(state, spoken)).toBe(state)
        expect(listen(silent, spoken)).toBe(silent)
      }),
    )
  })
})

describe('the week, one after another', () => {
  const cards = [
    { id: 'a', kind: 'article' },
    { id: 'b', kind: 'article' },
    { id: 'sunday', kind: 'look-back' },
  ]
  it('goes through the articles and ends behind the last', () => {
    expect(nextInWeek(cards, 'a')?.id).toBe('b')
    expect(nextInWeek(cards, 'b')).toBeNull()
    expect(nextInWeek(cards, 'gone')).toBeNull()
  })
})

describe('what is spoken', () => {
  const card = { kicker: '望禾县', headline: '一张长条桌 议成百件事', paragraphs: ['秋收过后。'] }
  it('is first of all that a machine speaks, then the headline, then the paragraphs as they are', () => {
    expect(spokenText(card, OPENING, '以下由机器朗读。')).toBe(
      '以下由机器朗读。望禾县。一张长条桌，议成百件事。',
    )
    expect(spokenText(card, 0, '')).toBe('秋收过后。')
    expect(spokenText(card, 1, '')).toBeNull()
  })
})
