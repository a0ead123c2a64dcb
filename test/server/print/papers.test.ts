import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createPress } from '../../../src/server/print/press'
import { aPage, articleNumber, publishPage } from '../../support/a-page'
import { ask } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'

let folder: string
let server: TestServer
let edition: string
let cardId: string
/** Pages that were printed, in turn. */
let printed: string[] = []
/** What printing waits for, and whether it fails. */
let wait: Promise<unknown> = Promise.resolve()
let fails = false

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'meiri-papers-'))
  const printer = { chromium: 'none', address: 'http://127.0.0.1:1' }
  const press = createPress(printer, folder, async (_, page) => {
    printed.push(page)
    await wait
    if (fails) throw new Error('no paper')
    return Buffer.from(`%PDF ${printed.length}`)
  })
  server = await testServer({ press })
  edition = await publishPage(server.parts, aPage([articleNumber(1), articleNumber(2)]))
  cardId = (await ask(server, null, 'GET', `/editions/${edition}`)).body.cards[0].id
})
beforeEach(() => {
  printed = []
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const paper = (query: string, id = edition) =>
  ask(server, null, 'GET', `/editions/${id}/paper.pdf${query}`)

describe('a ready paper', () => {
  it('is printed once and then kept, and has its Chinese name as RFC 5987 says', async () => {
    const first = await paper(`?kind=sheet&card=${cardId}&size=22`)
    expect([first.status, first.text]).toEqual([200, '%PDF 1'])
    expect(first.headers['content-type']).toBe('application/pdf')
    expect(first.headers['cache-control']).toBe('no-cache')
    const named = /^attachment; filename="paper.pdf"; filename\*=UTF-8''([\w%.~!-]+)$/.exec(
      String(first.headers['content-disposition']),
    )
    expect(decodeURIComponent(named![1]!)).toMatch(/^《青川日报》 2031-03-05 第1篇.*\.pdf$/)
    expect((await paper(`?kind=sheet&card=${cardId}&size=22`)).text).toBe('%PDF 1')
    expect(printed).toEqual([
      `/#/pages/for-branch/print/index?edition=${edition}&kind=sheet&size=22&card=${cardId}`,
    ])
  })

  it('is the whole week when nothing is said', async () => {
    expect((await paper('')).status).toBe(200)
    expect(printed).toEqual([
      `/#/pages/for-branch/print/index?edition=${edition}&kind=booklet&size=18`,
    ])
  })

  it('is there for what is published alone, in the three sizes', async () => {
    expect((await paper('', 'no-such-edition')).status).toBe(404)
    expect((await paper('?kind=sheet')).status).toBe(404)
    expect((await paper('?kind=sheet&card=no-such-card')).status).toBe(404)
    for (const bad of ['?size=17', '?kind=record', '?card=A', '?kind=sheet&size=18.5'])
      expect([bad, (await paper(bad)).status]).toEqual([bad, 400])
    expect(printed).toEqual([])
  })

  it('is printed one at a time; a short queue waits, and who comes after that is asked to come again', async () => {
    let go: () => void = () => undefined
    wait = new Promise<void>((resolve) => (go = resolve))
    const queries = [18, 22, 26].flatMap((size) => [
      `?kind=booklet&size=${size}`,
      `?kind=sheet&card=${cardId}&size=${size}`,
    ])
    await rm(folder, { recursive: true })
    const waiting = queries.slice(0, 5).map((query) => paper(query))
    // The same paper asked for twice is one paper.
    waiting.push(paper(queries[0]!))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(printed).toHaveLength(1)
    const late = await paper(queries[5]!)
    expect([late.status, late.body.code]).toEqual([503, 'print-busy'])
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0)
    go()
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(Array(6).fill(200))
    expect(printed).toHaveLength(5)
  })

  it('that could not be printed is said so, and the next try is a new one', async () => {
    await rm(folder, { recursive: true })
    fails = true
    const reply = await paper('?size=26')
    expect([reply.status, reply.body.code]).toEqual([503, 'print-failed'])
    fails = false
    expect((await paper('?size=26')).status).toBe(200)
  })

  it('is gone with a card that was withdrawn, from the disk, too', async () => {
    await paper(`?kind=sheet&card=${cardId}`)
    await paper('?size=22')
    const before = await readdir(folder)
    await server.database
      .updateTable('card')
      .set({ withdrawn_at: new Date() })
      .where('id', '=', cardId)
      .execute()
    expect((await paper(`?kind=sheet&card=${cardId}`)).status).toBe(404)
    printed = []
    expect((await paper('?size=22')).status).toBe(200)
    expect(printed).toHaveLength(1)
    const after = await readdir(folder)
    expect(after).toHaveLength(1)
    expect(before).not.toContain(after[0])
  })
})

describe('a service without Chromium', () => {
  it('has no ready papers and says so of itself', async () => {
    const without = await testServer()
    const id = await publishPage(without.parts, aPage([articleNumber(1)]))
    expect((await ask(without, null, 'GET', `/editions/${id}/paper.pdf`)).status).toBe(404)
    expect((await ask(without, null, 'GET', '/product')).body.readyPapers).toBe(false)
    expect((await ask(server, null, 'GET', '/product')).body.readyPapers).toBe(true)
    await without.close()
  })
})
