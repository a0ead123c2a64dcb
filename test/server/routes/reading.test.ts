import { aPage, articleNumber, publishPage } from '../../support/a-page'
import { testServer, type TestServer } from '../../support/test-server'
import { aStoreRequest } from '../../support/a-page'
import { storeEdition } from '../../../src/server/operations/store-edition'
import type { CardSummary } from '../../../src/contract/card'
import type { EditionListReply, EditionReply } from '../../../src/contract/edition'
import type { StudyDayReply } from '../../../src/contract/study-day'

let server: TestServer
let first: string
let second: string
let draft: string
const numbers = (...list: number[]) => list.map((number) => articleNumber(number))

beforeAll(async () => {
  server = await testServer()
  first = await publishPage(server.parts, aPage(numbers(1, 2, 3)))
  second = await publishPage(server.parts, aPage(numbers(4, 5), { date: '2031-03-12' }))
  const request = aStoreRequest(aPage(numbers(6), { date: '2031-03-19' }))
  const outcome = await storeEdition(server.parts, request)
  draft = outcome.editionId
})
afterAll(() => server.close())

const get = (url: string, headers: Record<string, string> = {}) =>
  server.app.inject({ url, headers })
const read = async <T>(url: string) => (await get(url)).json() as T

describe('GET /api/health', () => {
  it('answers with the version while the database answers', async () => {
    const reply = await get('/api/health')
    expect(reply.statusCode).toBe(200)
    expect(reply.json()).toEqual({
      service: 'meiri-yidu',
      status: 'ok',
      textCheck: 'off',
      version: server.parts.version,
    })
  })
})

describe('GET /api/product', () => {
  it('says what the operator says, and that there is no sample while there is none', async () => {
    const reply = await read<Record<string, unknown>>('/api/product')
    expect(reply.name).toBe(server.parts.operator.product.name)
    expect(reply.rolloverHour).toBe(4)
    expect(reply.sample).toBe(false)
    expect(reply.channel).toMatchObject({ name: server.parts.operator.channel.name, qrCode: null })
  })
})

describe('GET /api/study-days/:day', () => {
  it.each([
    ['2031-03-09', null, 'first', 'before the first week begins'],
    ['2031-03-10', 'first', null, 'on its Monday'],
    ['2031-03-16', 'first', null, 'on its Sunday'],
    ['2031-03-17', 'second', null, 'on the Monday after'],
    ['2031-03-24', null, 'second', 'when the last week is over'],
    ['2039-01-01', null, 'second', 'years later'],
  ] as [string, string | null, string | null, string][])(
    'on %s has %s as current and %s as latest: %s',
    async (day, current, latest, _when) => {
      const ids: Record<string, string> = { first, second }
      const reply = await read<StudyDayReply>(`/api/study-days/${day}`)
      expect(reply.studyDay).toBe(day)
      expect(reply.current?.id ?? null).toBe(current && ids[current])
      expect(reply.latest?.id ?? null).toBe(latest && ids[latest])
    },
  )

  it.each(['2031-02-30', 'today', '0000-01-01', '20310310', '2031-3-1'])(
    'explains that %s is no day',
    async (day) => {
      const reply = await get(`/api/study-days/${day}`)
      expect(reply.statusCode).toBe(400)
      expect(reply.json()).toEqual({ code: 'bad-day', message: expect.stringMatching(/日期/) })
    },
  )

  it('gives summaries without body text, in study order', async () => {
    const { current } = await read<StudyDayReply>('/api/study-days/2031-03-10')
    const cards = current!.cards
    expect(cards.map((card) => card.kind)).toEqual(['article', 'article', 'article', 'look-back'])
    expect([...cards].sort((a, b) => (a.studyDay < b.studyDay ? -1 : 1))).toEqual(cards)
    expect(JSON.stringify(cards)).not.toContain('paragraphs')
  })
})

describe('GET /api/editions', () => {
  it('lists what is published, newest first', async () => {
    const reply = await read<EditionListReply>('/api/editions')
    expect(reply.editions.map(({ id }) => id)).toEqual([second, first])
    expect(reply.before).toBeNull()
  })

  it('pages by the cursor it gave', async () => {
    const page = await read<EditionListReply>('/api/editions?limit=1')
    expect(page.editions.map(({ id }) => id)).toEqual([second])
    const next = await read<EditionListReply>(`/api/editions?limit=1&before=${page.before}`)
    expect(next.editions.map(({ id }) => id)).toEqual([first])
    expect(next.before).toBeNull()
  })

  it.each(['x', '2031-02-30_e1', "2031-03-10_'; DROP TABLE edition"])(
    'refuses the cursor %s',
    async (before) => {
      const reply = await get(`/api/editions?before=${encodeURIComponent(before)}`)
      expect(reply.statusCode).toBe(400)
      expect(reply.json().code).toBe('bad-cursor')
    },
  )

  it.each(['0', '21', 'many', '1.5'])('refuses %s editions on a page', async (limit) => {
    expect((await get(`/api/editions?limit=${limit}`)).statusCode).toBe(400)
  })

  it('answers 304 while nothing has changed and 200 when something has', async () => {
    const before = await get('/api/editions')
    expect(before.headers['cache-control']).toBe('no-cache')
    const tag = before.headers.etag as string
    const same = await get('/api/editions', { 'if-none-match': tag })
    expect(same.statusCode).toBe(304)
    expect(same.body).toBe('')

    const third = await publishPage(server.parts, aPage(numbers(7), { date: '2031-01-01' }))
    const changed = await get('/api/editions', { 'if-none-match': tag })
    expect(changed.statusCode).toBe(200)
    expect(changed.json().editions.map(({ id }: EditionReply) => id)).toContain(third)
  })

  it('gives compressed and plain replies under one tag', async () => {
    const plain = await get('/api/editions')
    const small = await get('/api/editions', { 'accept-encoding': 'gzip' })
    expect(small.headers['content-encoding']).toBe('gzip')
    expect(small.headers.etag).toBe(plain.headers.etag)
  })
})

describe('GET /api/editions/:id', () => {
  it('gives a published edition', async () => {
    const reply = await read<EditionReply>(`/api/editions/${first}`)
    expect(reply).toMatchObject({ id: first, startsOn: '2031-03-10', date: '2031-03-05' })
  })

  it('knows no draft', async () => {
    const reply = await get(`/api/editions/${draft}`)
    expect(reply.statusCode).toBe(404)
    expect(reply.json()).toEqual({
      code: 'not-found',
      message: expect.stringContaining('没有找到'),
    })
  })
})

describe('GET /api/cards/:id', () => {
  const cardOf = async (id: string) =>
    (await read<EditionReply>(`/api/editions/${id}`)).cards[0] as CardSummary

  it('points to the newest version, which is kept for a year', async () => {
    const { id } = await cardOf(first)
    const pointer = await read<{ id: string; version: number }>(`/api/cards/${id}`)
    expect(pointer).toEqual({ id, version: 1 })
    const card = await get(`/api/cards/${id}/versions/1`)
    expect(card.headers['cache-control']).toBe('public, max-age=600')
    expect(card.json()).toMatchObject({
      kind: 'article',
      id,
      version: 1,
      editionId: first,
      newspaper: '青川日报',
      paragraphs: [expect.stringContaining('第1次开会')],
    })
  })

  it('keeps an earlier version as it was when a later one is published', async () => {
    const page = aPage(numbers(8, 9), { date: '2031-04-02' })
    const id = await publishPage(server.parts, page)
    const before = (await get('/api/cards/article008/versions/1')).body
    const mended = aPage([articleNumber(8, { headline: '改过的标题' }), articleNumber(9)], {
      date: '2031-04-02',
    })
    expect(await publishPage(server.parts, mended, { mayChangePublished: true })).toBe(id)

    expect((await get('/api/cards/article008/versions/1')).body).toBe(before)
    expect(await read('/api/cards/article008')).toEqual({ id: 'article008', version: 2 })
    const after = await read<{ headline: string }>('/api/cards/article008/versions/2')
    expect(after.headline).toBe('改过的标题')
    expect(await read('/api/cards/article009')).toEqual({ id: 'article009', version: 1 })
  })

  it('gives the look back with an entry for each card', async () => {
    const reply = await read<{ entries: { cardId: string }[] }>(
      `/api/cards/${first}-look-back/versions/1`,
    )
    expect(reply.entries.map(({ cardId }) => cardId)).toEqual([
      'article001',
      'article002',
      'article003',
    ])
  })

  it.each(['/api/cards/article006', '/api/cards/article006/versions/1'])(
    'does not serve what is not published: %s',
    async (url) => {
      const reply = await get(url)
      expect(reply.statusCode).toBe(404)
      expect(reply.headers['cache-control']).not.toContain('max-age')
    },
  )

  it('serves a withdrawn card no longer', async () => {
    const id = await publishPage(server.parts, aPage(numbers(10, 11), { date: '2031-05-07' }))
    const shorter = aPage(numbers(10), { date: '2031-05-07' })
    await publishPage(server.parts, shorter, { mayChangePublished: true })
    expect((await get('/api/cards/article010')).statusCode).toBe(200)
    expect((await get('/api/cards/article011')).statusCode).toBe(404)
    expect((await get('/api/cards/article011/versions/1')).statusCode).toBe(404)
    const { cards } = await read<EditionReply>(`/api/editions/${id}`)
    expect(cards.map((card) => card.id)).not.toContain('article011')

    // Whoever puts it back and signs has it served again.
    const whole = aPage(numbers(10, 11), { date: '2031-05-07' })
    await publishPage(server.parts, whole, { mayChangePublished: true })
    expect((await get('/api/cards/article011')).statusCode).toBe(200)
  })

  it('serves nothing of a withdrawn edition', async () => {
    const id = await publishPage(server.parts, aPage(numbers(12), { date: '2031-06-04' }))
    await server.database
      .updateTable('edition')
      .set({ withdrawn_at: new Date() })
      .where('id', '=', id)
      .execute()
    for (const url of [`/api/editions/${id}`, '/api/cards/article012'])
      expect((await get(url)).statusCode).toBe(404)
    expect((await get('/api/cards/article012/versions/1')).statusCode).toBe(404)
    const day = await read<StudyDayReply>('/api/study-days/2031-06-09')
    expect(day.current).toBeNull()
  })

  it('lists what was published and is withdrawn, so that a device can forget it', async () => {
    const list = async () => (await read<{ cardIds: string[] }>('/api/withdrawn-cards')).cardIds
    // The edition of the test before, with its look-back; nothing that was never published.
    const before = await list()
    expect(before).toContain('article012')
    expect(before).not.toContain('article006')
    expect(before).not.toContain('article011')
    const date = '2031-07-02'
    await publishPage(server.parts, aPage(numbers(13, 14), { date }))
    expect(await list()).toEqual(before)
    const shorter = aPage(numbers(13), { date })
    await publishPage(server.parts, shorter, { mayChangePublished: true })
    expect(await list()).toEqual([...before, 'article014'].sort())
    const first = await get('/api/withdrawn-cards')
    const again = await server.app.inject({
      url: '/api/withdrawn-cards',
      headers: { 'if-none-match': first.headers.etag as string },
    })
    expect(again.statusCode).toBe(304)
  })
})
