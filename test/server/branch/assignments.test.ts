import { aPage, articleNumber, publishPage } from '../../support/a-page'
import { addMember, addPerson, ask, PLACES, settlePlaces } from '../../support/people'
import { anEvent } from '../../support/study-events'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let secretary: string
let member: string
let issuer: string
let cards: string[]

beforeAll(async () => {
  server = await testServer()
  const { parts } = server
  await settlePlaces(parts)
  await publishPage(parts, aPage([articleNumber(1), articleNumber(2), articleNumber(3)]))
  cards = (await server.database.selectFrom('card').select('id').orderBy('id').execute()).map(
    ({ id }) => id,
  )
  const roles = [{ role: 'secretary' as const, at: PLACES.branch }]
  secretary = await addPerson(parts, 'secretary', { roles })
  member = await addPerson(parts, 'member')
  await addMember(parts, 'paper')
  await server.database
    .updateTable('member')
    .set({ study_mode: 'paper' })
    .where('id', '=', 'paper')
    .execute()
  issuer = await addPerson(parts, 'issuer', {
    branch: null,
    roles: [{ role: 'prompt-issuer', at: PLACES.county }],
  })
})
afterAll(() => server.close())

const at = (rest: string) => `/branches/${PLACES.branch}/assignments${rest}`
const wanted = (parts: object = {}) => ({
  cardIds: cards.slice(0, 2),
  audience: { kind: 'all' },
  suggestedDay: '2031-03-20',
  note: null,
  ...parts,
})
const suggest = (id: string, parts: object = {}) =>
  ask(server, secretary, 'POST', at(''), { id, ...wanted(parts) })
const view = async (id: string, one = server, as = secretary) =>
  (await ask(one, as, 'GET', at(`/${id}/view`))).body
const mine = async () => (await ask(server, member, 'GET', '/me/assignments')).body.assignments

describe('an arrangement', () => {
  it('is made once, however often it is sent, and keeps nothing that does not belong to it', async () => {
    const audience = { kind: 'all', secretly: 'x' }
    const first = await suggest('a-1', { audience, note: '  第一期 ' })
    expect(first.body).toEqual({
      id: 'a-1',
      branchId: PLACES.branch,
      version: 1,
      ...wanted({ note: '第一期' }),
      from: 'branch',
      withdrawn: false,
    })
    expect((await suggest('a-1', { note: '另一句' })).body).toEqual(first.body)
    const list = (await ask(server, secretary, 'GET', at(''))).body.assignments
    expect(list).toHaveLength(1)
    expect(list[0].audience).toEqual({ kind: 'all' })
    const { cards: named } = (await ask(server, secretary, 'GET', at(''))).body
    expect(named.map(({ id }: { id: string }) => id)).toEqual(cards.slice(0, 2))
    expect(named[0]).toMatchObject({ kind: 'article', version: 1, headline: expect.any(String) })
    const { cards: seen } = (await ask(server, member, 'GET', '/me/assignments')).body
    expect(seen).toEqual(named)
  })

  it.each([
    ['a day that is none', { suggestedDay: '2031-02-30' }, 400],
    ['a card that is not published', { cardIds: ['no-such-card'] }, 404],
    ['members of another branch', { audience: { kind: 'members', memberIds: ['issuer'] } }, 404],
    ['a group of another branch', { audience: { kind: 'groups', groupIds: ['nowhere'] } }, 404],
    ['201 characters', { note: '字'.repeat(201) }, 400],
    ['a character no database keeps', { note: '字\u0000' }, 400],
    ['no cards', { cardIds: [] }, 400],
  ])('is refused for %s', async (_, parts, status) => {
    expect((await suggest('a-bad', parts)).status).toBe(status)
  })

  it('changes only from the version one has seen', async () => {
    const put = (version: number, note: string) =>
      ask(server, secretary, 'PUT', at('/a-1'), { version, ...wanted({ note }) })
    const both = await Promise.all([put(1, '甲'), put(1, '乙')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)!.body.code).toBe('changed-meanwhile')
    expect((await put(2, '丙')).body).toMatchObject({ version: 3, note: '丙' })
    const none = await ask(server, secretary, 'PUT', at('/nowhere'), { version: 1, ...wanted() })
    expect(none.status).toBe(404)
  })

  it('shows the branch who studied how, before or after it was made, who is open and who asks', async () => {
    await ask(server, member, 'POST', '/me/events', {
      events: [anEvent('studied', 'e1', { cardId: cards[0]!, by: 'audio' })],
    })
    await ask(server, secretary, 'POST', `/branches/${PLACES.branch}/records`, {
      records: [
        { memberId: 'paper', event: anEvent('studied', 'e2', { cardId: cards[1]!, by: 'paper' }) },
      ],
    })
    await ask(server, member, 'POST', '/me/events', { events: [anEvent('help-asked', 'e3')] })
    const seen = await view('a-1')
    expect(seen.cards[0]).toMatchObject({
      cardId: cards[0],
      studied: [{ memberId: 'member', by: 'audio' }],
    })
    expect(seen.cards[0].open.map(({ memberId }: { memberId: string }) => memberId)).toEqual([
      'paper',
      'secretary',
    ])
    expect(seen.cards[1].studied).toMatchObject([{ memberId: 'paper', by: 'paper' }])
    expect(seen.wishes).toMatchObject([{ memberId: 'member', wishes: ['paper'], askedIds: ['e3'] }])
    expect(JSON.stringify(seen)).not.toMatch(/\d{4}-\d{2}-\d{2}/)
  })

  it('shows counts and no name where the city has switched names off', async () => {
    const product = { ...server.parts.operator.product }
    server.parts.operator.product = { ...product, branchView: 'counts' }
    const seen = await view('a-1')
    server.parts.operator.product = product
    expect(seen.cards[0]).toEqual({ cardId: cards[0], studied: 1, open: 2 })
    expect(JSON.stringify(seen)).not.toMatch(/名|member/)
  })

  it('reaches the members it is meant for, with what they have studied', async () => {
    await suggest('a-paper', {
      audience: { kind: 'study-modes', studyModes: ['paper'] },
      suggestedDay: '2031-03-21',
    })
    expect(await mine()).toEqual([
      {
        id: 'a-1',
        cards: [
          { cardId: cards[0], studied: 'audio' },
          { cardId: cards[1], studied: null },
        ],
        suggestedDay: '2031-03-20',
        note: '丙',
        from: 'branch',
      },
    ])
  })

  it('is gone for members when it is withdrawn, and what was studied stays', async () => {
    expect((await ask(server, secretary, 'DELETE', at('/a-1'))).status).toBe(204)
    expect(await mine()).toEqual([])
    const change = { version: 3, ...wanted() }
    expect((await ask(server, secretary, 'PUT', at('/a-1'), change)).status).toBe(404)
    expect((await ask(server, member, 'GET', '/me')).body.studied).toHaveLength(1)
  })

  it('goes along on visits: what is open for each, and what they wish', async () => {
    await suggest('a-visit', { suggestedDay: '2031-03-22' })
    const liaison = await addPerson(server.parts, 'liaison', { liaisonFor: ['paper', 'member'] })
    const { people } = (await ask(server, liaison, 'GET', '/visits')).body
    expect(people).toMatchObject([
      { memberId: 'member', openCardIds: [cards[1]], wishes: ['paper'] },
      { memberId: 'paper', studyMode: 'paper', openCardIds: [cards[0]], wishes: [] },
    ])
  })

  it('shows a wish until somebody of the branch has seen to it, by the events that asked', async () => {
    const [{ askedIds }] = (await view('a-visit')).wishes
    const settled = anEvent('help-answered', 'e9', { settles: askedIds })
    await ask(server, secretary, 'POST', `/branches/${PLACES.branch}/records`, {
      records: [{ memberId: 'member', event: settled }],
    })
    expect((await view('a-visit')).wishes).toEqual([])
  })
})

describe('an arrangement for several branches', () => {
  const joint = (branchIds: string[], at = PLACES.county as string) =>
    ask(server, issuer, 'POST', `/organisations/${at}/assignments`, {
      id: 'joint',
      branchIds,
      cardIds: cards.slice(0, 1),
      suggestedDay: '2031-03-25',
      note: null,
    })

  it('is a row in each under one id, all or none', async () => {
    expect((await joint([PLACES.branch, 'nowhere'])).status).toBe(404)
    expect((await joint([PLACES.branch, PLACES.otherBranch], PLACES.town)).status).toBe(404)
    expect((await joint([PLACES.town])).status).toBe(404)
    const rows = () =>
      server.database
        .selectFrom('assignment')
        .select(['branch_id', 'origin'])
        .where('id', '=', 'joint')
        .orderBy('branch_id')
        .execute()
    expect(await rows()).toEqual([])
    expect((await joint([PLACES.branch, PLACES.otherBranch])).body).toMatchObject({
      id: 'joint',
      branches: 2,
    })
    expect(await rows()).toEqual([
      { branch_id: PLACES.branch, origin: 'above' },
      { branch_id: PLACES.otherBranch, origin: 'above' },
    ])
    expect((await mine()).map(({ from }: { from: string }) => from)).toContain('above')
  })

  it('is seen by each branch for itself and by nobody above', async () => {
    expect((await view('joint')).kind).toBe('names')
    expect((await ask(server, issuer, 'GET', at('/joint/view'))).status).toBe(403)
  })
})
