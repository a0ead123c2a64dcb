import { aPage, articleNumber, publishPage } from '../../support/a-page'
import { addPerson, ask, PLACES, settlePlaces } from '../../support/people'
import { anEvent } from '../../support/study-events'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let cards: string[]
const tokens: Record<string, string> = {}

beforeAll(async () => {
  server = await testServer()
  const { parts } = server
  await settlePlaces(parts)
  await publishPage(parts, aPage([articleNumber(1), articleNumber(2)]))
  cards = (await server.database.selectFrom('card').select('id').orderBy('id').execute()).map(
    ({ id }) => id,
  )
  const issuer = (at: string) => ({
    branch: null,
    roles: [{ role: 'prompt-issuer' as const, at }],
  })
  tokens.county = await addPerson(parts, 'county', issuer(PLACES.county))
  tokens.town = await addPerson(parts, 'town', issuer(PLACES.town))
  tokens.otherTown = await addPerson(parts, 'other-town', issuer(PLACES.otherTown))
  tokens.operator = await addPerson(parts, 'operator', {
    branch: null,
    roles: [{ role: 'operator' }],
  })
  tokens.member = await addPerson(parts, 'member')
  const secretary = (at: string) => ({ branch: at, roles: [{ role: 'secretary' as const, at }] })
  tokens.secretary = await addPerson(parts, 'secretary', secretary(PLACES.branch))
  tokens.otherSecretary = await addPerson(parts, 'other', secretary(PLACES.otherBranch))
})
afterAll(() => server.close())

const said = (parts: object = {}) => ({
  month: '2031-03',
  theme: '把群众的事办好',
  aims: '学一学别处的做法',
  materials: [{ text: '某篇重要文章', link: 'https://www.example.cn/a' }],
  cardIds: cards.slice(0, 1),
  ...parts,
})
const at = (place: string, id = '') => `/organisations/${place}/monthly-prompts${id && `/${id}`}`
const issue = (who: string, place: string, id: string, parts: object = {}) =>
  ask(server, tokens[who]!, 'POST', at(place), { id, ...said(parts) })
const change = (version: number, parts: object = {}, id = 'p-1') =>
  ask(server, tokens.town!, 'PUT', at(PLACES.town, id), { version, ...said(parts) })
const list = async (who: string, place: string) =>
  (await ask(server, tokens[who]!, 'GET', at(place))).body
const ofBranch = (who: string, branch: string) =>
  ask(server, tokens[who]!, 'GET', `/branches/${branch}/monthly-prompts`)

describe('a monthly prompt', () => {
  it('is issued once, however often it is sent, and keeps nothing that does not belong to it', async () => {
    const materials = [{ text: ' 某篇重要文章 ', link: null, cardId: cards[0] }]
    const first = await issue('town', PLACES.town, 'p-1', { materials })
    expect(first.body).toEqual({
      id: 'p-1',
      organisationId: PLACES.town,
      version: 1,
      ...said({ materials: [{ text: '某篇重要文章', link: null }] }),
      withdrawn: false,
    })
    expect((await issue('town', PLACES.town, 'p-1', { theme: '另一个' })).body).toEqual(first.body)
    const { prompts, cards: named } = await list('town', PLACES.town)
    expect(prompts).toEqual([first.body])
    expect(named).toMatchObject([{ id: cards[0], headline: expect.any(String) }])
  })

  it.each([
    ['a month that is none', { month: '2031-13' }, 400, 'bad-request'],
    ['no theme', { theme: ' ' }, 400, 'bad-request'],
    ['501 characters of aims', { aims: '字'.repeat(501) }, 400, 'bad-request'],
    [
      'eleven readings',
      { materials: Array(11).fill({ text: '字', link: null }) },
      400,
      'bad-request',
    ],
    [
      '201 characters of reading',
      { materials: [{ text: '字'.repeat(201), link: null }] },
      400,
      'bad-request',
    ],
    ['a link that is none', { materials: [{ text: '字', link: '人民日报' }] }, 400, 'not-a-link'],
    [
      'a card among the readings',
      { materials: [{ text: '字', link: 'https://x.cn/#/pages/card/index?id=a' }] },
      400,
      'card-as-material',
    ],
    ['a card that is not published', { cardIds: ['no-such-card'] }, 404, 'not-found'],
  ])('is refused for %s', async (_, parts, status, code) => {
    const reply = await issue('town', PLACES.town, 'p-bad', parts)
    expect([reply.status, reply.body.code]).toEqual([status, code])
    expect(reply.body.message).toMatch(/[一-鿿]/)
  })

  it('is the word of an organisation above branches, of no branch', async () => {
    expect((await issue('county', PLACES.branch, 'p-x')).body.code).toBe('bad-prompt-place')
    expect((await issue('operator', 'nowhere', 'p-x')).status).toBe(404)
  })

  it('is issued by nobody of another place, nor by a secretary', async () => {
    expect((await issue('otherTown', PLACES.town, 'p-x')).status).toBe(403)
    expect((await issue('town', PLACES.county, 'p-x')).status).toBe(403)
    expect((await issue('secretary', PLACES.town, 'p-x')).status).toBe(403)
    expect((await ask(server, tokens.otherTown!, 'GET', at(PLACES.town))).status).toBe(403)
    expect((await ask(server, tokens.otherTown!, 'DELETE', at(PLACES.town, 'p-1'))).status).toBe(
      403,
    )
  })

  it('changes only from the version one has seen; asked for twice it is one change', async () => {
    const both = await Promise.all([change(1, { theme: '甲' }), change(1, { theme: '乙' })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = both.find(({ status }) => status === 409)!.body
    expect(refused).toMatchObject({
      code: 'changed-meanwhile',
      message: expect.stringMatching('改过'),
    })
    const won = both.find(({ status }) => status === 200)!.body
    expect((await change(1, { theme: won.theme })).body).toEqual(won)
    expect((await change(2, { theme: '丙' })).body).toMatchObject({ version: 3, theme: '丙' })
    expect((await change(1, {}, 'nowhere')).status).toBe(404)
  })

  it('reaches the branches below, from all above them, the newest month first', async () => {
    await issue('county', PLACES.county, 'p-county', { month: '2031-04', cardIds: [] })
    await issue('operator', PLACES.county, 'p-march', { month: '2031-03' })
    await issue('otherTown', PLACES.otherTown, 'p-other')
    const mine = (await ofBranch('secretary', PLACES.branch)).body
    expect(mine.prompts.map(({ id, issuer }: Record<string, string>) => [id, issuer])).toEqual([
      ['p-county', `名${PLACES.county}`],
      ['p-march', `名${PLACES.county}`],
      ['p-1', `名${PLACES.town}`],
    ])
    expect(mine.cards).toHaveLength(1)
    const theirs = (await ofBranch('otherSecretary', PLACES.otherBranch)).body.prompts
    expect(theirs.map(({ id }: { id: string }) => id)).toEqual(['p-county', 'p-march', 'p-other'])
    expect((await ofBranch('otherSecretary', PLACES.branch)).status).toBe(403)
    expect((await ofBranch('member', PLACES.branch)).status).toBe(403)
  })

  it('is bounded, however many there are', async () => {
    for (let n = 0; n < 30; n += 1)
      await issue('county', PLACES.county, `p-many-${n}`, { month: '2030-01', cardIds: [] })
    expect((await ofBranch('secretary', PLACES.branch)).body.prompts).toHaveLength(24)
    expect((await list('county', PLACES.county)).prompts).toHaveLength(24)
  })

  it('is gone when it is withdrawn, once or twice, and cannot be changed any more', async () => {
    for (let times = 0; times < 2; times += 1)
      expect((await ask(server, tokens.town!, 'DELETE', at(PLACES.town, 'p-1'))).status).toBe(204)
    const { prompts } = (await ofBranch('secretary', PLACES.branch)).body
    expect(prompts.map(({ id }: { id: string }) => id)).not.toContain('p-1')
    expect((await change(3)).status).toBe(404)
    expect((await ask(server, tokens.town!, 'DELETE', at(PLACES.town, 'nowhere'))).status).toBe(404)
  })
})

describe('what an issuer is told', () => {
  const routesOfIssuers = [
    at(PLACES.county),
    `/organisations/${PLACES.county}/assignments`,
    `/organisations/${PLACES.county}/assignments/j-1/branches`,
  ]
  const told = async () =>
    Promise.all(
      routesOfIssuers.map(async (url) => (await ask(server, tokens.county!, 'GET', url)).text),
    )

  it('is the same to the letter whatever members and branches do', async () => {
    await ask(server, tokens.county!, 'POST', `/organisations/${PLACES.county}/assignments`, {
      id: 'j-1',
      branchIds: [PLACES.branch, PLACES.otherBranch],
      cardIds: cards.slice(0, 1),
      suggestedDay: '2031-03-20',
      note: null,
    })
    const before = await told()
    const branch = `/branches/${PLACES.branch}`
    await ofBranch('secretary', PLACES.branch)
    await ask(server, tokens.member!, 'GET', '/me/assignments')
    const event = anEvent('studied', 'e1', { cardId: cards[0]!, by: 'phone' })
    const studied = await ask(server, tokens.member!, 'POST', '/me/events', { events: [event] })
    expect(studied.status).toBe(200)
    const view = await ask(server, tokens.secretary!, 'GET', `${branch}/assignments/j-1/view`)
    expect(view.body.cards[0].studied).toHaveLength(1)
    await ask(server, tokens.secretary!, 'DELETE', `${branch}/assignments/j-1`)
    expect(await told()).toEqual(before)
    expect(before[2]).toContain(`名${PLACES.branch}`)
  })

  it('names no member and counts nobody: no field of these replies could hold it', async () => {
    const { paths } = (await server.app.inject('/docs/json')).json() as {
      paths: Record<string, Record<string, { responses: Record<string, object> }>>
    }
    const replies = Object.entries(paths)
      .filter(([url]) => /\{organisation\}\/(monthly-prompts|assignments)/.test(url))
      .flatMap(([, methods]) => Object.values(methods).map(({ responses }) => responses['200']))
    const fields = new Set<string>()
    JSON.stringify(replies, (key, value: unknown) => {
      if (key === 'properties') for (const name of Object.keys(value as object)) fields.add(name)
      return value
    })
    expect([...fields].sort()).toEqual([
      ...[
        'aims',
        'assignments',
        'branches',
        'cardIds',
        'cards',
        'county',
        'headline',
        'id',
        'kind',
      ],
      ...['link', 'materials', 'month', 'name', 'note', 'organisationId', 'prompts'],
      ...['suggestedDay', 'text', 'theme', 'version', 'withdrawn'],
    ])
  })
})
