import { makeInvitation } from '../../../src/server/operations/log-in/make-invitation'
import type { Parts } from '../../../src/server/parts'
import { addMember, addPerson, ask, PLACES, settlePlaces } from '../../support/people'
import { anEvent } from '../../support/study-events'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let now = new Date('2031-03-10T12:00:00+08:00')
beforeAll(async () => {
  server = await testServer({ now: () => now })
  await settlePlaces(server.parts)
})
afterAll(() => server.close())

const invite = async (
  role: 'operator' | 'secretary',
  place: string | null,
  name: string | null,
) => {
  const made = await makeInvitation(server.parts, { role, organisationId: place, name })
  if (made.kind !== 'made') throw new Error(made.kind)
  return made.code
}
const use = (code: string, name?: string, token: string | null = null) =>
  ask(server, token, 'POST', '/invitations/uses', { code, name })

describe('an invitation', () => {
  it('gives its role once', async () => {
    const code = await invite('operator', null, '甲乙')
    const first = await use(code)
    expect(first.status).toBe(200)
    const me = (await ask(server, first.body.token, 'GET', '/me')).body
    expect([me.member.name, me.roles]).toEqual(['甲乙', [{ role: 'operator', organisation: null }]])
    expect((await use(code)).body.code).toBe('wrong-code')
  })

  it('goes to one of two who use it at once', async () => {
    const code = await invite('operator', null, '丙丁')
    const replies = await Promise.all([use(code), use(code), use(code)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 404, 404])
  })

  it('asks for a name where it has none, and is not used up by asking', async () => {
    const code = await invite('operator', null, null)
    expect((await use(code)).body.code).toBe('name-needed')
    expect((await use(code, '戊　己')).status).toBe(200)
  })

  it('ends after two weeks', async () => {
    const code = await invite('operator', null, '庚辛')
    now = new Date(now.getTime() + 15 * 86_400_000)
    expect((await use(code)).status).toBe(404)
  })

  it('finds the member on the roster, and later gives way to their WeChat account', async () => {
    await addMember(server.parts, 'listed', { name: '壬癸' })
    const { body } = await use(await invite('secretary', PLACES.branch, '壬癸'))
    expect((await ask(server, body.token, 'GET', '/me')).body.member.id).toBe('listed')
    const rows = await server.database
      .selectFrom('member')
      .select('id')
      .where('name', '=', '壬癸')
      .execute()
    expect(rows).toHaveLength(1)
  })

  it('joins the account of whoever is logged in', async () => {
    const token = await addPerson(server.parts, 'present')
    const { body } = await use(await invite('operator', null, null), undefined, token)
    const me = (await ask(server, body.token, 'GET', '/me')).body
    expect([me.member.id, me.roles]).toEqual([
      'present',
      [{ role: 'operator', organisation: null }],
    ])
    const bad = await use(await invite('operator', null, null), '甲', 'x'.repeat(43))
    expect(bad.status).toBe(401)
  })

  it('is made for places that fit only', async () => {
    const outcome = async (role: 'secretary' | 'prompt-issuer' | 'editor', place: string | null) =>
      (await makeInvitation(server.parts, { role, organisationId: place, name: null })).kind
    expect(await outcome('secretary', PLACES.town)).toBe('bad-place')
    expect(await outcome('secretary', null)).toBe('bad-place')
    expect(await outcome('prompt-issuer', PLACES.branch)).toBe('bad-place')
    expect(await outcome('prompt-issuer', 'nowhere')).toBe('bad-place')
    expect(await outcome('editor', PLACES.town)).toBe('bad-place')
    expect(await outcome('prompt-issuer', PLACES.town)).toBe('made')
  })

  it('makes no sixth secretary, even when six come at once', async () => {
    const codes = []
    for (const letter of 'ABCDEF')
      codes.push(await invite('secretary', PLACES.otherBranch, `新${letter}`))
    const replies = await Promise.all(codes.map((code) => use(code)))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 409])
    const refused = replies.find(({ status }) => status === 409)!
    expect(refused.body.code).toBe('too-many-secretaries')
  })

  it('is kept as a hash', async () => {
    const code = await invite('operator', null, '子丑')
    const rows = await server.database.selectFrom('invitation').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(code)
  })
})

describe('the demo', () => {
  const offered = async (one: TestServer) =>
    (await ask(one, null, 'GET', '/demo-sessions')).body.roles as string[]
  const enter = (one: TestServer, role: string) =>
    ask(one, null, 'POST', '/demo-sessions', { role })

  it('lets one in as each of five made-up people, and ends with the first invitation', async () => {
    const demo = await testServer()
    expect(await offered(demo)).toEqual([
      'member',
      'secretary',
      'liaison',
      'prompt-issuer',
      'editor',
    ])
    const tokens: Record<string, string> = {}
    for (const role of await offered(demo)) tokens[role] = (await enter(demo, role)).body.token
    const roster = await ask(demo, tokens.secretary!, 'GET', '/branches/demo-branch/members')
    expect(roster.body.members.length).toBeGreaterThan(4)
    expect((await ask(demo, tokens.liaison!, 'GET', '/visits')).body.people).toHaveLength(3)
    expect((await ask(demo, tokens.editor!, 'GET', '/feedback')).status).toBe(200)
    const below = await ask(demo, tokens['prompt-issuer']!, 'GET', '/organisations/demo-town')
    expect(below.body.children).toHaveLength(2)
    const event = anEvent('studied', 'e1')
    expect(
      (await ask(demo, tokens.member!, 'POST', '/me/events', { events: [event] })).status,
    ).toBe(200)

    const wish = { role: 'operator', organisationId: null, name: '甲乙' } as const
    await makeInvitation(demo.parts, wish)
    expect(await offered(demo)).toEqual([])
    expect((await enter(demo, 'member')).status).toBe(404)
    for (const token of Object.values(tokens))
      expect((await ask(demo, token, 'GET', '/me')).status).toBe(401)
    for (const table of [
      'member',
      'account',
      'record_event',
      'study_state',
      'member_role',
      'organisation',
    ] as const)
      expect(await demo.database.selectFrom(table).selectAll().execute()).toEqual([])
    await demo.close()
  })

  it.each<[string, Partial<Parts['config']>]>([
    ['without the sample', { sample: false }],
    ['in production', { production: true }],
    ['with DATABASE_URL', { databaseUrl: 'postgres://x' }],
    ['when other machines can reach it', { host: '0.0.0.0' }],
    ['on another address of this machine', { host: '::' }],
    ['with a public address', { address: 'https://example.cn' }],
    ['behind a proxy', { trustedProxies: 1 }],
  ])('is impossible %s', async (_, config) => {
    const one = await testServer({ config })
    expect(await offered(one)).toEqual([])
    for (const role of ['member', 'secretary', 'liaison', 'prompt-issuer', 'editor'])
      expect((await enter(one, role)).status).toBe(404)
    expect(await one.database.selectFrom('account').selectAll().execute()).toEqual([])
    await one.close()
  })
})
