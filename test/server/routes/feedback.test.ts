import { addPerson, ask, settlePlaces } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
  await settlePlaces(server.parts)
})
afterAll(() => server.close())

const feedback = (parts: object = {}) => ({
  id: 'f-1',
  kind: 'suggestion',
  text: '字再大一点就好了',
  cardId: null,
  ...parts,
})
/** Each test speaks from an address of its own, because the limit is per address. */
const post = (payload: object | string, remoteAddress: string) =>
  server.app.inject({
    method: 'POST',
    url: '/api/feedback',
    payload,
    headers: { 'content-type': 'application/json' },
    remoteAddress,
  })
const stored = () => server.database.selectFrom('feedback').selectAll().execute()

describe('POST /api/feedback', () => {
  it('keeps what was written, once, however often it is sent', async () => {
    const first = await post(feedback(), '10.0.0.1')
    expect([first.statusCode, first.json()]).toEqual([200, { id: 'f-1' }])
    const again = await post(feedback({ text: '另一句' }), '10.0.0.1')
    expect(again.statusCode).toBe(200)
    expect((await stored()).map(({ text }) => text)).toEqual(['字再大一点就好了'])
  })

  it('keeps nothing about who wrote it', async () => {
    const [row] = await stored()
    const about = ['card_id', 'id', 'kind', 'received_at', 'text']
    const answered = ['answer', 'answered_at', 'answered_by', 'secret_hash']
    expect(Object.keys(row!).sort()).toEqual([...about, ...answered].sort())
    expect(row!.secret_hash).toBeNull()
  })

  it.each([
    ['an empty text', { text: '' }],
    ['blanks', { text: ' \n\t' }],
    ['201 characters', { text: '字'.repeat(201) }],
    ['a character no database keeps', { text: '字\u0000' }],
    ['another kind', { kind: 'praise' }],
    ['an id of another form', { id: 'A B' }],
    ['no card field', { cardId: undefined }],
  ])('refuses %s with a sentence', async (what, parts) => {
    const before = (await stored()).length
    const reply = await post(feedback({ id: 'f-2', ...parts }), '10.0.0.2')
    expect(reply.statusCode).toBe(400)
    expect(reply.json()).toEqual({ code: 'bad-request', message: expect.stringMatching(/。$/) })
    expect((await stored()).length).toBe(before)
  })

  it('takes exactly 200 characters', async () => {
    const reply = await post(feedback({ id: 'f-3', text: '字'.repeat(200) }), '10.0.0.3')
    expect(reply.statusCode).toBe(200)
  })

  it('refuses a body that is too large or broken', async () => {
    const large = await post(feedback({ text: '字'.repeat(9000) }), '10.0.0.4')
    expect([large.statusCode, large.json().code]).toEqual([413, 'too-large'])
    const broken = await post('{"id":', '10.0.0.4')
    expect([broken.statusCode, broken.json().code]).toEqual([400, 'bad-request'])
  })

  it('asks one address to wait after twenty in a minute, and no other', async () => {
    const send = (number: number, from: string) => post(feedback({ id: `f-4-${number}` }), from)
    for (let number = 0; number < 20; number += 1)
      expect((await send(number, '10.0.0.5')).statusCode).toBe(200)
    const refused = await send(20, '10.0.0.5')
    expect(refused.statusCode).toBe(429)
    expect(refused.json()).toEqual({ code: 'too-many-requests', message: expect.any(String) })
    expect((await send(21, '10.0.0.6')).statusCode).toBe(200)
  })
})

describe('an answer', () => {
  const secret = '0123456789abcdef0123456789abcdef'
  let editor: string
  const asDevice = async (entries: { id: string; secret: string }[]) =>
    (await ask(server, null, 'POST', '/feedback/answers', { entries })).body.answers
  beforeAll(async () => {
    editor = await addPerson(server.parts, 'shen', {
      branch: null,
      name: '沈编辑',
      roles: [{ role: 'editor' }],
    })
    await post(feedback({ id: 'asked', text: '能不能再大一点', secret }), '10.0.0.9')
    await post(feedback({ id: 'old-phone', text: '没有留回音' }), '10.0.0.9')
  })

  it('is written by an editor, by name, and read by whoever has the secret', async () => {
    expect(await asDevice([{ id: 'asked', secret }])).toEqual([])
    const answered = await ask(server, editor, 'PUT', '/feedback/asked/answer', {
      text: ' 已经请人在改。 ',
    })
    expect(answered.status).toBe(204)
    expect(await asDevice([{ id: 'asked', secret }])).toEqual([
      { id: 'asked', text: '已经请人在改。', by: '沈编辑', day: expect.any(String) },
    ])
    const { entries } = (await ask(server, editor, 'GET', '/feedback')).body
    expect(entries.find(({ id }: { id: string }) => id === 'asked')).toMatchObject({
      reachable: true,
      answer: { text: '已经请人在改。', by: '沈编辑' },
    })
  })

  it('is given to nobody with another secret, and keeps none that is readable', async () => {
    expect(await asDevice([{ id: 'asked', secret: 'f'.repeat(32) }])).toEqual([])
    const rows = await stored()
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('is not written where no device could read it, nor by anybody but editors', async () => {
    const body = { text: '好' }
    const to = (id: string, token: string | null) =>
      ask(server, token, 'PUT', `/feedback/${id}/answer`, body).then(({ status }) => status)
    expect(await to('old-phone', editor)).toBe(404)
    expect(await to('nowhere', editor)).toBe(404)
    expect(await to('asked', null)).toBe(401)
    expect(await to('asked', await addPerson(server.parts, 'member'))).toBe(403)
  })
})
