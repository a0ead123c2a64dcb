import { aPage, articleNumber, publishPage } from '../../support/a-page'
import { addPerson, ask, PLACES, settlePlaces } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let cards: string[]
let county: string
let otherCounty: string
let secretary: string
let member: string

beforeAll(async () => {
  server = await testServer()
  const { parts, database } = server
  await settlePlaces(parts)
  await database
    .insertInto('organisation')
    .values({ id: 'county-z', parent_id: null, kind: 'county', name: '另一县', path: 'county-z/' })
    .execute()
  await publishPage(parts, aPage([articleNumber(1), articleNumber(2)]))
  cards = (await database.selectFrom('card').select('id').orderBy('id').execute()).map(
    ({ id }) => id,
  )
  const issuer = (at: string) => ({ branch: null, roles: [{ role: 'prompt-issuer' as const, at }] })
  county = await addPerson(parts, 'county', issuer(PLACES.county))
  otherCounty = await addPerson(parts, 'county-z', issuer('county-z'))
  const roles = [{ role: 'secretary' as const, at: PLACES.branch }]
  secretary = await addPerson(parts, 'secretary', { roles })
  member = await addPerson(parts, 'member')
})
afterAll(() => server.close())

const at = (rest = '') => `/organisations/${PLACES.county}/assignments${rest}`
const said = (parts: object = {}) => ({
  cardIds: cards.slice(0, 1),
  suggestedDay: '2031-03-20',
  note: null,
  ...parts,
})
const send = (id: string, parts: object = {}) =>
  ask(server, county, 'POST', at(), {
    id,
    branchIds: [PLACES.branch, PLACES.otherBranch],
    ...said(parts),
  })
const change = (id: string, version: number, parts: object = {}) =>
  ask(server, county, 'PUT', at(`/${id}`), { version, ...said(parts) })
const ownRow = (id: string) => `/branches/${PLACES.branch}/assignments/${id}`
const rows = (id: string) =>
  server.database
    .selectFrom('assignment')
    .select(['branch_id', 'version', 'note', 'withdrawn', 'origin'])
    .where('id', '=', id)
    .orderBy('branch_id')
    .execute()
const notes = async (id: string) => (await rows(id)).map(({ note, withdrawn }) => [note, withdrawn])

describe('a joint arrangement', () => {
  it('is listed to who sent it, with the branches addressed, and sent twice is one', async () => {
    const first = await send('j-1', { note: ' 一起学 ' })
    expect(first.body).toEqual({
      id: 'j-1',
      version: 1,
      branches: 2,
      ...said({ note: '一起学' }),
      withdrawn: false,
    })
    expect((await send('j-1', { note: '另一句' })).body).toEqual(first.body)
    const list = (await ask(server, county, 'GET', at())).body
    expect(list.assignments).toEqual([first.body])
    expect(list.cards).toMatchObject([{ id: cards[0] }])
    expect((await ask(server, county, 'GET', at('/j-1/branches'))).body).toEqual({
      branches: [
        { id: PLACES.branch, name: `名${PLACES.branch}` },
        { id: PLACES.otherBranch, name: `名${PLACES.otherBranch}` },
      ],
    })
    expect((await ask(server, county, 'GET', at('/nowhere/branches'))).status).toBe(404)
  })

  it('changes for all branches from the version one has seen; asked for twice it is one change', async () => {
    const both = await Promise.all([
      change('j-1', 1, { note: '甲' }),
      change('j-1', 1, { note: '乙' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const { note } = both.find(({ status }) => status === 200)!.body
    expect(await rows('j-1')).toMatchObject([
      { version: 2, note, origin: 'above' },
      { version: 2, note, origin: 'above' },
    ])
    expect((await change('j-1', 1, { note })).status).toBe(200)
    expect((await rows('j-1')).map(({ version }) => version)).toEqual([2, 2])
    const { assignments } = (await ask(server, member, 'GET', '/me/assignments')).body
    expect(assignments).toMatchObject([{ id: 'j-1', note, from: 'above' }])
  })

  it('leaves alone what a branch has made its own, when changed and when withdrawn', async () => {
    await send('j-2', { note: '上级的话' })
    const audience = { kind: 'all' }
    const own = { version: 1, audience, ...said({ note: '我们支部的话' }) }
    expect((await ask(server, secretary, 'PUT', ownRow('j-2'), own)).status).toBe(200)
    await change('j-2', 1, { note: '上级又改' })
    expect(await notes('j-2')).toEqual([
      ['我们支部的话', false],
      ['上级又改', false],
    ])
    expect((await ask(server, county, 'DELETE', at('/j-2'))).status).toBe(204)
    expect(await notes('j-2')).toEqual([
      ['我们支部的话', false],
      ['上级又改', true],
    ])
  })

  it('does not come back where a branch has withdrawn it', async () => {
    await send('j-3')
    await ask(server, secretary, 'DELETE', ownRow('j-3'))
    await change('j-3', 1, { note: '改' })
    expect(await notes('j-3')).toEqual([
      [null, true],
      ['改', false],
    ])
  })

  it('touches no arrangement of a branch that happens to bear the same id', async () => {
    const body = { id: 'j-4', audience: { kind: 'all' }, ...said({ note: '支部的' }) }
    await ask(server, secretary, 'POST', `/branches/${PLACES.branch}/assignments`, body)
    await send('j-4', { note: '上级的' })
    await change('j-4', 1, { note: '上级又改' })
    await ask(server, county, 'DELETE', at('/j-4'))
    expect(await notes('j-4')).toEqual([
      ['支部的', false],
      ['上级又改', true],
    ])
  })

  it('is withdrawn for good, once or twice', async () => {
    for (let times = 0; times < 2; times += 1)
      expect((await ask(server, county, 'DELETE', at('/j-1'))).status).toBe(204)
    const { assignments } = (await ask(server, county, 'GET', at())).body
    expect(assignments.map(({ id }: { id: string }) => id)).toEqual(['j-3'])
    expect((await change('j-1', 2)).status).toBe(404)
    expect((await ask(server, county, 'DELETE', at('/nowhere'))).status).toBe(404)
  })

  it('is nothing for another county, nor for branches outside', async () => {
    const elsewhere = '/organisations/county-z/assignments'
    const body = { id: 'j-9', branchIds: [PLACES.branch], ...said() }
    expect((await ask(server, otherCounty, 'POST', elsewhere, body)).status).toBe(404)
    for (const [method, url] of [
      ['GET', at()],
      ['POST', at()],
      ['PUT', at('/j-3')],
      ['DELETE', at('/j-3')],
      ['GET', at('/j-3/branches')],
    ] as const)
      expect((await ask(server, otherCounty, method, url)).status).toBe(403)
    const theirs = { version: 2, ...said() }
    expect((await ask(server, otherCounty, 'PUT', `${elsewhere}/j-3`, theirs)).status).toBe(404)
  })
})
