import fc from 'fast-check'
import { aQuizItem } from './a-quiz-item'
import { addPerson, PLACES, settlePlaces } from './people'
import { anEvent } from './study-events'
import type { TestServer } from './test-server'

const SOUND_PROMPT = {
  month: '2031-03',
  theme: '题',
  aims: '字',
  materials: [{ text: '字', link: 'https://www.example.cn/a' }],
  cardIds: ['c1'],
}

/** A sound body for every route that takes one, by method and route; to be spoilt. */
export const SOUND_BODIES: Record<string, { url: string; body: object }> = {
  'POST /sessions': { url: '/sessions', body: { code: 'good-code-1' } },
  'POST /demo-sessions': { url: '/demo-sessions', body: { role: 'member' } },
  'POST /device-codes/approvals': {
    url: '/device-codes/approvals',
    body: { userCode: 'BBBB-BBBB' },
  },
  'POST /device-tokens': { url: '/device-tokens', body: { deviceCode: 'a'.repeat(43) } },
  'POST /invitations/uses': {
    url: '/invitations/uses',
    body: { code: 'a'.repeat(26), name: '甲' },
  },
  'POST /join-codes/lookups': { url: '/join-codes/lookups', body: { code: 'a'.repeat(26) } },
  'POST /joins': { url: '/joins', body: { code: 'a'.repeat(26), name: '甲' } },
  'POST /feedback': {
    url: '/feedback',
    body: { id: 'f1', kind: 'suggestion', text: '字', cardId: null },
  },
  'POST /feedback/answers': {
    url: '/feedback/answers',
    body: { entries: [{ id: 'f1', secret: 'a'.repeat(32) }] },
  },
  'PUT /feedback/{id}/answer': { url: '/feedback/f1/answer', body: { text: '字' } },
  'POST /desk/drafts/{draft}/entries': {
    url: '/desk/drafts/none/entries',
    body: {
      seen: 0,
      entries: [
        { id: 'e1', deed: { kind: 'edit', block: 'b1', start: 0, end: 1, was: '甲', text: '乙' } },
        { id: 'e2', deed: { kind: 'undo', entry: 'e1' } },
      ],
    },
  },
  'POST /desk/drafts/{draft}/item-check': {
    url: '/desk/drafts/none/item-check',
    body: { article: 'a1', item: aQuizItem() },
  },
  'POST /desk/drafts/{draft}/steps': {
    url: '/desk/drafts/none/steps',
    body: {
      id: 's1',
      seen: 0,
      step: {
        kind: 'signed',
        publishAt: '2031-03-10T09:00+08:00',
        why: 'erratum',
        tell: '第二段“十月”应为“九月”。',
      },
    },
  },
  'POST /desk/drafts/{draft}/audio': {
    url: '/desk/drafts/none/audio',
    body: { id: 'j1', how: 'retry' },
  },
  'POST /desk/cards/{card}/drill': { url: '/desk/cards/none/drill', body: { id: 'd1' } },
  'POST /desk/cards/{card}/restoration': {
    url: '/desk/cards/none/restoration',
    body: { id: 'w2', reason: '字' },
  },
  'POST /desk/editions/{edition}/withdrawal': {
    url: '/desk/editions/none/withdrawal',
    body: { id: 'w3', reason: '字' },
  },
  'POST /desk/editions/{edition}/restoration': {
    url: '/desk/editions/none/restoration',
    body: { id: 'w4', reason: '字' },
  },
  'POST /desk/cards/{card}/withdrawal': {
    url: '/desk/cards/none/withdrawal',
    body: { id: 'w1', reason: '字' },
  },
  'PUT /desk/operator-data/{list}': {
    url: '/desk/operator-data/hidden-names',
    body: { id: 'v1', seen: 1, content: '# 注\n甲乙丙\n', note: '字' },
  },
  'POST /desk/operator-data/{list}/trials': {
    url: '/desk/operator-data/look-alikes/trials',
    body: { content: '目 日\n' },
  },
  'POST /desk/words': {
    url: '/desk/words',
    body: { content: '汶上 汶 wèn 问\n', text: '汶上' },
  },
  'PUT /me/study-mode': { url: '/me/study-mode', body: { studyMode: 'paper' } },
  'POST /me/events': {
    url: '/me/events',
    body: {
      events: [anEvent('studied', 'e1'), anEvent('answered', 'e2'), anEvent('review-state', 'e3')],
    },
  },
  'POST /visits/records': {
    url: '/visits/records',
    body: { records: [{ memberId: 'visited', event: anEvent('studied', 'e1') }] },
  },
  'PUT /visits/order': { url: '/visits/order', body: { memberIds: ['visited'] } },
  'PUT /branches/{branch}/liaisons/{liaison}/order': {
    url: `/branches/${PLACES.branch}/liaisons/visited/order`,
    body: { memberIds: ['visited'] },
  },
  'POST /branches/{branch}/records': {
    url: `/branches/${PLACES.branch}/records`,
    body: { records: [{ memberId: 'visited', event: anEvent('studied-taken-back', 'e4') }] },
  },
  'PUT /branches/{branch}/roster': {
    url: `/branches/${PLACES.branch}/roster`,
    body: { rows: [{ name: '甲', group: '一组' }] },
  },
  'PATCH /branches/{branch}/members/{member}': {
    url: `/branches/${PLACES.branch}/members/visited`,
    body: { name: '甲', groupName: '一组', phone: null },
  },
  'POST /branches/{branch}/join-requests/{request}/answer': {
    url: `/branches/${PLACES.branch}/join-requests/none/answer`,
    body: { admit: true, memberId: null },
  },
  'POST /branches/{branch}/assignments': {
    url: `/branches/${PLACES.branch}/assignments`,
    body: {
      id: 'a1',
      cardIds: ['c1'],
      audience: { kind: 'members', memberIds: ['visited'] },
      suggestedDay: '2031-03-10',
      note: '字',
    },
  },
  'PUT /branches/{branch}/assignments/{assignment}': {
    url: `/branches/${PLACES.branch}/assignments/a1`,
    body: {
      version: 1,
      cardIds: ['c1'],
      audience: { kind: 'study-modes', studyModes: ['paper'] },
      suggestedDay: '2031-03-10',
      note: null,
    },
  },
  'POST /organisations': { url: '/organisations', body: { kind: 'county', name: '县' } },
  'POST /organisations/{organisation}/children': {
    url: `/organisations/${PLACES.county}/children`,
    body: { kind: 'town', name: '镇' },
  },
  'PUT /organisations/{organisation}/name': {
    url: `/organisations/${PLACES.county}/name`,
    body: { name: '县' },
  },
  'POST /organisations/{organisation}/invitations': {
    url: `/organisations/${PLACES.branch}/invitations`,
    body: { role: 'secretary', name: '甲' },
  },
  'POST /organisations/{organisation}/assignments': {
    url: `/organisations/${PLACES.county}/assignments`,
    body: {
      id: 'a1',
      branchIds: [PLACES.branch],
      cardIds: ['c1'],
      suggestedDay: '2031-03-10',
      note: null,
    },
  },
  'PUT /organisations/{organisation}/assignments/{assignment}': {
    url: `/organisations/${PLACES.county}/assignments/a1`,
    body: { version: 1, cardIds: ['c1'], suggestedDay: '2031-03-10', note: '字' },
  },
  'POST /organisations/{organisation}/monthly-prompts': {
    url: `/organisations/${PLACES.county}/monthly-prompts`,
    body: { id: 'p1', ...SOUND_PROMPT },
  },
  'PUT /organisations/{organisation}/monthly-prompts/{prompt}': {
    url: `/organisations/${PLACES.county}/monthly-prompts/p1`,
    body: { version: 1, ...SOUND_PROMPT },
  },
}

/** One who may call everything, so that every body is looked at. Out: the token. */
export async function addSpoiler({ parts }: TestServer): Promise<string> {
  await settlePlaces(parts)
  await addPerson(parts, 'visited')
  return addPerson(parts, 'all-roles', {
    roles: [
      { role: 'secretary', at: PLACES.branch },
      { role: 'prompt-issuer', at: PLACES.county },
      { role: 'operator' },
    ],
    liaisonFor: ['visited'],
  })
}

const value = fc.oneof(
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
function withSpoilt(body: unknown, path: number[], spoilt: unknown): unknown {
  const [at, ...rest] = path
  if (at === undefined || typeof body !== 'object' || body === null) return spoilt
  const keys = Object.keys(body)
  if (keys.length === 0) return spoilt
  const key = keys[at % keys.length]!
  const copy = (Array.isArray(body) ? [...body] : { ...body }) as Record<string, unknown>
  copy[key] = withSpoilt(copy[key], rest, spoilt)
  return copy
}

/** More than any route takes, in bytes. */
const TOO_MUCH = 600 * 1024

const target = fc.constantFrom(...Object.keys(SOUND_BODIES))
const text = (of: string) => JSON.stringify(SOUND_BODIES[of]!.body)

export interface SpoiltRequest {
  target: string
  payload: string | Buffer
  type: string
}

/** A request with a body that is wrong in its values, its form, its length or its kind. */
export const spoiltRequest: fc.Arbitrary<SpoiltRequest> = target.chain((target) => {
  const whole = text(target)
  const path = fc.array(fc.nat(5), { maxLength: 4 })
  const valueSpoilt = fc
    .tuple(path, value)
    .map(
      ([path, value]) => JSON.stringify(withSpoilt(SOUND_BODIES[target]!.body, path, value)) ?? '',
    )
  const payload: fc.Arbitrary<string | Buffer> = fc.oneof(
    { weight: 12, arbitrary: valueSpoilt },
    { weight: 2, arbitrary: fc.nat(whole.length).map((at) => whole.slice(0, at)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.nat(whole.length), fc.string({ unit: 'binary', minLength: 1 }))
        .map(([at, more]) => whole.slice(0, at) + more + whole.slice(at)),
    },
    { weight: 1, arbitrary: fc.uint8Array().map((bytes) => Buffer.from(bytes)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'null',
        '"x"',
        '\u0000',
        '\ufeff{}',
        '{"a":'.repeat(2000),
        '['.repeat(3000),
        '{"__proto__":{"x":1}}',
        '{"constructor":{"prototype":{"x":1}}}',
        whole.replace('{', `{"x":${JSON.stringify('y'.repeat(10_000))},`),
        whole.replace('{', `{"x":${JSON.stringify('y'.repeat(TOO_MUCH))},`),
        `${whole}${' '.repeat(TOO_MUCH)}`,
      ),
    },
  )
  const type = fc.oneof(
    { weight: 15, arbitrary: fc.constant('application/json') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('text/plain', 'application/xml', 'multipart/form-data', 'x', ''),
    },
  )
  return fc.record({ target: fc.constant(target), payload, type })
})

let turn = 0
/** Each time from another address, for the limits count these. */
export async function sendSpoilt(
  { app }: TestServer,
  token: string,
  { target, payload, type }: SpoiltRequest,
) {
  turn += 1
  const reply = await app.inject({
    method: target.slice(0, target.indexOf(' ')) as 'POST',
    url: `/api${SOUND_BODIES[target]!.url}`,
    payload,
    headers: { authorization: `Bearer ${token}`, ...(type && { 'content-type': type }) },
    remoteAddress: `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn & 255}`,
  })
  return { status: reply.statusCode, text: reply.body }
}

/** What is wrong with an answer to a spoilt body; null: nothing. */
export function faultOf({ status, text }: { status: number; text: string }): string | null {
  // 503 is what logging in says where WeChat is not configured.
  if (status >= 500 && !(status === 503 && text.includes('log-in-unavailable'))) return `${status}`
  if (/\bat .*\.ts|node_modules|SELECT |INSERT /.test(text)) return `a trace: ${text}`
  if (status < 400) return null
  try {
    return /[一-鿿]/.test(JSON.parse(text).message) ? null : `no sentence: ${text}`
  } catch {
    return `no problem: ${text}`
  }
}
