import { addMember, addPerson, ask, PLACES, settlePlaces } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let secretary: string
beforeAll(async () => {
  server = await testServer()
  await settlePlaces(server.parts)
  const roles = [{ role: 'secretary' as const, at: PLACES.branch }]
  secretary = await addPerson(server.parts, 'secretary', { roles, name: '书记' })
})
afterAll(() => server.close())

const at = (rest: string) => `/branches/${PLACES.branch}${rest}`
const importRows = (rows: { name: string; group: string }[]) =>
  ask(server, secretary, 'PUT', at('/roster'), { rows })
const roster = async () => (await ask(server, secretary, 'GET', at('/members'))).body.members
const idOf = async (name: string) =>
  (await roster()).find((member: { name: string }) => member.name === name).id as string
const change = (id: string, body: object, one = server, as = secretary) =>
  ask(one, as, 'PATCH', at(`/members/${id}`), body)
const row = (name: string, group = '') => ({ name, group })

describe('importing a roster', () => {
  it('takes in names and groups, and changes nothing the second time', async () => {
    const rows = [row('书记'), row('甲　乙', '一组'), row('丙丁', '一组'), row('戊己', '二组')]
    const first = await importRows(rows)
    expect(first.body).toEqual({ added: 3, changed: 0, unchanged: 1, missing: [] })
    expect((await importRows(rows)).body).toEqual({
      added: 0,
      changed: 0,
      unchanged: 4,
      missing: [],
    })
    const groups = (await roster()).map((m: { name: string; group: { name: string } | null }) => [
      m.name,
      m.group?.name ?? null,
    ])
    expect(Object.fromEntries(groups)).toEqual({
      书记: null,
      甲乙: '一组',
      丙丁: '一组',
      戊己: '二组',
    })
  })

  it('moves who changed group, names who is missing, removes nobody', async () => {
    const reply = await importRows([row('书记'), row('甲乙', '二组'), row('丙丁', '一组')])
    expect(reply.body).toMatchObject({ added: 0, changed: 1, unchanged: 2 })
    expect(reply.body.missing.map(({ name }: { name: string }) => name)).toEqual(['戊己'])
    expect(await roster()).toHaveLength(4)
  })

  it('refuses by the row and takes in nothing', async () => {
    const before = await roster()
    const reply = await importRows([
      row('新来'),
      row(' '),
      row('甲<script>'),
      row('字'.repeat(31)),
      row('好', '\u0007'),
    ])
    expect(reply.status).toBe(422)
    expect(
      reply.body.rows.map(({ row, fault }: { row: number; fault: string }) => [row, fault]),
    ).toEqual([
      [2, 'no-name'],
      [3, 'bad-name'],
      [4, 'bad-name'],
      [5, 'bad-group'],
    ])
    for (const { message } of reply.body.rows) expect(message).toMatch(/[一-鿿]/)
    const same = await importRows([row('新来'), row('王芳'), row('王 芳')])
    expect([same.status, same.body.rows]).toMatchObject([422, [{ row: 3, fault: 'same-name' }]])
    expect(await roster()).toEqual(before)
  })

  it('tells two of one name apart by a note', async () => {
    expect((await importRows([row('王芳（大）'), row('王芳（小）')])).body.added).toBe(2)
  })

  it('brings nobody back who has moved out or died', async () => {
    const id = await idOf('戊己')
    await change(id, { status: 'deceased' })
    await importRows([row('戊己', '二组')])
    const found = (await roster()).find((member: { id: string }) => member.id === id)
    expect(found.status).toBe('deceased')
  })

  it('is taken in once when two secretaries send it at once', async () => {
    const rows = Array.from({ length: 30 }, (_, n) =>
      row(`新人${'甲乙丙丁戊己庚辛壬癸'[n % 10]}${'子丑寅'[n % 3]}${n}`),
    )
    const replies = await Promise.all([importRows(rows), importRows(rows)])
    expect(replies.map(({ body }) => body.added).sort((a, b) => a - b)).toEqual([0, 30])
  })
})

describe('changing a member', () => {
  it('changes what is named only', async () => {
    const id = await idOf('甲乙')
    const reply = await change(id, { studyMode: 'paper', groupName: '三组' })
    expect(reply.body).toMatchObject({ name: '甲乙', studyMode: 'paper', group: { name: '三组' } })
    expect((await change(id, { groupName: null })).body.group).toBeNull()
    expect((await change(id, {})).body.studyMode).toBe('paper')
  })

  it('keeps telephone numbers only where the operator has switched them on', async () => {
    const id = await idOf('甲乙')
    expect((await change(id, { phone: '0537-1234567' })).body.code).toBe('no-phone')
    const other = await testServer({ product: { memberPhones: true } })
    await settlePlaces(other.parts)
    const roles = [{ role: 'secretary' as const, at: PLACES.branch }]
    const token = await addPerson(other.parts, 'secretary', { roles })
    await addMember(other.parts, 'm')
    expect((await change('m', { phone: '0537-1234567' }, other, token)).body.phone).toBe(
      '0537-1234567',
    )
    await other.close()
  })

  it('takes somebody who moved out off everything at once', async () => {
    const { parts } = server
    await addMember(parts, 'goes', { name: '走了' })
    const liaison = await addPerson(parts, 'liaison', { liaisonFor: ['goes'], name: '联络' })
    const own = await addPerson(parts, 'goes-too', {
      name: '也走',
      roles: [{ role: 'secretary', at: PLACES.branch }],
    })
    expect((await ask(server, liaison, 'GET', '/visits')).body.people).toHaveLength(1)
    expect((await ask(server, own, 'GET', at('/members'))).status).toBe(200)
    for (const id of ['goes', 'goes-too']) await change(id, { status: 'moved-out' })
    expect((await ask(server, liaison, 'GET', '/visits')).body.people).toEqual([])
    expect((await ask(server, own, 'GET', at('/members'))).status).toBe(403)
    expect((await ask(server, secretary, 'GET', at('/members/goes/join-code'))).status).toBe(404)
    // What is stored about them they still see.
    expect((await ask(server, own, 'GET', '/me')).body.member.status).toBe('moved-out')
  })
})

describe('the secretaries of a branch', () => {
  it('are five at most, however many are named at once', async () => {
    for (let n = 0; n < 6; n += 1) await addMember(server.parts, `seat-${n}`)
    const replies = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        ask(server, secretary, 'PUT', at(`/secretaries/seat-${n}`)),
      ),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([204, 204, 204, 204, 409, 409])
    const seated = (await roster()).filter(
      (member: { secretary: boolean; status: string }) =>
        member.secretary && member.status === 'active',
    )
    expect(seated).toHaveLength(5)
    const one = seated.find(({ id }: { id: string }) => id !== 'secretary').id
    expect((await ask(server, secretary, 'DELETE', at(`/secretaries/${one}`))).status).toBe(204)
    expect((await ask(server, secretary, 'DELETE', at(`/secretaries/${one}`))).status).toBe(404)
  })

  it('and liaisons are members of the branch', async () => {
    await addMember(server.parts, 'far', { branch: PLACES.otherBranch })
    for (const url of [
      '/secretaries/far',
      '/liaisons/far/members/secretary',
      '/liaisons/secretary/members/far',
    ])
      expect((await ask(server, secretary, 'PUT', at(url))).status).toBe(404)
    const url = at('/liaisons/seat-0/members/seat-1')
    expect((await ask(server, secretary, 'PUT', url)).status).toBe(204)
    expect((await ask(server, secretary, 'PUT', url)).status).toBe(204)
    expect((await ask(server, secretary, 'DELETE', url)).status).toBe(204)
    expect((await ask(server, secretary, 'DELETE', url)).status).toBe(404)
  })
})

describe('the tree', () => {
  it('grows by rules: no branch at the top, nothing below a branch', async () => {
    const operator = await addPerson(server.parts, 'operator', {
      branch: null,
      roles: [{ role: 'operator' }],
    })
    const add = (parent: string | null, kind: string) =>
      ask(
        server,
        operator,
        'POST',
        parent === null ? '/organisations' : `/organisations/${parent}/children`,
        {
          kind,
          name: '新设',
        },
      )
    const city = (await add(null, 'city')).body
    expect(city).toMatchObject({ kind: 'city', parentId: null })
    const town = (await add(city.id, 'town')).body
    const branch = (await add(town.id, 'branch')).body
    for (const [parent, kind] of [
      [null, 'branch'],
      [null, 'group'],
      [town.id, 'group'],
      [branch.id, 'branch'],
      [branch.id, 'town'],
    ])
      expect((await add(parent, kind)).body.code).toBe('bad-place')
    expect((await add('nowhere', 'town')).status).toBe(404)
    const name = { name: '改名' }
    expect(
      (await ask(server, operator, 'PUT', `/organisations/${town.id}/name`, name)).status,
    ).toBe(204)
    const below = (await ask(server, operator, 'GET', `/organisations/${city.id}`)).body
    expect(below.children).toMatchObject([{ id: town.id, name: '改名' }])
    const top = (await ask(server, operator, 'GET', '/organisations')).body.organisations
    expect(top.map(({ id }: { id: string }) => id)).toContain(city.id)
  })
})
