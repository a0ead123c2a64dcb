import { createParts } from '../../../src/server/create-parts'
import { openPool } from '../../../src/server/database/database'
import { sharedWechatToken } from '../../../src/server/operations/log-in/wechat-token'
import { createWechat } from '../../../src/server/wechat/wechat'
import { addPerson, addStranger, ask, settlePlaces } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'
import { APP_ID, APP_SECRET, wechatServer, type WechatServer } from '../../support/wechat-server'

let wechat: WechatServer
let server: TestServer
let now = new Date('2031-03-10T12:00:00+08:00')
/** Long enough for an answer on this machine, in ms; `silent` is waited for this long. */
const PATIENCE_MS = 500

beforeAll(async () => {
  wechat = await wechatServer()
  const options = { appId: APP_ID, secret: APP_SECRET, url: wechat.url, patienceMs: PATIENCE_MS }
  server = await testServer({ wechat: createWechat(options), now: () => now })
  await settlePlaces(server.parts)
})
afterAll(async () => {
  await server.close()
  await wechat.close()
})

const logIn = (code: string) => ask(server, null, 'POST', '/sessions', { code })

describe('logging in by WeChat', () => {
  it('opens a session, and the same account for the same person', async () => {
    const first = await logIn('good-one--a')
    expect([first.status, first.body.joined]).toEqual([200, false])
    const again = await logIn('good-one--b')
    const idOf = async (token: string) => (await ask(server, token, 'GET', '/me')).body.account.id
    expect(await idOf(again.body.token)).toBe(await idOf(first.body.token))
    const other = await logIn('good-two')
    expect(await idOf(other.body.token)).not.toBe(await idOf(first.body.token))
  })

  it('keeps no session key, no union id and no token', async () => {
    const { body } = await logIn('good-three')
    const rows = JSON.stringify([
      await server.database.selectFrom('account').selectAll().execute(),
      await server.database.selectFrom('session_token').selectAll().execute(),
    ])
    expect(rows).toContain('openid-three')
    expect(rows).not.toMatch(/KEY-THAT|union/)
    expect(rows).not.toContain(body.token)
  })

  it.each([
    ['a code used before (40163)', 'good-one--a', 400, 'wrong-code'],
    ['an invalid code (40029)', 'nonsense', 400, 'wrong-code'],
    ['a person of high risk (40226)', 'risk-code', 403, 'log-in-blocked'],
    ['too many requests (45011)', 'often-code', 503, 'wechat-busy'],
    ['a busy service (-1)', 'busy-code', 503, 'wechat-busy'],
    ['no answer in time', 'silent-code', 503, 'wechat-busy'],
    ['an answer that is none', 'garbled-code', 503, 'wechat-busy'],
  ])('has a sentence for %s', async (_, code, status, problem) => {
    const reply = await logIn(code)
    expect([reply.status, reply.body.code]).toEqual([status, problem])
    expect(reply.body.message).toMatch(/[一-鿿]/)
  })

  it('asks once more when WeChat is busy for a moment', async () => {
    expect(await server.parts.wechat!.whoIs('busy-once-four')).toEqual({
      kind: 'known',
      openid: 'openid-four',
    })
  })

  it('says 503 with when to try again', async () => {
    const url = 'http://127.0.0.1:9'
    const away = createWechat({ appId: APP_ID, secret: APP_SECRET, url })
    const lonely = await testServer({ wechat: away })
    const reply = await ask(lonely, null, 'POST', '/sessions', { code: 'good-one-more' })
    expect([reply.status, reply.body.code]).toEqual([503, 'wechat-busy'])
    expect(reply.headers['retry-after']).toBe('5')
    await lonely.close()
    const without = await testServer()
    const none = await ask(without, null, 'POST', '/sessions', { code: 'good-one-more' })
    expect([none.status, none.body.code]).toEqual([503, 'log-in-unavailable'])
    await without.close()
  })

  it('is refused when asked for too often from one address', async () => {
    const statuses = []
    for (let n = 0; n < 65; n += 1) {
      const reply = await server.app.inject({
        method: 'POST',
        url: '/api/sessions',
        payload: { code: 'nonsense' },
        remoteAddress: '192.0.2.7',
      })
      statuses.push(reply.statusCode)
    }
    expect(statuses.filter((status) => status === 400)).toHaveLength(60)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('WeChat’s access token', () => {
  it('is asked for once by all processes, and anew before it ends', async () => {
    const second = openPool(server.url)
    const { config, operator } = server.parts
    const other = createParts(second, config, operator, () => now, server.parts.wechat)
    const tokens = await Promise.all(
      Array.from({ length: 12 }, (_, n) => sharedWechatToken(n % 2 ? other : server.parts)),
    )
    expect(new Set(tokens).size).toBe(1)
    const requests = () => wechat.asked.filter((one) => one.includes('stable_token')).length
    expect(requests()).toBe(1)
    now = new Date(now.getTime() + (7200 - 301) * 1000)
    expect(await sharedWechatToken(other)).toBe(tokens[0])
    now = new Date(now.getTime() + 2000)
    expect(await sharedWechatToken(other)).not.toBe(tokens[0])
    expect(requests()).toBe(2)
    await second.destroy()
  })
})

describe('a log-in on a PC', () => {
  const begin = async () => (await ask(server, null, 'POST', '/device-codes')).body
  const poll = (deviceCode: string) => ask(server, null, 'POST', '/device-tokens', { deviceCode })
  const approve = (token: string, userCode: string) =>
    ask(server, token, 'POST', '/device-codes/approvals', { userCode })

  it('waits for the code to be approved on the phone, then opens one session', async () => {
    const phone = await addPerson(server.parts, 'reader')
    const { deviceCode, userCode, interval, expiresIn } = await begin()
    expect(userCode).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/)
    expect([interval, expiresIn]).toEqual([5, 600])
    expect((await poll(deviceCode)).body).toEqual({ kind: 'waiting' })
    const typed = `${userCode.slice(0, 4).toLowerCase()}-${userCode.slice(4)} `
    expect((await approve(phone, typed)).status).toBe(204)
    const { body } = await poll(deviceCode)
    expect(body).toMatchObject({ kind: 'approved', session: { joined: true } })
    expect((await ask(server, body.session.token, 'GET', '/me')).body.member.id).toBe('reader')
    expect((await poll(deviceCode)).status).toBe(404)
    expect((await approve(phone, userCode)).status).toBe(404)
  })

  it('ends after ten minutes', async () => {
    const phone = await addStranger(server.parts, 'slow-phone')
    const { deviceCode, userCode } = await begin()
    now = new Date(now.getTime() + 601_000)
    expect((await approve(phone, userCode)).status).toBe(404)
    expect((await poll(deviceCode)).status).toBe(404)
  })

  it('cannot be guessed into: ten wrong codes and no more are looked at, the right one neither', async () => {
    const guesser = await addStranger(server.parts, 'guesser')
    const { userCode } = await begin()
    for (let n = 0; n < 10; n += 1) expect((await approve(guesser, 'BBBBBBBB')).status).toBe(404)
    expect((await approve(guesser, userCode)).status).toBe(429)
    now = new Date(now.getTime() + 600_000)
    const { userCode: later } = await begin()
    expect((await approve(guesser, later)).status).toBe(204)
  })

  it('opens no second session when two ask at once', async () => {
    const phone = await addStranger(server.parts, 'two-askers')
    const { deviceCode, userCode } = await begin()
    await approve(phone, userCode)
    const replies = await Promise.all([poll(deviceCode), poll(deviceCode), poll(deviceCode)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 404, 404])
  })

  it('keeps the long code as a hash', async () => {
    const { deviceCode } = await begin()
    const rows = await server.database.selectFrom('device_code').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(deviceCode)
  })
})
