/** @jest-environment node */
import fc from 'fast-check'
import { accountOf, claimedTwice } from '../../../src/core/desk/account'
import { applyAction } from '../../../src/core/desk/apply-action'
import { HEAD_ROLES } from '../../../src/core/desk/draft'
import { factsAfter } from '../../../src/core/desk/facts-after'
import { addEntry, beginDesk, foldLog, nextToTurn, type Entry } from '../../../src/core/desk/log'
import { pageOfDraft } from '../../../src/core/desk/page-of-draft'
import { seededRandom } from '../../../src/core/random/seeded-random'
import { aDraft, anyAction } from '../../support/a-draft'

const PAGES = [aDraft('jumbled-ocr', 3), aDraft('hard-wrapped', 5), aDraft('clean', 7)]
const anyPage = fc.constantFrom(...PAGES)
const seeds = fc.nat(1_000_000)

const chanceOf = (seed: number) => {
  const random = seededRandom(String(seed))
  return () => random.below(1_000_003) / 1_000_003
}

describe('the character account', () => {
  it('puts every character of a fresh page in exactly one place, and none nowhere', () => {
    for (const { source, draft } of PAGES) {
      const account = accountOf(source, draft)
      expect(account.source).toBeGreaterThan(1000)
      expect(account.articles + account.furniture + account.loose).toBe(account.source)
      expect(account).toMatchObject({ lost: 0, struck: 0 })
      expect(claimedTwice(source, draft)).toBe(0)
    }
  })

  it('stays whole through any forty actions, and the draft given stays as it was', () => {
    let done = 0
    fc.assert(
      fc.property(anyPage, seeds, ({ source, draft }, seed) => {
        const chance = chanceOf(seed)
        let now = draft
        for (let at = 0; at < 40; at++) {
          const before = JSON.stringify(now)
          const result = applyAction(now, anyAction(now, chance, `x${at}`))
          expect(JSON.stringify(now)).toBe(before)
          if (result.kind === 'refused') continue
          done++
          now = result.draft
          expect(accountOf(source, now).lost).toBe(0)
          expect(claimedTwice(source, now)).toBe(0)
        }
        for (const { blocks } of now.articles) {
          expect(blocks.length).toBeGreaterThan(0)
          for (const role of HEAD_ROLES)
            expect(blocks.filter((block) => block.role === role).length).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 60 },
    )
    expect(done).toBeGreaterThan(1000)
  })
})

describe('undo and redo', () => {
  it('give back the draft byte by byte, one after another to the beginning and forward again', () => {
    fc.assert(
      fc.property(anyPage, seeds, ({ draft }, seed) => {
        const chance = chanceOf(seed)
        let state = beginDesk(draft)
        const seen = [JSON.stringify(draft)]
        for (let at = 0; at < 20; at++) {
          const deed = anyAction(state.draft, chance, `x${at}`)
          const added = addEntry(state, { id: `e${at}`, by: 'shen', deed })
          if (added.kind === 'refused') continue
          state = added.state
          seen.push(JSON.stringify(state.draft))
        }
        const log: Entry[] = []
        const turn = (how: 'undo' | 'redo') => {
          const entry = nextToTurn(state, 'shen', how)!
          log.push({ id: `${how}${entry}`, by: 'shen', deed: { kind: how, entry } })
          const added = addEntry(state, log[log.length - 1]!)
          expect(added.kind).toBe('added')
          if (added.kind === 'added') state = added.state
        }
        for (const earlier of seen.slice(0, -1).reverse()) {
          turn('undo')
          expect(JSON.stringify(state.draft)).toBe(earlier)
        }
        expect(nextToTurn(state, 'shen', 'undo')).toBeNull()
        for (const later of seen.slice(1)) {
          turn('redo')
          expect(JSON.stringify(state.draft)).toBe(later)
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('the facts of a page', () => {
  it('are the same from changes of facts, undo and redo alone as from the whole log', () => {
    let changed = 0
    fc.assert(
      fc.property(anyPage, seeds, ({ draft }, seed) => {
        const chance = chanceOf(seed)
        let state = beginDesk(draft)
        const log: Entry[] = []
        for (let at = 0; at < 30; at++) {
          const way = chance()
          const entry = way < 0.4 ? nextToTurn(state, 'shen', way < 0.25 ? 'undo' : 'redo') : null
          const turned = way < 0.25 ? 'undo' : 'redo'
          const date = `2031-03-${String(1 + Math.floor(chance() * 28)).padStart(2, '0')}`
          const deed =
            entry !== null
              ? ({ kind: turned, entry } as const)
              : way < 0.7
                ? ({ kind: 'facts', facts: { date, pageTitle: `第${at}次` } } as const)
                : anyAction(state.draft, chance, `x${at}`)
          const added = addEntry(state, { id: `e${at}`, by: 'shen', deed })
          if (added.kind === 'refused') continue
          state = added.state
          log.push({ id: `e${at}`, by: 'shen', deed })
        }
        const few = log.filter(({ deed }) => ['facts', 'undo', 'redo'].includes(deed.kind))
        expect(factsAfter(draft.facts, few)).toEqual(state.draft.facts)
        if (state.draft.facts.date !== draft.facts.date) changed++
      }),
      { numRuns: 40 },
    )
    expect(changed).toBeGreaterThan(10)
  })
})

describe('the log', () => {
  it('makes the same draft whenever it is read, and one entry sent twice counts once', () => {
    const { draft } = PAGES[0]!
    const chance = chanceOf(11)
    let state = beginDesk(draft)
    const log: Entry[] = []
    for (let at = 0; at < 60; at++) {
      const entry = { id: `e${at}`, by: 'shen', deed: anyAction(state.draft, chance, `x${at}`) }
      const added = addEntry(state, entry)
      if (added.kind === 'refused') continue
      log.push(entry)
      state = added.state
    }
    expect(log.length).toBeGreaterThan(20)
    expect(JSON.stringify(foldLog(draft, [...log, log[3]!]).draft)).toBe(
      JSON.stringify(state.draft),
    )
  })
})

describe('the page that is published', () => {
  it('is the program’s own page while nobody has done anything', () => {
    for (const { draft, page } of PAGES) {
      const { articles, captions, date, pageTitle, editors } = pageOfDraft(draft)
      expect({ articles, captions, date, pageTitle, editors }).toEqual({
        articles: page.articles,
        captions: page.captions,
        date: page.date,
        pageTitle: page.pageTitle,
        editors: page.editors,
      })
    }
  })

  it('says its doubts where the program said them', () => {
    const { draft, page } = PAGES[0]!
    const placed = page.doubts.filter(({ kind }) => kind !== 'date-unknown')
    const said = pageOfDraft(draft).doubts
    expect(placed.length).toBeGreaterThan(0)
    for (const doubt of said) expect(placed).toContainEqual(doubt)
    expect(said.length).toBeGreaterThan(placed.length * 0.8)
  })
})
