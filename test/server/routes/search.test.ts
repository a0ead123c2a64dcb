import { sql } from 'kysely'
import type { SearchReply } from '../../../src/contract/search'
import { indexCards } from '../../../src/server/operations/index-cards'
import { setWithdrawn } from '../../../src/server/repositories/cards'
import { aPage, articleNumber, publishPage } from '../../support/a-page'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
const SENTENCE = '村里推行“议事长桌”，年轻干部轮流记录。'
const APART = '年轻人多，干部也多，轻干活不算数。'

beforeAll(async () => {
  server = await testServer()
  const texts = [SENTENCE, APART, '这里种了ＡＢＣ三种树。']
  const articles = texts.map((text, at) => ({
    ...articleNumber(at + 1),
    paragraphs: [...articleNumber(at + 1).paragraphs, text],
  }))
  await publishPage(server.parts, aPage(articles))
  const later = Array.from({ length: 12 }, (_, at) => articleNumber(at + 10))
  await publishPage(server.parts, aPage(later, { date: '2031-03-12' }))
})
afterAll(() => server.close())

const ask = async (query: Record<string, string>) => {
  const reply = await server.app.inject({ url: '/api/search', query })
  expect(reply.statusCode).toBe(200)
  return reply.json() as SearchReply
}

describe('GET /api/search', () => {
  it.each([
    ['长桌', 1],
    ['年轻', 2],
    ['年轻干部', 1],
    ['轮', 1],
    ['。录', 1],
    ['长桌 记录', 1],
    ['长桌 三种', 0],
    ['abc', 1],
    ['ａｂ', 1],
    ['。，', 0],
  ])('finds 「%s」 in %i', async (q, total) => {
    const reply = await ask({ q })
    expect(reply.total).toBe(total)
    expect(reply.hits).toHaveLength(total)
  })

  it('gives the sentence, the paragraph and the version to open', async () => {
    const [hit] = (await ask({ q: '长桌' })).hits
    expect(hit).toMatchObject({ snippet: SENTENCE, version: 1 })
    const card = await server.app.inject(`/api/cards/${hit!.cardId}/versions/${hit!.version}`)
    expect((card.json() as { paragraphs: string[] }).paragraphs[hit!.paragraph!]).toContain('长桌')
  })

  it('goes on page by page, the newest first, each once', async () => {
    const first = await ask({})
    const second = await ask({ page: '1' })
    expect([first.total, first.hits.length, second.hits.length]).toEqual([15, 10, 5])
    const ids = [...first.hits, ...second.hits].map(({ cardId }) => cardId)
    expect(new Set(ids).size).toBe(15)
    const dates = [...first.hits, ...second.hits].map(({ date }) => date!)
    expect(dates).toEqual([...dates].sort().reverse())
    expect(await ask({ page: '900' })).toMatchObject({ total: 15, hits: [] })
  })

  it('keeps to county, column and year', async () => {
    const { choices, hits } = await ask({})
    expect(choices.years).toEqual([2031])
    const county = hits.find((hit) => hit.county)?.county
    if (county)
      expect((await ask({ county })).hits.every((hit) => hit.county === county)).toBe(true)
    expect((await ask({ year: '2030' })).total).toBe(0)
    expect((await ask({ year: '2031' })).total).toBe(15)
    expect((await ask({ county: '没有这个县' })).total).toBe(0)
  })

  it('takes any words of up to 40 characters and no more', async () => {
    for (const q of ["'; DROP TABLE card", '\u0000', '\ud840', "x' & !'y", ':*', '𠀀𠀁'])
      expect((await ask({ q })).total).toBe(0)
    const long = await server.app.inject({ url: '/api/search', query: { q: '长'.repeat(41) } })
    expect(long.statusCode).toBe(400)
  })

  it('never finds a card that was withdrawn, nor an edition that was', async () => {
    const [hit] = (await ask({ q: 'abc' })).hits
    await setWithdrawn(server.parts.database, hit!.cardId, server.parts.now())
    expect((await ask({ q: 'abc' })).total).toBe(0)
    await sql`UPDATE edition SET withdrawn_at = now() WHERE date = '2031-03-12'`.execute(
      server.parts.database,
    )
    expect((await ask({})).total).toBe(2)
  })

  it('indexes what was published before there was an index, and nothing twice', async () => {
    await sql`DELETE FROM card_search`.execute(server.parts.database)
    expect((await ask({ q: '长桌' })).total).toBe(0)
    expect(await indexCards(server.parts)).toBe(15)
    expect((await ask({ q: '长桌' })).total).toBe(1)
    expect(await indexCards(server.parts)).toBe(0)
  })
})
