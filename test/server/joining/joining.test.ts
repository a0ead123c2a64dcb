import { accountOfOpenid } from '../../../src/server/repositories/accounts'
import { openSession } from '../../../src/server/operations/log-in/open-session'
import { addMember, addPerson, ask, PLACES, settlePlaces } from '../../support/people'
import { anEvent } from '../../support/study-events'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let secretary: string
let now = new Date('2031-03-10T12:00:00+08:00')
const DAY_MS = 86_400_000

beforeAll(async () => {
  server = await testServer({ now: () => now })
  await settlePlaces(server.parts)
  const roles = [{ role: 'secretary' as const, at: PLACES.branch }]
  secretary = await addPerson(server.parts, 'secretary', { roles })
})
afterAll(() => server.close())

/** Somebody who logged in by WeChat and has not joined. */
async function stranger(openid: string): Promise<string> {
  const account = await accountOfOpenid(server.database, openid, `account-${openid}`)
  return (await openSession(server.parts, account.id, false)).token
}
const codeOf = async (memberId: string | null, method: 'GET' | 'POST' = 'GET') => {
  const where = memberId === null ? '' : `/members/${memberId}`
  const reply = await ask(server, secretary, method, `/branches/${PLACES.branch}${where}/join-code`)
  return reply.body.code as string
}
const lookUp = (token: string, code: string) =>
  ask(server, token, 'POST', '/join-codes/lookups', { code })
const join = (token: string, code: string, name?: string) =>
  ask(server, token, 'POST', '/joins', { code, name })
const memberIdOf = async (token: string) =>
  (await ask(server, token, 'GET', '/me')).body.member?.id ?? null
const requests = async () =>
  (await ask(server, secretary, 'GET', `/branches/${PLACES.branch}/join-requests`)).body.requests
const answer = (id: string, body: object) =>
  ask(server, secretary, 'POST', `/branches/${PLACES.branch}/join-requests/${id}/answer`, body)

describe('a join code', () => {
  it('fits the 32 characters of scene, and stays the same until it is renewed', async () => {
    const code = await codeOf(null)
    expect(code).toMatch(/^[a-z2-7]{26}$/)
    expect(await codeOf(null)).toBe(code)
    const renewed = await codeOf(null, 'POST')
    expect(renewed).not.toBe(code)
    const token = await stranger('renewal')
    expect((await lookUp(token, code)).status).toBe(404)
    expect((await lookUp(token, renewed)).body).toEqual({
      kind: 'branch',
      branchName: '名branch-a',
    })
  })

  it('answers the same when it is wrong, expired, or of somebody who moved out', async () => {
    await addMember(server.parts, 'goes')
    const personal = await codeOf('goes')
    const token = await stranger('curious')
    expect((await lookUp(token, personal)).body.name).toBe('名goes')
    await server.database
      .updateTable('member')
      .set({ status: 'moved-out' })
      .where('id', '=', 'goes')
      .execute()
    const moved = await lookUp(token, personal)
    const branch = await codeOf(null)
    now = new Date(now.getTime() + 31 * DAY_MS)
    const expired = await lookUp(token, branch)
    const wrong = await lookUp(token, 'a'.repeat(26))
    expect(new Set([moved.text, expired.text, wrong.text]).size).toBe(1)
    expect([moved.status, expired.status, wrong.status]).toEqual([404, 404, 404])
  })

  it('is not looked at any more after ten wrong ones, the right one neither', async () => {
    const token = await stranger('guesser')
    const code = await codeOf(null)
    for (let n = 0; n < 10; n += 1) await lookUp(token, 'b'.repeat(26))
    expect((await lookUp(token, code)).status).toBe(429)
    expect((await join(token, code, '甲')).status).toBe(429)
  })
})

describe('joining by the branch’s code', () => {
  it('joins the one member of that name, however it is typed', async () => {
    await addMember(server.parts, 'm-1', { name: '甲乙' })
    const token = await stranger('jia')
    expect((await join(token, await codeOf(null), ' 甲　乙')).body).toEqual({ kind: 'joined' })
    expect(await memberIdOf(token)).toBe('m-1')
    expect((await join(token, await codeOf(null), '甲乙')).body.code).toBe('already-joined')
  })

  it('waits for the secretary when nobody or several have the name', async () => {
    await addMember(server.parts, 'm-2', { name: '丙丁' })
    await addMember(server.parts, 'm-3', { name: '丙丁' })
    const several = await stranger('bing')
    const nobody = await stranger('nobody')
    expect((await join(several, await codeOf(null), '丙丁')).body).toEqual({ kind: 'waiting' })
    expect((await join(nobody, await codeOf(null), '不在册')).body).toEqual({ kind: 'waiting' })
    expect((await join(nobody, await codeOf(null))).body.code).toBe('name-needed')
    expect(await memberIdOf(several)).toBeNull()
    expect((await ask(server, several, 'GET', '/me')).body.waiting.name).toBe('丙丁')

    const list = await requests()
    const [one, two] = ['丙丁', '不在册'].map((name) =>
      list.find((request: { name: string }) => request.name === name),
    )
    expect(one.sameName.map(({ id }: { id: string }) => id)).toEqual(['m-2', 'm-3'])
    expect((await answer(one.id, { admit: true, memberId: 'm-3' })).status).toBe(204)
    expect(await memberIdOf(several)).toBe('m-3')
    expect((await answer(two.id, { admit: true, memberId: null })).status).toBe(204)
    expect(await memberIdOf(nobody)).not.toBeNull()
    expect(await requests()).toEqual([])
    expect((await answer(one.id, { admit: false })).status).toBe(404)
  })

  it('may be refused', async () => {
    const token = await stranger('refused')
    await join(token, await codeOf(null), '外人')
    const [request] = await requests()
    expect((await answer(request.id, { admit: false })).status).toBe(204)
    expect(await memberIdOf(token)).toBeNull()
    expect((await ask(server, token, 'GET', '/me')).body.waiting).toBeNull()
  })

  it('cannot be answered with a member of another branch, or one who has joined', async () => {
    await addMember(server.parts, 'far', { branch: PLACES.otherBranch })
    const token = await stranger('wu')
    await join(token, await codeOf(null), '戊')
    const [request] = await requests()
    expect((await answer(request.id, { admit: true, memberId: 'far' })).status).toBe(404)
    expect((await answer(request.id, { admit: true, memberId: 'm-1' })).status).toBe(409)
    expect(await requests()).toHaveLength(1)
    await answer(request.id, { admit: false })
  })
})

describe('joining by a personal code', () => {
  it('asks 您是×××同志吗, joins on a yes, and is used up', async () => {
    await addMember(server.parts, 'p-1', { name: '己庚' })
    const code = await codeOf('p-1')
    const token = await stranger('ji')
    expect((await lookUp(token, code)).body).toMatchObject({ kind: 'personal', name: '己庚' })
    expect((await join(token, code)).body).toEqual({ kind: 'joined' })
    expect(await memberIdOf(token)).toBe('p-1')
    expect((await join(await stranger('late'), code)).status).toBe(404)
  })

  it('goes to the secretary when it was somebody else’s', async () => {
    await addMember(server.parts, 'p-2', { name: '辛壬' })
    const token = await stranger('other')
    expect((await join(token, await codeOf('p-2'), '别人')).body).toEqual({ kind: 'waiting' })
    expect(await memberIdOf(token)).toBeNull()
    await answer((await requests())[0].id, { admit: false })
  })

  it('joins one of two who say yes at once', async () => {
    await addMember(server.parts, 'p-3', { name: '癸子' })
    const code = await codeOf('p-3')
    const both = await Promise.all([stranger('first'), stranger('second')])
    const replies = await Promise.all(both.map((token) => join(token, code)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    // The other finds the code used up, or the member taken.
    expect(['wrong-code', 'taken']).toContain(
      replies.find(({ status }) => status !== 200)!.body.code,
    )
    const joined = await Promise.all(both.map(memberIdOf))
    expect(joined.sort()).toEqual([null, 'p-3'].sort())
  })
})

describe('somebody who moved out', () => {
  it('comes into the new branch by its secretary’s yes, with all records', async () => {
    await addMember(server.parts, 'mover', { branch: PLACES.otherBranch, name: '丑寅' })
    const token = await stranger('mover')
    await server.database
      .updateTable('account')
      .set({ member_id: 'mover' })
      .where('openid', '=', 'mover')
      .execute()
    await ask(server, token, 'POST', '/me/events', { events: [anEvent('studied', 'e1')] })
    await server.database
      .updateTable('member')
      .set({ status: 'moved-out' })
      .where('id', '=', 'mover')
      .execute()
    expect((await join(token, await codeOf(null), '丑寅')).body).toEqual({ kind: 'waiting' })
    await answer((await requests())[0].id, { admit: true, memberId: null })
    const me = (await ask(server, token, 'GET', '/me')).body
    expect(me.member).toMatchObject({
      id: 'mover',
      status: 'active',
      branch: { id: PLACES.branch },
    })
    expect(me.studied).toHaveLength(1)
  })
})
