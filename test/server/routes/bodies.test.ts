import fc from 'fast-check'
import { addPerson, PLACES, settlePlaces } from '../../support/people'
import { anEvent } from '../../support/study-events'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let token: string
beforeAll(async () => {
  server = await testServer()
  await settlePlaces(server.parts)
  // One who may call everything, so that every body is looked at.
  token = await addPerson(server.parts, 'all-roles', {
    roles: [
      { role: 'secretary', at: PLACES.branch },
      { role: 'prompt-issuer', at: PLACES.county },
      { role: 'operator' },
    ],
    liaisonFor: [],
  })
  await addPerson(server.parts, 'visited')
  await server.database
    .insertInto('liaison_for')
    .values({ member_id: 'visited', liaison_id: 'all-roles' })
    .execute()
})
afterAll(() => server.close())

/** Sound bodies, to be spoilt. */
const BODIES: Record<string, object> = {
  '/sessions': { code: 'good-code-1' },
  '/device-codes/approvals': { userCode: 'BBBB-BBBB' },
  '/device-tokens': { deviceCode: 'a'.repeat(43) },
  '/invitations/uses': { code: 'a'.repeat(26), name: '甲' },
  '/join-codes/lookups': { code: 'a'.repeat(26) },
  '/joins': { code: 'a'.repeat(26), name: '甲' },
  '/me/events': {
    events: [anEvent('studied', 'e1'), anEvent('answered', 'e2'), anEvent('review-state', 'e3')],
  },
  '/visits/records': { records: [{ memberId: 'visited', event: anEvent('studied', 'e1') }] },
  [`/branches/${PLACES.branch}/records`]: {
    records: [{ memberId: 'visited', event: anEvent('studied-taken-back', 'e4') }],
  },
  [`/branches/${PLACES.branch}/assignments`]: {
    id: 'a1',
    cardIds: ['c1'],
    audience: { kind: 'members', memberIds: ['visited'] },
    suggestedDay: '2031-03-10',
    note: '字',
  },
  [`/organisations/${PLACES.county}/assignments`]: {
    id: 'a1',
    branchIds: [PLACES.branch],
    cardIds: ['c1'],
    suggestedDay: '2031-03-10',
    note: null,
  },
  [`/organisations/${PLACES.county}/children`]: { kind: 'town', name: '镇' },
  [`/organisations/${PLACES.branch}/invitations`]: { role: 'secretary', name: '甲' },
  [`PUT /branches/${PLACES.branch}/roster`]: { rows: [{ name: '甲', group: '一组' }] },
  [`PATCH /branches/${PLACES.branch}/members/visited`]: {
    name: '甲',
    groupName: '一组',
    phone: null,
  },
  'PUT /me/study-mode': { studyMode: 'paper' },
}

const spoilt = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>(
    null,
    '',
    '\u0000',
    '\ud800',
    '字'.repeat(300),
    -1,
    1e308,
    2 ** 53,
    0.5,
    true,
    [],
    {},
    [[]],
    '2031-02-30',
    '0000-00-00',
    '9999-99-99',
    "'; DROP TABLE member; --",
    '__proto__',
    'constructor',
  ),
  fc.jsonValue(),
)

/** The body with something in it, somewhere, replaced. */
function withSpoilt(body: unknown, path: number[], value: unknown): unknown {
  const [at, ...rest] = path
  if (at === undefined || typeof body !== 'object' || body === null) return value
  const keys = Object.keys(body)
  if (keys.length === 0) return value
  const key = keys[at % keys.length]!
  const copy = (Array.isArray(body) ? [...body] : { ...body }) as Record<string, unknown>
  copy[key] = withSpoilt(copy[key], rest, value)
  return copy
}

let turn = 0
async function send(target: string, payload: string | Buffer) {
  turn += 1
  const [method, url] = target.includes(' ') ? target.split(' ') : ['POST', target]
  return server.app.inject({
    method: method as 'POST',
    url: `/api${url}`,
    payload,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    remoteAddress: `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn & 255}`,
  })
}

function isClean({ statusCode, body }: { statusCode: number; body: string }) {
  // 503 is what logging in says where WeChat is not configured.
  expect(statusCode === 503 || statusCode < 500).toBe(true)
  if (statusCode < 400) return
  const problem = JSON.parse(body)
  expect(problem.message).toMatch(/[一-鿿]/)
  expect(body).not.toMatch(/\bat .*\.ts|node_modules|SELECT|INSERT/)
}

describe('a body of any kind', () => {
  it('never gets a 500 or a trace, and a sentence when it is refused', async () => {
    const target = fc.constantFrom(...Object.keys(BODIES))
    const path = fc.array(fc.nat(5), { minLength: 0, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(target, path, spoilt, async (target, path, value) => {
        isClean(await send(target, JSON.stringify(withSpoilt(BODIES[target], path, value)) ?? ''))
      }),
      { numRuns: 1500 },
    )
  })

  it('may be no JSON at all, or too long', async () => {
    const texts = [
      '',
      '{',
      '[1,',
      'null',
      '"x"',
      '\u0000',
      '{"a":'.repeat(2000),
      '\ufeff{}',
      '{"__proto__":{"x":1}}',
    ]
    for (const target of Object.keys(BODIES)) {
      for (const text of texts) isClean(await send(target, text))
      isClean(await send(target, Buffer.from([0xff, 0xfe, 0x00, 0xd8])))
      const long = await send(target, JSON.stringify({ x: 'x'.repeat(600 * 1024) }))
      expect([target, long.statusCode]).toEqual([target, 413])
    }
  })

  it('of the sound kind is taken', async () => {
    const statuses: [string, number][] = []
    for (const [target, body] of Object.entries(BODIES))
      statuses.push([target, (await send(target, JSON.stringify(body))).statusCode])
    expect(statuses.filter(([, status]) => status === 400)).toEqual([])
  })
})
