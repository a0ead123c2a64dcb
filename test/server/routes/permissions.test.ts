import { openSession } from '../../../src/server/operations/log-in/open-session'
import type { Access } from '../../../src/server/operations/log-in/permit'
import { hashOf } from '../../../src/server/secrets'
import { addMember, addPerson, addStranger, ask, PLACES, settlePlaces } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'

/** Every route and who may call it, written down a second time: a change of either is noticed. */
const EXPECTED: Record<Access, string[]> = {
  anyone: [
    'GET /api/audio/:hash',
    'GET /api/cards/:id',
    'GET /api/cards/:id/audio',
    'GET /api/cards/:id/pictures/:picture',
    'GET /api/cards/:id/related-practices',
    'GET /api/cards/:id/versions/:version',
    'GET /api/channel/qr-code',
    'GET /api/demo-sessions',
    'GET /api/editions',
    'GET /api/editions/:edition/paper.pdf',
    'GET /api/editions/:id',
    'GET /api/editions/:id/recording',
    'GET /api/health',
    'GET /api/product',
    'GET /api/search',
    'GET /api/study-days/:day',
    'GET /api/withdrawn-cards',
    'POST /api/demo-sessions',
    'POST /api/device-codes',
    'POST /api/device-tokens',
    'POST /api/feedback',
    'POST /api/feedback/answers',
    'POST /api/invitations/uses',
    'POST /api/sessions',
  ],
  'signed-in': [
    'DELETE /api/me',
    'DELETE /api/me/sessions',
    'DELETE /api/me/sessions/:session',
    'DELETE /api/me/sessions/current',
    'GET /api/me',
    'GET /api/me/export',
    'GET /api/me/sessions',
    'POST /api/device-codes/approvals',
    'POST /api/join-codes/lookups',
    'POST /api/joins',
  ],
  member: [
    'GET /api/me/assignments',
    'GET /api/me/events',
    'POST /api/me/message-consents',
    'POST /api/me/events',
    'PUT /api/me/study-mode',
  ],
  secretary: [
    'DELETE /api/branches/:branch/assignments/:assignment',
    'DELETE /api/branches/:branch/liaisons/:liaison/members/:member',
    'DELETE /api/branches/:branch/secretaries/:member',
    'GET /api/branches/:branch/assignments',
    'GET /api/branches/:branch/assignments/:assignment/view',
    'GET /api/branches/:branch/join-code',
    'GET /api/branches/:branch/join-requests',
    'GET /api/branches/:branch/members',
    'GET /api/branches/:branch/monthly-prompts',
    'GET /api/branches/:branch/members/:member/join-code',
    'GET /api/branches/:branch/packs',
    'PATCH /api/branches/:branch/members/:member',
    'POST /api/branches/:branch/assignments',
    'POST /api/branches/:branch/join-code',
    'POST /api/branches/:branch/join-requests/:request/answer',
    'POST /api/branches/:branch/members/:member/join-code',
    'POST /api/branches/:branch/records',
    'PUT /api/branches/:branch/assignments/:assignment',
    'PUT /api/branches/:branch/liaisons/:liaison/members/:member',
    'PUT /api/branches/:branch/liaisons/:liaison/order',
    'PUT /api/branches/:branch/roster',
    'PUT /api/branches/:branch/secretaries/:member',
  ],
  liaison: [
    'GET /api/visits',
    'GET /api/visits/packs',
    'POST /api/visits/records',
    'PUT /api/visits/order',
  ],
  'prompt-issuer': [
    'DELETE /api/organisations/:organisation',
    'DELETE /api/organisations/:organisation/assignments/:assignment',
    'DELETE /api/organisations/:organisation/monthly-prompts/:prompt',
    'DELETE /api/organisations/:organisation/roles/:role/members/:member',
    'GET /api/organisations/:organisation',
    'GET /api/organisations/:organisation/assignments',
    'GET /api/organisations/:organisation/assignments/:assignment/branches',
    'GET /api/organisations/:organisation/monthly-prompts',
    'GET /api/organisations/:organisation/roles',
    'POST /api/organisations/:organisation/assignments',
    'POST /api/organisations/:organisation/children',
    'POST /api/organisations/:organisation/invitations',
    'POST /api/organisations/:organisation/monthly-prompts',
    'PUT /api/organisations/:organisation/assignments/:assignment',
    'PUT /api/organisations/:organisation/monthly-prompts/:prompt',
    'PUT /api/organisations/:organisation/name',
  ],
  editor: [
    'GET /api/desk/drafts',
    'GET /api/desk/drafts/:draft',
    'GET /api/desk/drafts/:draft/entries',
    'GET /api/desk/drafts/:draft/original',
    'GET /api/desk/drafts/:draft/page-picture',
    'GET /api/desk/drafts/:draft/pictures/:picture',
    'GET /api/desk/drafts/:draft/preview',
    'PUT /api/desk/drafts/:draft/page-picture',
    'DELETE /api/desk/drafts/:draft/page-picture',
    'POST /api/desk/drafts/:draft/pictures',
    'POST /api/desk/drafts/:draft/item-check',
    'GET /api/desk/hidden-names',
    'GET /api/desk/operator-data',
    'GET /api/desk/operator-data/:list',
    'GET /api/desk/operator-data/:list/versions/:number',
    'GET /api/feedback',
    'PUT /api/feedback/:id/answer',
    'GET /api/desk/drafts/:draft/afterwards',
    'GET /api/desk/drafts/:draft/changes',
    'POST /api/desk/cards/:card/drill',
    'POST /api/desk/cards/:card/restoration',
    'POST /api/desk/cards/:card/withdrawal',
    'POST /api/desk/drafts/:draft/audio',
    'POST /api/desk/editions/:edition/restoration',
    'POST /api/desk/editions/:edition/withdrawal',
    'POST /api/desk/drafts',
    'POST /api/desk/drafts/:draft/entries',
    'POST /api/desk/drafts/:draft/steps',
    'POST /api/desk/operator-data/:list/trials',
    'POST /api/desk/words',
  ],
  operator: [
    'DELETE /api/roles/:role/members/:member',
    'GET /api/organisations',
    'GET /api/roles',
    'POST /api/organisations',
    'PUT /api/desk/operator-data/:list',
  ],
}

/** Whom each access admits, among the people below; '+' where it depends on the place asked about. */
const ADMITS: Record<Exclude<Access, 'anyone'>, string[]> = {
  'signed-in': [
    'stranger',
    'member',
    'moved',
    'deceased',
    'secretary',
    'liaison',
    'issuer',
    'editor',
    'operator',
  ],
  member: ['member', 'moved', 'secretary', 'liaison', 'issuer', 'editor', 'operator'],
  secretary: ['secretary'],
  liaison: ['liaison'],
  'prompt-issuer': ['issuer', 'operator'],
  editor: ['editor', 'operator'],
  operator: ['operator'],
}

let server: TestServer
const tokens: Record<string, string> = {}

beforeAll(async () => {
  server = await testServer()
  const { parts } = server
  await settlePlaces(parts)
  await addMember(parts, 'visited')
  tokens.stranger = await addStranger(parts, 'stranger')
  tokens.member = await addPerson(parts, 'member')
  const secretary = [{ role: 'secretary' as const, at: PLACES.branch }]
  tokens.moved = await addPerson(parts, 'moved', { roles: secretary, liaisonFor: ['visited'] })
  tokens.deceased = await addPerson(parts, 'deceased', { roles: secretary })
  for (const status of ['moved-out', 'deceased'] as const)
    await server.database
      .updateTable('member')
      .set({ status })
      .where('id', '=', status === 'deceased' ? 'deceased' : 'moved')
      .execute()
  tokens.secretary = await addPerson(parts, 'secretary', { roles: secretary })
  tokens.liaison = await addPerson(parts, 'liaison', { liaisonFor: ['visited'] })
  tokens.issuer = await addPerson(parts, 'issuer', {
    branch: null,
    roles: [{ role: 'prompt-issuer', at: PLACES.town }],
  })
  tokens.editor = await addPerson(parts, 'editor', { branch: null, roles: [{ role: 'editor' }] })
  tokens.operator = await addPerson(parts, 'operator', {
    branch: null,
    roles: [{ role: 'operator' }],
  })
})
afterAll(() => server.close())

/** The address of a route about the own place or another; nothing it names besides exists, so that nothing is done. */
function addressOf(url: string, place: 'own' | 'other' | 'none'): string {
  const branches = { own: PLACES.branch, other: PLACES.otherBranch, none: 'no-such-place' }
  const organisations = { own: PLACES.town, other: PLACES.otherTown, none: 'no-such-place' }
  return url
    .replace(/^\/api/, '')
    .replace(':branch', branches[place])
    .replace(':organisation', organisations[place])
    .replace(/:\w+/g, 'no-such-thing')
}

type Method = Parameters<typeof ask>[2]
/** These have no body to be refused for and would end the session we ask with. */
const DESTRUCTIVE = /^DELETE \/api\/me(\/sessions(\/current)?)?$/

const routes = () => server.app.routeTable.filter(({ access }) => access !== 'anyone')

describe('the permission matrix', () => {
  it('holds every route, each with the access written down here', () => {
    const table = server.app.routeTable.map(
      ({ method, url, access }) => `${access} ${method} ${url}`,
    )
    const expected = Object.entries(EXPECTED).flatMap(([access, routes]) =>
      routes.map((route) => `${access} ${route}`),
    )
    expect(table.sort()).toEqual(expected.sort())
  })

  it('asks whoever has no good token to log in, everywhere but where anyone may', async () => {
    const session = tokens.member!
    const forged = [
      null,
      'x',
      'a'.repeat(43),
      session.slice(0, -1) + (session.endsWith('A') ? 'B' : 'A'),
      hashOf(session),
    ]
    for (const { method, url } of routes())
      for (const token of forged) {
        const reply = await ask(server, token, method as Method, addressOf(url, 'own'))
        expect([method, url, reply.status, reply.body.code]).toEqual([
          method,
          url,
          401,
          'log-in-first',
        ])
      }
  })

  it.each(['own', 'other', 'none'] as const)(
    'admits each role to what is its own and to nothing else (%s place)',
    async (place) => {
      for (const { method, url, access } of routes())
        for (const [name, token] of Object.entries(tokens)) {
          if (DESTRUCTIVE.test(`${method} ${url}`)) continue
          const reply = await ask(server, token, method as Method, addressOf(url, place))
          const placed = /:branch|:organisation/.test(url)
          const isOwn =
            place === 'own' || !placed || (access === 'prompt-issuer' && name === 'operator')
          const admitted = isOwn && ADMITS[access as keyof typeof ADMITS].includes(name)
          const seen =
            reply.status === 403 ? 'refused' : reply.status < 500 ? 'admitted' : reply.status
          expect([name, method, url, seen]).toEqual([
            name,
            method,
            url,
            admitted ? 'admitted' : 'refused',
          ])
        }
    },
  )

  it('says the same of another branch, of one that does not exist and of things in them', async () => {
    const url = (branch: string) => `/branches/${branch}/members`
    const other = await ask(server, tokens.secretary!, 'GET', url(PLACES.otherBranch))
    const none = await ask(server, tokens.secretary!, 'GET', url('no-such-place'))
    expect([other.status, other.text]).toEqual([none.status, none.text])
    const theirs = `/branches/${PLACES.branch}/members`
    await addMember(server.parts, 'elsewhere', { branch: PLACES.otherBranch })
    for (const id of ['elsewhere', 'no-such-thing']) {
      const change = await ask(server, tokens.secretary!, 'PATCH', `${theirs}/${id}`, {})
      expect([change.status, change.body.code]).toEqual([404, 'not-found'])
    }
  })

  it('reaches from a place to all below it, not to what merely begins with the same letters', async () => {
    const issuer = await addPerson(server.parts, 'above', {
      branch: null,
      roles: [{ role: 'prompt-issuer', at: PLACES.county }],
    })
    for (const place of [PLACES.county, PLACES.town, PLACES.branch, PLACES.otherBranch])
      expect((await ask(server, issuer, 'GET', `/organisations/${place}`)).status).toBe(200)
    await server.database
      .insertInto('organisation')
      .values({ id: 'county-ab', parent_id: null, kind: 'county', name: '另', path: 'county-ab/' })
      .execute()
    expect((await ask(server, issuer, 'GET', '/organisations/county-ab')).status).toBe(403)
    expect(
      (await ask(server, tokens.issuer!, 'GET', `/organisations/${PLACES.county}`)).status,
    ).toBe(403)
  })
})

describe('a token', () => {
  it('is good no longer once it is revoked, one or all, or has expired', async () => {
    const { parts } = server
    const token = await addPerson(parts, 'leaving')
    const again = await ask(server, token, 'GET', '/me/sessions')
    expect(again.body.sessions).toHaveLength(1)
    await ask(server, token, 'DELETE', '/me/sessions/current')
    expect((await ask(server, token, 'GET', '/me')).status).toBe(401)

    const first = await addPerson(parts, 'leaving-all')
    await ask(server, first, 'DELETE', '/me/sessions')
    expect((await ask(server, first, 'GET', '/me')).status).toBe(401)

    const old = await addPerson(parts, 'old')
    await server.database
      .updateTable('session_token')
      .set({ expires_on: '2001-01-01' })
      .where('account_id', '=', 'account-old')
      .execute()
    expect((await ask(server, old, 'GET', '/me')).status).toBe(401)
  })

  it('is kept as a hash only', async () => {
    const rows = await server.database.selectFrom('session_token').selectAll().execute()
    expect(rows.length).toBeGreaterThan(5)
    expect(JSON.stringify(rows)).not.toContain(tokens.member!)
    expect(rows.map(({ hash }) => hash)).toContain(hashOf(tokens.member!))
  })

  it('leaves nothing behind once it is over and its holder logs in again', async () => {
    const { parts } = server
    const gone = await addStranger(parts, 'comes-back')
    await ask(server, gone, 'DELETE', '/me/sessions')
    const { token } = await openSession(parts, 'comes-back', false)
    const rows = await server.database
      .selectFrom('session_token')
      .select('hash')
      .where('account_id', '=', 'comes-back')
      .execute()
    expect(rows).toEqual([{ hash: hashOf(token) }])
  })

  it('does not end the sessions of others', async () => {
    const mine = await addPerson(server.parts, 'mine')
    const { sessions } = (await ask(server, tokens.member!, 'GET', '/me/sessions')).body
    const reply = await ask(server, mine, 'DELETE', `/me/sessions/${sessions[0].id}`)
    expect(reply.status).toBe(404)
    expect((await ask(server, tokens.member!, 'GET', '/me')).status).toBe(200)
  })
})
