import { makeInvitation } from '../../../src/server/operations/log-in/make-invitation'
import { everInvited } from '../../../src/server/repositories/invitations'
import { addMember, addPerson, ask, PLACES, settlePlaces } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let operator: string
let issuer: string
beforeAll(async () => {
  server = await testServer()
  await settlePlaces(server.parts)
  operator = await addPerson(server.parts, 'operator', {
    branch: null,
    roles: [{ role: 'operator' }],
  })
  issuer = await addPerson(server.parts, 'issuer', {
    branch: null,
    roles: [{ role: 'prompt-issuer', at: PLACES.county }],
  })
})
afterAll(() => server.close())

describe('taking back a role', () => {
  it('ends it at once, for those who are logged in too', async () => {
    const editor = await addPerson(server.parts, 'editor', { roles: [{ role: 'editor' }] })
    expect((await ask(server, editor, 'GET', '/feedback')).status).toBe(200)
    const held = (await ask(server, operator, 'GET', '/roles')).body.holders
    expect(held).toEqual([
      { role: 'editor', memberId: 'editor', name: '名editor' },
      { role: 'operator', memberId: 'operator', name: '名operator' },
    ])
    const url = '/roles/editor/members/editor'
    expect((await ask(server, operator, 'DELETE', url)).status).toBe(204)
    expect((await ask(server, editor, 'GET', '/feedback')).status).toBe(403)
    expect((await ask(server, operator, 'DELETE', url)).status).toBe(404)
  })

  it('is the right of whoever is above: secretaries and prompt issuers', async () => {
    const roles = [{ role: 'secretary' as const, at: PLACES.branch }]
    const secretary = await addPerson(server.parts, 'secretary', { roles })
    await addMember(server.parts, 'below', {
      branch: null,
      roles: [{ role: 'prompt-issuer', at: PLACES.town }],
    })
    const of = (place: string) => ask(server, issuer, 'GET', `/organisations/${place}/roles`)
    expect((await of(PLACES.branch)).body.holders.map((one: { role: string }) => one.role)).toEqual(
      ['secretary'],
    )
    for (const [place, role, member] of [
      [PLACES.branch, 'secretary', 'secretary'],
      [PLACES.town, 'prompt-issuer', 'below'],
    ]) {
      const url = `/organisations/${place}/roles/${role}/members/${member}`
      expect((await ask(server, issuer, 'DELETE', url)).status).toBe(204)
    }
    expect((await of(PLACES.branch)).body.holders).toEqual([])
    const url = `/branches/${PLACES.branch}/members`
    expect((await ask(server, secretary, 'GET', url)).status).toBe(403)
  })

  it('leaves one operator, even when two take back each other’s at once', async () => {
    const last = await ask(server, operator, 'DELETE', '/roles/operator/members/operator')
    expect([last.status, last.body.code]).toEqual([409, 'last-operator'])
    const second = await addPerson(server.parts, 'second', { roles: [{ role: 'operator' }] })
    const replies = await Promise.all([
      ask(server, operator, 'DELETE', '/roles/operator/members/second'),
      ask(server, second, 'DELETE', '/roles/operator/members/operator'),
    ])
    const left = await server.database
      .selectFrom('member_role')
      .select('member_id')
      .where('role', '=', 'operator')
      .execute()
    expect(left).toHaveLength(1)
    expect(replies.filter(({ status }) => status === 204)).toHaveLength(1)
    operator = left[0]!.member_id === 'second' ? second : operator
  })
})

describe('removing an organisation', () => {
  const remove = (id: string, as = issuer) => ask(server, as, 'DELETE', `/organisations/${id}`)
  const add = async (below: string, kind: string) =>
    (await ask(server, issuer, 'POST', `/organisations/${below}/children`, { kind, name: '新' }))
      .body.id as string

  it('is refused with a sentence while anything stands in or below it', async () => {
    const town = await add(PLACES.county, 'town')
    const branch = await add(town, 'branch')
    const refused = async (id: string) => {
      const reply = await remove(id)
      expect([reply.status, reply.body.code]).toEqual([409, 'not-empty'])
      expect(reply.body.message).toContain('不能删除')
    }
    await refused(town)
    await addMember(server.parts, 'only', { branch })
    await refused(branch)
    await server.database.deleteFrom('member').where('id', '=', 'only').execute()
    await addMember(server.parts, 'role-only', {
      branch: null,
      roles: [{ role: 'secretary', at: branch }],
    })
    await refused(branch)
    expect((await remove(PLACES.county)).body.code).toBe('not-empty')
  })

  it('takes its groups, codes and open invitations along, and nothing else', async () => {
    const branch = await add(PLACES.town, 'branch')
    const wish = { role: 'secretary', organisationId: branch, name: '甲' } as const
    const made = await makeInvitation(server.parts, wish)
    if (made.kind !== 'made') throw new Error(made.kind)
    await server.database
      .insertInto('organisation')
      .values({ id: 'g1', parent_id: branch, kind: 'group', name: '一组', path: `${branch}/g1/` })
      .execute()
    await server.database
      .insertInto('join_code')
      .values({
        code: 'a'.repeat(26),
        branch_id: branch,
        member_id: null,
        expires_on: '2999-01-01',
      })
      .execute()
    const before = await server.database.selectFrom('organisation').selectAll().execute()
    expect((await remove(branch)).status).toBe(204)
    const after = await server.database.selectFrom('organisation').selectAll().execute()
    expect(before.length - after.length).toBe(2)
    expect(await everInvited(server.database)).toBe(true)
    const use = await ask(server, null, 'POST', '/invitations/uses', { code: made.code })
    expect(use.body.code).toBe('wrong-code')
    expect((await remove(branch, operator)).status).toBe(404)
  })

  it('while somebody adds to it ends in one of both, never in a fault', async () => {
    const seen = new Set<string>()
    for (let turn = 0; turn < 20; turn += 1) {
      const town = await add(PLACES.county, 'town')
      const url = `/organisations/${town}/children`
      const body = { kind: 'branch', name: '旁' }
      const [removed, added] = await Promise.all([
        remove(town),
        ask(server, operator, 'POST', url, body),
      ])
      seen.add(`${removed.status} ${added.status}`)
      // What was added stands below something that is there.
      const there = await ask(server, operator, 'GET', `/organisations/${town}`)
      expect(there.status).toBe(added.status === 200 ? 200 : 404)
    }
    const fair = ['204 404', '204 409', '409 200']
    expect([...seen].filter((one) => !fair.includes(one))).toEqual([])
  })
})
