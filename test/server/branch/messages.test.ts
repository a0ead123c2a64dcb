import { sendNextMessage } from '../../../src/server/operations/assignments/send-message'
import { createWechat } from '../../../src/server/wechat/wechat'
import { aPage, articleNumber, publishPage } from '../../support/a-page'
import { addPerson, ask, PLACES, settlePlaces } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'
import { APP_ID, APP_SECRET, wechatServer, type WechatServer } from '../../support/wechat-server'

const arrangementMessage = {
  templateId: 'tpl-1',
  fields: { cards: 'thing1', day: 'date2', branch: 'thing3' },
}

let wechat: WechatServer
let server: TestServer
let clock: number
let made = 0
const tokens: Record<string, string> = {}

beforeEach(async () => {
  clock = Date.parse('2031-03-10T09:00:00+08:00')
  wechat = await wechatServer()
  const options = { appId: APP_ID, secret: APP_SECRET, url: wechat.url, patienceMs: 500 }
  server = await testServer({
    now: () => new Date(clock),
    wechat: createWechat(options),
    product: { arrangementMessage },
  })
  await settlePlaces(server.parts)
  await publishPage(server.parts, aPage([articleNumber(1), articleNumber(2)]))
  const roles = [{ role: 'secretary' as const, at: PLACES.branch }]
  tokens.secretary = await addPerson(server.parts, 'secretary', { roles })
  for (const name of ['agreed', 'silent', 'busy']) {
    tokens[name] = await addPerson(server.parts, name)
    await server.database
      .updateTable('account')
      .set({ openid: `openid-${name}` })
      .where('id', '=', `account-${name}`)
      .execute()
  }
})
afterEach(async () => {
  await server.close()
  await wechat.close()
})

const agree = (name: string) => ask(server, tokens[name]!, 'POST', '/me/message-consents')
const agreed = async (name: string) =>
  (await ask(server, tokens[name]!, 'GET', '/me')).body.messagesAgreed as number
const request = (memberIds?: string[]) => ({
  id: `a${(made += 1)}`,
  audience: memberIds ? { kind: 'members', memberIds } : { kind: 'all' },
  cardIds: ['article001', 'article002'],
  suggestedDay: '2031-03-12',
  note: null,
})
const suggest = (body = request()) =>
  ask(server, tokens.secretary!, 'POST', `/branches/${PLACES.branch}/assignments`, body)
async function sendAll(): Promise<unknown[]> {
  const outcomes: unknown[] = []
  for (;;) {
    const outcome = await sendNextMessage(server.parts)
    if (outcome === 'none-due') return outcomes
    outcomes.push(outcome)
  }
}

describe('the message of WeChat about a new arrangement', () => {
  it('goes to whoever agreed to one, once, and opens 今日', async () => {
    await agree('agreed')
    expect(await agreed('agreed')).toBe(1)
    await suggest()
    expect(await agreed('agreed')).toBe(0)
    expect(await sendAll()).toEqual(['sent'])
    expect(wechat.messages).toHaveLength(1)
    const { touser, page, data } = wechat.messages[0]!
    expect([touser, page]).toEqual(['openid-agreed', 'pages/today/index'])
    expect(data.thing1!.value).toMatch(/^第1篇：.*等2篇$/)
    expect(data.date2!.value).toBe('2031年3月12日')
    expect(data.thing3!.value).toBe(`名${PLACES.branch}`)
    await suggest()
    expect(await sendAll()).toEqual([])
  })

  it('is not sent again for an arrangement that was sent in twice', async () => {
    await agree('agreed')
    await agree('agreed')
    const body = request()
    await suggest(body)
    await suggest(body)
    expect(await agreed('agreed')).toBe(1)
    expect(await sendAll()).toEqual(['sent'])
  })

  it('goes to nobody the arrangement is not for, and to nobody who did not agree', async () => {
    await agree('agreed')
    await suggest(request(['silent']))
    expect(await sendAll()).toEqual([])
    expect(await agreed('agreed')).toBe(1)
  })

  it('is dropped when the arrangement was withdrawn or the member has moved on', async () => {
    await agree('agreed')
    const body = request()
    await suggest(body)
    await ask(
      server,
      tokens.secretary!,
      'DELETE',
      `/branches/${PLACES.branch}/assignments/${body.id}`,
    )
    expect(await sendAll()).toEqual(['dropped'])
    await agree('agreed')
    await suggest()
    await server.database
      .updateTable('member')
      .set({ status: 'moved-out' })
      .where('id', '=', 'agreed')
      .execute()
    expect(await sendAll()).toEqual(['dropped'])
    expect(wechat.messages).toEqual([])
  })

  it('takes a no of WeChat for a no: what was agreed to is forgotten', async () => {
    for (let times = 0; times < 3; times++) await agree('agreed')
    wechat.unwilling.add('openid-agreed')
    await suggest()
    expect(await sendAll()).toEqual(['dropped'])
    expect(await agreed('agreed')).toBe(0)
  })

  it('is tried again later when WeChat is busy, ever more seldom, and given up in the end', async () => {
    await agree('busy')
    await suggest()
    expect(await sendAll()).toEqual([{ failed: 'busy' }])
    let tries = 1
    for (let hours = 0; hours < 24; hours++) {
      clock += 60 * 60_000
      tries += (await sendAll()).length
    }
    expect(tries).toBe(8)
  })

  it('replaces a token that WeChat has withdrawn before its time', async () => {
    await agree('agreed')
    await suggest()
    wechat.withdrawn.add('access-1')
    expect(await sendAll()).toEqual([{ failed: 'bad-token' }])
    clock += 60_000
    expect(await sendAll()).toEqual(['sent'])
  })

  it('is told of, not tried again, when the template is not what WeChat knows', async () => {
    await agree('agreed')
    server.parts.operator.product.arrangementMessage = { ...arrangementMessage, templateId: 'no' }
    await suggest()
    expect(await sendAll()).toEqual([{ refused: 40037 }])
    expect(await sendAll()).toEqual([])
  })

  it('keeps five yeses at most, and is asked of nobody where no template is set', async () => {
    for (let times = 0; times < 7; times++) await agree('agreed')
    expect(await agreed('agreed')).toBe(5)
    expect((await ask(server, null, 'GET', '/product')).body.messageTemplate).toBe('tpl-1')
    server.parts.operator.product.arrangementMessage = undefined
    expect((await ask(server, null, 'GET', '/product')).body.messageTemplate).toBeNull()
  })

  it('leaves nothing behind of a member who erases themselves', async () => {
    await agree('agreed')
    await suggest()
    await ask(server, tokens.agreed!, 'DELETE', '/me')
    expect(await sendAll()).toEqual([])
  })
})
