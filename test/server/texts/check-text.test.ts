import { createWechat } from '../../../src/server/wechat/wechat'
import { aPage, articleNumber, publishPage } from '../../support/a-page'
import { addPerson, ask, PLACES, settlePlaces } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'
import { APP_ID, APP_SECRET, wechatServer, type WechatServer } from '../../support/wechat-server'

let wechat: WechatServer
let server: TestServer
let without: TestServer
const tokens: Record<string, string> = {}

beforeAll(async () => {
  wechat = await wechatServer()
  const options = { appId: APP_ID, secret: APP_SECRET, url: wechat.url, patienceMs: 500 }
  server = await testServer({ wechat: createWechat(options) })
  without = await testServer()
  for (const one of [server, without]) {
    await settlePlaces(one.parts)
    await publishPage(one.parts, aPage([articleNumber(1)]))
  }
  const roles = [{ role: 'secretary' as const, at: PLACES.branch }]
  for (const name of ['here', 'away', 'unknown'])
    tokens[name] = await addPerson(server.parts, name, { roles })
  tokens.without = await addPerson(without.parts, 'without', { roles })
  tokens.issuer = await addPerson(server.parts, 'issuer', {
    roles: [{ role: 'prompt-issuer', at: PLACES.county }],
  })
  for (const name of ['here', 'away', 'issuer'])
    await server.database
      .updateTable('account')
      .set({ openid: `openid-${name}` })
      .where('id', '=', `account-${name}`)
      .execute()
})
afterAll(async () => {
  await server.close()
  await without.close()
  await wechat.close()
})

let made = 0
const wanted = (note: string | null) => ({
  cardIds: ['article001'],
  suggestedDay: '2031-03-10',
  note,
  id: `a${(made += 1)}`,
})
const suggest = (note: string | null, as = 'here', to = server) =>
  ask(to, tokens[as]!, 'POST', `/branches/${PLACES.branch}/assignments`, {
    ...wanted(note),
    audience: { kind: 'all' },
  })
const feedback = (text: string, as: string | null = 'here') =>
  ask(server, as && tokens[as]!, 'POST', '/feedback', {
    id: `f${(made += 1)}`,
    kind: 'suggestion',
    text,
    cardId: null,
  })
const notes = async () =>
  (await server.database.selectFrom('assignment').select('note').execute()).map(({ note }) => note)

describe('what a secretary writes to an arrangement', () => {
  it('is looked at by WeChat, and stored when it passes or is left to people', async () => {
    expect((await suggest('请在周五前读')).status).toBe(200)
    expect((await suggest('有疑问的一句')).status).toBe(200)
    expect(wechat.checked).toEqual(['请在周五前读', '有疑问的一句'])
    expect(await notes()).toEqual(['请在周五前读', '有疑问的一句'])
  })

  it('is refused with a sentence when it is risky, and not stored: made, changed or joint', async () => {
    const refused = { status: 400, code: 'text-refused' }
    const seen = (reply: { status: number; body: { code: string } }) => ({
      status: reply.status,
      code: reply.body.code,
    })
    expect(seen(await suggest('一句坏话'))).toEqual(refused)
    const { id, version } = (await suggest(null)).body
    const url = `/branches/${PLACES.branch}/assignments/${id}`
    const { id: _, ...rest } = wanted('改成坏话')
    const change = { ...rest, version, audience: { kind: 'all' } }
    expect(seen(await ask(server, tokens.here!, 'PUT', url, change))).toEqual(refused)
    const joint = { ...wanted('坏话'), branchIds: [PLACES.branch] }
    const above = `/organisations/${PLACES.county}/assignments`
    expect(seen(await ask(server, tokens.issuer!, 'POST', above, joint))).toEqual(refused)
    expect((await notes()).filter((note) => note?.includes('坏'))).toEqual([])
  })

  it('waits while WeChat is busy', async () => {
    const reply = await suggest('正忙')
    expect([reply.status, reply.body.code]).toEqual([503, 'text-check-busy'])
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
  })

  it('passes where WeChat cannot look: nothing written, no WeChat account, not seen for two hours', async () => {
    const before = wechat.checked.length
    expect((await suggest(null)).status).toBe(200)
    expect((await suggest('坏', 'unknown')).status).toBe(200)
    expect((await suggest('坏', 'away')).status).toBe(200)
    expect(wechat.checked).toHaveLength(before)
  })

  it('replaces a token that WeChat has withdrawn before its time', async () => {
    const { token } = await server.database
      .selectFrom('wechat_token')
      .select('token')
      .executeTakeFirstOrThrow()
    wechat.withdrawn.add(token)
    expect((await suggest('换了钥匙')).status).toBe(200)
    expect(wechat.checked.at(-1)).toBe('换了钥匙')
  })
})

describe('投诉建议', () => {
  it('is looked at where the writer is known to WeChat, and nothing is stored of the writer', async () => {
    expect((await feedback('坏')).body.code).toBe('text-refused')
    expect((await feedback('好')).status).toBe(200)
    const rows = await server.database.selectFrom('feedback').selectAll().execute()
    expect(rows.map(({ text }) => text)).toEqual(['好'])
    expect(JSON.stringify(rows)).not.toMatch(/openid|account/)
  })

  it('is kept without an account, and while WeChat is busy: only the desk reads it', async () => {
    for (const [text, as] of [
      ['坏', null],
      ['忙', 'here'],
    ] as const)
      expect((await feedback(text, as)).status).toBe(200)
  })
})

describe('without WeChat', () => {
  it('nothing is looked at, and the service says so', async () => {
    expect((await suggest('坏', 'without', without)).status).toBe(200)
    expect((await ask(without, null, 'GET', '/health')).body.textCheck).toBe('off')
    expect((await ask(server, null, 'GET', '/health')).body.textCheck).toBe('wechat')
  })
})
