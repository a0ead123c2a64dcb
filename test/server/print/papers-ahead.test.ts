import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeNextPaper, papersAhead } from '../../../src/server/operations/papers/papers-ahead'
import { printPaper } from '../../../src/server/operations/papers/print-paper'
import { createPress } from '../../../src/server/print/press'
import { aPage, articleNumber, publishPage } from '../../support/a-page'
import { ask } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'

const WEEK = ['2031-03-10', '2031-03-16', '2031-03-17'] as const
/** The week and two articles, in three sizes. */
const PAPERS = 9

let folder: string
let server: TestServer
let edition: string
let now = `${WEEK[0]}T10:00:00+08:00`
let printed: string[] = []
let wait: Promise<unknown> = Promise.resolve()
let failing = (_page: string) => false

const press = () =>
  createPress({ chromium: 'none', address: 'http://127.0.0.1:1' }, folder, async (_, page) => {
    printed.push(page)
    await wait
    if (failing(page)) throw new Error('no paper')
    return Buffer.from('%PDF')
  })

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'meiri-ahead-'))
  server = await testServer({ press: press(), now: () => new Date(now) })
  const page = aPage([articleNumber(1), articleNumber(2)])
  edition = await publishPage(server.parts, page, { startsOn: WEEK[0] })
})
beforeEach(async () => {
  await rm(folder, { recursive: true, force: true })
  server.parts.press = press()
  printed = []
  wait = Promise.resolve()
  failing = () => false
  now = `${WEEK[0]}T10:00:00+08:00`
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** Until there is nothing more to do. Out: what came of each step. */
async function all(): Promise<unknown[]> {
  const outcomes: unknown[] = []
  for (;;) {
    const outcome = await makeNextPaper(server.parts)
    if (outcome === 'none-due') return outcomes
    outcomes.push(outcome)
  }
}
const progress = () => papersAhead(server.parts, edition)
const asked = (size: 18 | 22 | 26) => printPaper(server.parts, edition, { size })

describe('papers of this week and those to come', () => {
  it('are printed one after another before anybody asks, the smallest type first, and counted', async () => {
    expect(await progress()).toEqual({ wanted: PAPERS, made: 0, failed: 0 })
    expect(await makeNextPaper(server.parts)).toBe('made')
    expect(await progress()).toEqual({ wanted: PAPERS, made: 1, failed: 0 })
    expect(await all()).toHaveLength(PAPERS - 1)
    expect(await progress()).toEqual({ wanted: PAPERS, made: PAPERS, failed: 0 })
    const sizes = printed.map((page) => /size=(\d+)/.exec(page)![1])
    expect(sizes).toEqual(['18', '18', '18', '22', '22', '22', '26', '26', '26'])
    // Whoever asks then has what is kept.
    expect(await asked(22)).toMatchObject({ pdf: Buffer.from('%PDF') })
    expect(printed).toHaveLength(PAPERS)
  })

  it('are gone on with by a service that starts anew', async () => {
    for (let at = 0; at < 4; at++) await makeNextPaper(server.parts)
    server.parts.press = press()
    expect(await progress()).toMatchObject({ made: 4 })
    expect(await all()).toHaveLength(PAPERS - 4)
    expect(new Set(printed).size).toBe(PAPERS)
  })

  it('wait while somebody waits for a paper', async () => {
    let go: () => void = () => undefined
    wait = new Promise<void>((resolve) => (go = resolve))
    const reader = asked(26)
    while (printed.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await makeNextPaper(server.parts)).toBe('none-due')
    go()
    expect(await reader).toMatchObject({ pdf: Buffer.from('%PDF') })
    expect(printed).toHaveLength(1)
    expect(await makeNextPaper(server.parts)).toBe('made')
  })

  it('are not tried over and over where one cannot be printed; the others are, and it is said', async () => {
    failing = (page) => page.includes('kind=booklet')
    const outcomes = await all()
    expect(outcomes.filter((outcome) => outcome === 'made')).toHaveLength(PAPERS - 3)
    expect(outcomes.filter((outcome) => outcome !== 'made')).toEqual(
      Array(3).fill({ refused: 'Chromium 没有印出来' }),
    )
    expect(await progress()).toEqual({ wanted: PAPERS, made: PAPERS - 3, failed: 3 })
    // Somebody who asks has it tried at once.
    failing = () => false
    await asked(18)
    expect(await progress()).toEqual({ wanted: PAPERS, made: PAPERS - 2, failed: 2 })
  })

  it('are those of the week that runs to its last day, and of no sample', async () => {
    now = `${WEEK[1]}T23:00:00+08:00`
    expect(await makeNextPaper(server.parts)).toBe('made')
    now = `${WEEK[2]}T10:00:00+08:00`
    expect([await makeNextPaper(server.parts), await progress()]).toEqual(['none-due', null])
    now = `${WEEK[0]}T10:00:00+08:00`
    const { database } = server.parts
    const mark = (sample: boolean) => database.updateTable('edition').set({ sample }).execute()
    await mark(true)
    expect([await makeNextPaper(server.parts), await progress()]).toEqual(['none-due', null])
    await mark(false)
  })

  it('are those of three editions at most: the shelf holds no more without letting go of some', async () => {
    const later = []
    for (const [at, startsOn] of ['2031-03-17', '2031-03-24', '2031-03-31'].entries()) {
      const page = aPage([articleNumber(10 + at)])
      later.push(await publishPage(server.parts, page, { startsOn }))
    }
    expect(await all()).toHaveLength(PAPERS + 6 + 6)
    expect(await papersAhead(server.parts, later[1]!)).toEqual({ wanted: 6, made: 6, failed: 0 })
    expect(await papersAhead(server.parts, later[2]!)).toBeNull()
    await server.database
      .updateTable('edition')
      .set({ withdrawn_at: new Date() })
      .where('id', 'in', later)
      .execute()
  })

  // The last: a card is withdrawn.
  it('are printed anew without a card that was withdrawn, and the old ones thrown away', async () => {
    await all()
    const { body } = await ask(server, null, 'GET', `/editions/${edition}`)
    const card = (body.cards as { id: string; kind: string }[]).find(
      ({ kind }) => kind === 'article',
    )!.id
    await server.database
      .updateTable('card')
      .set({ withdrawn_at: new Date() })
      .where('id', '=', card)
      .execute()
    printed = []
    expect(await progress()).toEqual({ wanted: 6, made: 0, failed: 0 })
    expect(await all()).toHaveLength(6)
    expect(printed.filter((page) => page.includes(card))).toEqual([])
    expect(await readdir(folder)).toHaveLength(6)
  })
})
