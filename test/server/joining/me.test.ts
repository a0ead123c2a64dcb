import { addMember, addPerson, ask, PLACES, settlePlaces } from '../../support/people'
import { anEvent } from '../../support/study-events'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
  await settlePlaces(server.parts)
})
afterAll(() => server.close())

/** Rows of any table that name a member or their account. */
async function rowsNaming(word: string): Promise<string[]> {
  const tables = (await server.database.introspection.getTables()).filter(({ isView }) => !isView)
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await server.database
      .selectFrom(name as 'member')
      .selectAll()
      .execute()
    if (JSON.stringify(rows).includes(word)) found.push(name)
  }
  return found
}

describe('what is stored about me', () => {
  it('is seen, exported and erased whole', async () => {
    await addMember(server.parts, 'visited-by-me')
    await addPerson(server.parts, 'liaison-of-me')
    const token = await addPerson(server.parts, 'whole-person', {
      roles: [{ role: 'secretary', at: PLACES.branch }],
      liaisonFor: ['visited-by-me'],
    })
    await server.database
      .insertInto('liaison_for')
      .values({ member_id: 'whole-person', liaison_id: 'liaison-of-me' })
      .execute()
    await ask(server, token, 'PUT', '/me/study-mode', { studyMode: 'paper' })
    const events = [
      anEvent('studied', 'e1'),
      anEvent('answered', 'e2'),
      anEvent('help-asked', 'e3'),
    ]
    await ask(server, token, 'POST', '/me/events', { events })
    await ask(server, token, 'GET', `/branches/${PLACES.branch}/members/whole-person/join-code`)

    const me = (await ask(server, token, 'GET', '/me')).body
    expect(me).toMatchObject({
      account: { wechat: false, demo: false },
      member: {
        name: '名whole-person',
        studyMode: 'paper',
        phone: null,
        branch: { id: PLACES.branch },
      },
      roles: [{ role: 'secretary', organisation: { id: PLACES.branch } }],
      liaisonFor: [{ id: 'visited-by-me' }],
      liaisons: [{ id: 'liaison-of-me' }],
      studied: [{ cardId: 'card-1' }],
      wishes: ['paper'],
    })
    const file = await ask(server, token, 'GET', '/me/export')
    expect(file.headers['content-disposition']).toContain('attachment')
    expect(file.body).toMatchObject(me)
    expect(file.body.events.map(({ event }: { event: object }) => event)).toEqual(events)
    expect(file.body.sessions).toHaveLength(1)

    expect(await rowsNaming('whole-person')).toEqual(
      expect.arrayContaining(['account', 'member', 'member_role', 'record_event', 'study_state']),
    )
    expect((await ask(server, token, 'DELETE', '/me')).status).toBe(204)
    expect((await ask(server, token, 'GET', '/me')).status).toBe(401)
    expect(await rowsNaming('whole-person')).toEqual([])
  })

  it('takes nobody else along when it is erased', async () => {
    const recorder = await addPerson(server.parts, 'recorder', {
      roles: [{ role: 'secretary', at: PLACES.branch }],
    })
    await addMember(server.parts, 'stays')
    await ask(server, recorder, 'POST', `/branches/${PLACES.branch}/records`, {
      records: [{ memberId: 'stays', event: anEvent('studied', 'e1', { by: 'meeting' }) }],
    })
    await ask(server, recorder, 'DELETE', '/me')
    const rows = await server.database
      .selectFrom('study_state')
      .select('studied_by')
      .where('member_id', '=', 'stays')
      .execute()
    expect(rows).toEqual([{ studied_by: 'meeting' }])
  })

  it('answers a phone that still sends after the erasing with 401, and keeps nothing', async () => {
    const token = await addPerson(server.parts, 'erased')
    const erasing = ask(server, token, 'DELETE', '/me')
    const sending = Array.from({ length: 10 }, (_, n) =>
      ask(server, token, 'POST', '/me/events', { events: [anEvent('studied', `e${n}`)] }),
    )
    const statuses = (await Promise.all([erasing, ...sending])).map(({ status }) => status)
    expect(statuses[0]).toBe(204)
    expect(statuses.slice(1).every((status) => status === 200 || status === 401)).toBe(true)
    expect(await rowsNaming('erased')).toEqual([])
  })

  it('holds no more of a person than this', async () => {
    const columns = (await server.database.introspection.getTables()).find(
      ({ name }) => name === 'member',
    )!.columns
    expect(columns.map(({ name }) => name).sort()).toEqual([
      'branch_id',
      'group_id',
      'id',
      'name',
      'phone',
      'status',
      'study_mode',
    ])
  })
})
