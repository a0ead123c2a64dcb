import { aPage, articleNumber, publishPage } from '../../support/a-page'
import { addMember, addPerson, ask, PLACES, settlePlaces } from '../../support/people'
import { anEvent } from '../../support/study-events'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let secretary: string
let liaison: string
let cards: string[]

/** The day before the arrangements of these tests are to be finished. */
const now = () => new Date('2031-03-10T12:00:00+08:00')

beforeAll(async () => {
  server = await testServer({ now, product: { memberPhones: true } })
  const { parts } = server
  await settlePlaces(parts)
  await publishPage(parts, aPage([articleNumber(1), articleNumber(2), articleNumber(3)]))
  const rows = await server.database.selectFrom('card').selectAll().orderBy('id').execute()
  cards = rows.map(({ id }) => id).filter((id) => id.startsWith('article'))
  const roles = [{ role: 'secretary' as const, at: PLACES.branch }]
  secretary = await addPerson(parts, 'secretary', { roles })
  for (const id of ['a', 'b', 'c', 'd']) await addMember(parts, `person-${id}`)
  liaison = await addPerson(parts, 'liaison', {
    liaisonFor: ['person-a', 'person-b', 'person-c'],
  })
  await ask(server, secretary, 'PATCH', at('/members/liaison'), { phone: '00000000000' })
  await suggest('earlier', cards.slice(0, 3), '2031-03-01')
  await suggest('now', cards.slice(0, 2), '2031-03-11')
})
afterAll(() => server.close())

const at = (rest: string) => `/branches/${PLACES.branch}${rest}`
const suggest = (id: string, cardIds: string[], suggestedDay: string) =>
  ask(server, secretary, 'POST', at('/assignments'), {
    ...{ id, cardIds, suggestedDay, audience: { kind: 'all' }, note: null },
  })
interface Person {
  memberId: string
  openCardIds: string[]
  liaison: object | null
  joinCode: { code: string } | null
}
const people = async (url: string, as: string): Promise<Person[]> =>
  (await ask(server, as, 'GET', url)).body.people
const walk = async () => (await people('/visits/packs', liaison)).map(({ memberId }) => memberId)
const order = (memberIds: string[]) => ask(server, liaison, 'PUT', '/visits/order', { memberIds })

describe('the order in which a liaison walks', () => {
  it('is by name until it is set, and set twice it is the same', async () => {
    expect(await walk()).toEqual(['person-a', 'person-b', 'person-c'])
    for (const _ of [1, 2]) {
      expect((await order(['person-c', 'person-a', 'person-b'])).status).toBe(204)
      expect(await walk()).toEqual(['person-c', 'person-a', 'person-b'])
    }
  })

  it('is the one of 我联系的人 and of the branch’s packs, too', async () => {
    expect((await people('/visits', liaison)).map(({ memberId }) => memberId)).toEqual(await walk())
    const all = (await people(at('/packs'), secretary)).map(({ memberId }) => memberId)
    expect(all).toEqual([...(await walk()), 'liaison', 'person-d', 'secretary'])
  })

  it('has who is new last', async () => {
    await addMember(server.parts, 'person-0')
    await ask(server, secretary, 'PUT', at('/liaisons/liaison/members/person-0'))
    expect(await walk()).toEqual(['person-c', 'person-a', 'person-b', 'person-0'])
    await ask(server, secretary, 'DELETE', at('/liaisons/liaison/members/person-0'))
  })

  it('is whole whoever set it last, and takes no notice of somebody not visited', async () => {
    const both = await Promise.all([
      order(['person-a', 'person-b', 'person-c']),
      order(['person-c', 'person-b', 'person-a']),
    ])
    expect(both.map(({ status }) => status)).toEqual([204, 204])
    expect([
      ['person-a', 'person-b', 'person-c'],
      ['person-c', 'person-b', 'person-a'],
    ]).toContainEqual(await walk())
    expect((await order(['person-d', 'no-such-thing', 'person-b'])).status).toBe(204)
    expect(await walk()).toEqual(['person-b', 'person-a', 'person-c'])
  })

  it('may be set by the secretary of the branch, not by that of another', async () => {
    const url = '/liaisons/liaison/order'
    const body = { memberIds: ['person-a', 'person-c', 'person-b'] }
    expect((await ask(server, secretary, 'PUT', at(url), body)).status).toBe(204)
    expect(await walk()).toEqual(body.memberIds)
    const other = await addPerson(server.parts, 'other', {
      branch: PLACES.otherBranch,
      roles: [{ role: 'secretary', at: PLACES.otherBranch }],
    })
    const theirs = `/branches/${PLACES.otherBranch}${url}`
    expect((await ask(server, other, 'PUT', theirs, { memberIds: [] })).status).toBe(404)
    expect(await walk()).toEqual(body.memberIds)
  })

  it('is refused when it is too long or names somebody twice', async () => {
    const many = Array.from({ length: 201 }, (_, n) => `m${n}`)
    for (const ids of [many, ['person-a', 'person-a']]) expect((await order(ids)).status).toBe(400)
  })
})

describe('the packs', () => {
  const open = async (url: string, id: string, as = secretary) =>
    (await people(url, as)).find(({ memberId }) => memberId === id)!.openCardIds

  it('hold what goes on, without what somebody has studied however they did', async () => {
    expect(await open(at('/packs'), 'person-a')).toEqual(cards.slice(0, 2))
    const event = { ...anEvent('studied', 'e1'), cardId: cards[0] }
    await ask(server, secretary, 'POST', at('/records'), {
      records: [{ memberId: 'person-a', event }],
    })
    expect(await open(at('/packs'), 'person-a')).toEqual([cards[1]])
    expect(await open('/visits/packs', 'person-a', liaison)).toEqual([cards[1]])
    expect(await open(at('/packs'), 'person-b')).toEqual(cards.slice(0, 2))
  })

  it('hold what one arrangement says when it is asked about, and 404 when there is none', async () => {
    expect(await open(at('/packs?assignment=earlier'), 'person-b')).toEqual(cards.slice(0, 3))
    expect((await ask(server, secretary, 'GET', at('/packs?assignment=none'))).status).toBe(404)
  })

  it('name the liaison and the number to call, and a code only where one was made', async () => {
    const of = async (id: string, url = at('/packs'), as = secretary) =>
      (await people(url, as)).find(({ memberId }) => memberId === id)!
    expect((await of('person-b')).liaison).toEqual({
      ...{ memberId: 'liaison', name: '名liaison', phone: '00000000000' },
    })
    expect((await of('person-d')).liaison).toBeNull()
    expect((await of('person-b')).joinCode).toBeNull()
    const made = await ask(server, secretary, 'GET', at('/members/person-b/join-code'))
    expect((await of('person-b')).joinCode!.code).toBe(made.body.code)
    // A liaison carries paper; whose code it is the branch decides.
    expect((await of('person-b', '/visits/packs', liaison)).joinCode).toBeNull()
  })

  it('tell nothing of who has studied where the city shows no names', async () => {
    const quiet = await testServer({ now, product: { branchView: 'counts' } })
    await settlePlaces(quiet.parts)
    await publishPage(quiet.parts, aPage([articleNumber(1)]))
    const roles = [{ role: 'secretary' as const, at: PLACES.branch }]
    const token = await addPerson(quiet.parts, 'secretary', { roles })
    const cardIds = cards.slice(0, 1)
    await ask(quiet, token, 'POST', at('/assignments'), {
      ...{ id: 'now', cardIds, suggestedDay: '2031-03-11', audience: { kind: 'all' }, note: null },
    })
    const event = { ...anEvent('studied', 'e1'), cardId: cardIds[0] }
    const records = [{ memberId: 'secretary', event }]
    await ask(quiet, token, 'POST', at('/records'), { records })
    const { body } = await ask(quiet, token, 'GET', at('/packs'))
    expect(body.people[0].openCardIds).toEqual(cardIds)
    await quiet.close()
  })
})
