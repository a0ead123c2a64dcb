import type { Carrier } from '../../../src/miniapp/gateways/http'
import { isRead } from '../../../src/core/study/reading-progress'
import { eventsAfter } from '../../../src/server/repositories/events'
import { aDevice, turns, type Device, type Running } from '../../support/a-device'
import { anArticleCard } from '../../support/an-article-card'
import { addMember, addPerson, ask, PLACES, settlePlaces } from '../../support/people'
import { addWechatMember, aWechat, codeOf, overHttp } from '../../support/real-service'
import { anEvent } from '../../support/study-events'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let carry: Carrier
let secretary: string
const branch = `/branches/${PLACES.branch}`

beforeAll(async () => {
  server = await testServer({ wechat: aWechat })
  await settlePlaces(server.parts)
  const roles = [{ role: 'secretary' as const, at: PLACES.branch }]
  secretary = await addPerson(server.parts, 'secretary', { roles })
  carry = await overHttp(server)
})
afterAll(() => server.close())

const card = (id: string) => anArticleCard({ id, paragraphs: ['一', '二'] })
const isReadOn = ({ readingProgress }: Running, id: string) =>
  isRead(readingProgress.getState().progress, id)

async function logIn(device: Device, parts: Running, name: string) {
  device.device.code = codeOf(name)
  expect(await parts.session.getState().logIn()).toEqual({ kind: 'done', value: null })
  await parts.sync.getState().sync()
  await turns(20)
}
const eventsOf = async (memberId: string) =>
  (await eventsAfter(server.database, memberId, 0, 1000)).map(({ event }) => event)

describe('a member on a phone', () => {
  it('joins by a code, brings along what was read before, and sees what the branch recorded', async () => {
    await addMember(server.parts, 'joins', { name: '周望禾' })
    const device = aDevice({ name: 'p', carry })
    const parts = device.start()
    await parts.readingProgress.getState().mark(card('c1'), true)
    await turns(20)
    await logIn(device, parts, 'newcomer')
    expect(parts.session.getState()).toMatchObject({ status: 'signed-in', me: { member: null } })

    const { code } = (await ask(server, secretary, 'GET', `${branch}/join-code`)).body
    expect(await parts.session.getState().lookUp(code)).toEqual({
      kind: 'done',
      value: { kind: 'branch', branchName: `名${PLACES.branch}` },
    })
    expect(await parts.session.getState().join(code)).toMatchObject({
      kind: 'refused',
      why: 'refused',
      message: expect.stringMatching(/姓名/),
    })
    expect(await parts.session.getState().join(code, '周望禾')).toEqual({
      kind: 'done',
      value: { kind: 'joined' },
    })
    await parts.sync.getState().sync()
    await turns(20)
    expect(parts.session.getState()).toMatchObject({
      status: 'member',
      me: { member: { id: 'joins', branch: { id: PLACES.branch } } },
    })

    expect(parts.sync.getState().earlier).toBe('ask')
    await parts.sync.getState().answerIsItMine(true)
    await parts.readingProgress.getState().mark(card('c2'), true, 'audio')
    await parts.sync.getState().askForHelp('call')
    await parts.sync.getState().sync()
    expect(await eventsOf('joins')).toMatchObject([
      { kind: 'studied', cardId: 'c1', by: 'phone' },
      { kind: 'studied', cardId: 'c2', by: 'audio' },
      { kind: 'help-asked', wish: 'call' },
    ])

    const event = anEvent('studied', 'meeting-1', { cardId: 'c3', by: 'meeting' })
    const records = [{ memberId: 'joins', event }]
    await ask(server, secretary, 'POST', `${branch}/records`, { records })
    await parts.sync.getState().sync()
    expect(['c1', 'c2', 'c3'].map((id) => isReadOn(parts, id))).toEqual([true, true, true])
    expect(await parts.session.getState().chooseStudyMode('paper')).toMatchObject({ kind: 'done' })
    expect(parts.session.getState().me?.member?.studyMode).toBe('paper')
  })

  it('says why not, in the words of the service', async () => {
    const device = aDevice({ name: 'p', carry })
    const parts = device.start()
    device.device.code = 'bad-code'
    const outcome = await parts.session.getState().logIn()
    expect(outcome).toMatchObject({
      kind: 'refused',
      why: 'refused',
      message: expect.stringMatching(/。$/),
    })
    expect(parts.session.getState().status).toBe('anonymous')
    const wrong = 'a'.repeat(26)
    expect(await parts.session.getState().lookUp(wrong)).toMatchObject({ why: 'log-in-first' })
    await logIn(device, parts, 'stranger')
    expect(await parts.session.getState().lookUp(wrong)).toMatchObject({ why: 'not-found' })
    expect(await parts.asMe.get('/api/me/events').catch(({ kind }) => kind)).toBe('not-allowed')
    device.device.online = false
    expect(await parts.session.getState().lookUp(wrong)).toMatchObject({
      why: 'offline',
      message: '',
    })
  })

  it('sends all but what the service will not have', async () => {
    await addWechatMember(server, 'busy')
    const device = aDevice({ name: 'p', carry })
    const parts = device.start()
    await logIn(device, parts, 'busy')
    for (let n = 0; n < 130; n++) await parts.readingProgress.getState().mark(card(`c${n}`), true)
    // One that is refused by itself, and one for whose sake the whole request is.
    await parts.readingProgress.getState().mark(card('NOT AN ID'), true)
    const phone = aDevice({ name: 'q', carry, today: () => '2031-02-31' })
    const other = phone.start()
    await logIn(phone, other, 'busy')
    await other.readingProgress.getState().mark(card('c200'), true)
    await other.readingProgress.getState().mark(card('c201'), true)
    await other.sync.getState().sync()
    await parts.sync.getState().sync()
    expect(parts.sync.getState()).toMatchObject({ status: 'even', unsent: 0 })
    expect(other.sync.getState()).toMatchObject({ status: 'even', unsent: 0 })
    expect(await eventsOf('member-busy')).toHaveLength(130)
    expect(device.keptOutbox('member-busy')!.setAside).toMatchObject([{ cardId: 'NOT AN ID' }])
    expect(phone.keptOutbox('member-busy')!.setAside).toHaveLength(2)
  })

  it('ends the session here, and the token is worth nothing any more', async () => {
    await addWechatMember(server, 'leaves')
    const device = aDevice({ name: 'p', carry })
    const parts = device.start()
    await logIn(device, parts, 'leaves')
    await parts.readingProgress.getState().mark(card('c1'), true)
    const { token } = JSON.parse(device.texts.get('session')!) as { token: string }
    await parts.session.getState().logOut()
    await turns(40)
    expect((await ask(server, token, 'GET', '/me')).status).toBe(401)
    expect(await eventsOf('member-leaves')).toHaveLength(1)
    expect(parts.session.getState().status).toBe('anonymous')
    expect([...device.texts.keys()]).not.toContain('session')
  })

  it('may delete everything that is stored about them', async () => {
    await addWechatMember(server, 'erases')
    const device = aDevice({ name: 'p', carry })
    const parts = device.start()
    await logIn(device, parts, 'erases')
    await parts.readingProgress.getState().mark(card('c1'), true)
    expect(await parts.session.getState().eraseMe()).toMatchObject({ kind: 'done' })
    await turns(40)
    expect(await eventsOf('member-erases')).toEqual([])
    expect(parts.session.getState().status).toBe('anonymous')
    expect([...device.texts.values()].join(' ')).not.toContain('c1')
  })
})

describe('a browser', () => {
  it('is let in by the phone that types its code', async () => {
    await addWechatMember(server, 'reads')
    const phone = aDevice({ name: 'phone', carry })
    const onPhone = phone.start()
    await logIn(phone, onPhone, 'reads')
    const browser = aDevice({ name: 'browser', carry })
    const inBrowser = browser.start()
    const started = await inBrowser.session.getState().startDeviceCode()
    expect(started).toMatchObject({ kind: 'done', value: { interval: 5 } })
    const { userCode } = inBrowser.session.getState().device!
    expect(await inBrowser.session.getState().pollDeviceCode()).toBe('waiting')
    expect(await onPhone.session.getState().approveDeviceCode('BBBB-BBBB')).toMatchObject({
      why: 'not-found',
    })
    expect(await onPhone.session.getState().approveDeviceCode(userCode)).toMatchObject({
      kind: 'done',
    })
    expect(await inBrowser.session.getState().pollDeviceCode()).toBe('approved')
    expect(inBrowser.session.getState()).toMatchObject({
      status: 'member',
      device: null,
      me: { member: { id: 'member-reads' } },
    })
    expect(await inBrowser.session.getState().pollDeviceCode()).toBe('expired')
  })

  it('may try a role where the service offers it', async () => {
    const device = aDevice({ name: 'browser', carry })
    const parts = device.start()
    expect(await parts.session.getState().demoRoles()).toContain('secretary')
    expect(await parts.session.getState().enterDemo('secretary')).toMatchObject({ kind: 'done' })
    const { me, status } = parts.session.getState()
    expect([status, me?.account.demo, me?.roles[0]?.role]).toEqual(['member', true, 'secretary'])
    const place = me!.roles[0]!.organisation!.id
    const roster = await parts.asMe.get<{ members: object[] }>(`/api/branches/${place}/members`)
    expect(roster.members.length).toBeGreaterThan(1)
    const memberId = (roster.members[0] as { id: string }).id
    const changed = await parts.asMe.patch(`/api/branches/${place}/members/${memberId}`, {
      studyMode: 'away',
    })
    expect(changed).toMatchObject({ studyMode: 'away' })
    // What the mini-program sends: WeChat carries no PATCH.
    const asPatch = await carry({
      path: `/api/branches/${place}/members/${memberId}`,
      method: 'POST',
      header: {
        authorization: `Bearer ${(JSON.parse(device.texts.get('session')!) as { token: string }).token}`,
        'content-type': 'application/json',
        'x-http-method-override': 'PATCH',
      },
      body: { studyMode: 'phone' },
    })
    expect(asPatch).toMatchObject({ statusCode: 200, data: { studyMode: 'phone' } })
    // A refusal that says more than a sentence.
    const rows = [{ name: '', group: '' }]
    const refusal = await parts.asMe
      .put(`/api/branches/${place}/roster`, { rows })
      .catch((failure: unknown) => failure)
    expect(refusal).toMatchObject({ kind: 'refused', reply: { rows: [{ row: 1 }] } })
    // Nothing to send along, and still understood.
    expect(await parts.asMe.post(`/api/branches/${place}/join-code`)).toHaveProperty('code')
  })
})
