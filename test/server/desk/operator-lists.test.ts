import { sql } from 'kysely'
import { createParts, operatorTextsOfCheckout } from '../../../src/server/create-parts'
import { openPool } from '../../../src/server/database/database'
import { buildApp } from '../../../src/server/app'
import { checkout } from '../../../src/server/config'
import { startJobs } from '../../../src/server/jobs/start-jobs'
import { enterDemo } from '../../../src/server/operations/log-in/demo'
import { beginOperator } from '../../../src/server/operations/operator-lists/begin-operator'
import { articleNumber, aPage, publishPage } from '../../support/a-page'
import { deskPeople, type DeskPeople } from '../../support/at-the-desk'
import { addPerson, ask } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let people: DeskPeople
let operator: string
const files = operatorTextsOfCheckout()

beforeAll(async () => {
  server = await testServer()
  await beginOperator(server.parts, files)
  people = await deskPeople(server)
  operator = await addPerson(server.parts, 'yun', {
    branch: null,
    name: '云',
    roles: [{ role: 'operator' }],
  })
  const articles = [
    articleNumber(1, { paragraphs: ['组长甲 乙丙带着大家修路。'] }),
    articleNumber(2, { paragraphs: ['支部把灯装到路口，一共装了26盏。'] }),
  ]
  await publishPage(server.parts, aPage(articles))
})
afterAll(() => server.close())

const get = (url: string, token = people.editor) =>
  ask(server, token, 'GET', `/desk/operator-data${url}`)
/** It takes a second; a busy machine is given more. */
const GIVEN_UP_MS = 20_000
let made = 0
/** Puts a text into effect on top of the newest version, or of `seen`. */
async function put(
  list: string,
  content: string,
  { id = `v-${++made}`, seen, note = '' }: { id?: string; seen?: number; note?: string } = {},
) {
  const on = seen ?? ((await get(`/${list}`)).body.number as number)
  const body = { id, seen: on, content, note }
  return ask(server, operator, 'PUT', `/desk/operator-data/${list}`, body)
}
async function trial(list: string, content: string, token = people.editor) {
  const reply = await ask(server, token, 'POST', `/desk/operator-data/${list}/trials`, { content })
  const lines =
    reply.status === 200
      ? reply.text
          .trim()
          .split('\n')
          .map((l) => JSON.parse(l))
      : []
  return { ...reply, lines, report: lines[lines.length - 1]?.report }
}
const versions = async () =>
  (
    await sql<{ count: number }>`SELECT count(*)::int AS count FROM operator_version`.execute(
      server.database,
    )
  ).rows[0]!.count

describe('the first start', () => {
  it('takes the files as the first version of each list, once', async () => {
    const { lists, mayChange } = (await get('')).body
    expect(lists).toHaveLength(11)
    expect(lists.every((one: { name: string; number: number }) => one.name === '初始')).toBe(true)
    expect(mayChange).toBe(false)
    expect((await get('', operator)).body.mayChange).toBe(true)
    expect((await get('/look-alikes')).body.content).toBe(files['look-alikes'])
    expect(await beginOperator(server.parts, files)).toEqual([])
    expect(await versions()).toBe(11)
  })

  it('says which files say something else later, and goes by the desk', async () => {
    const edited = { ...files, 'place-hints': `${files['place-hints']}后来加的\n` }
    const said = await beginOperator(server.parts, edited)
    expect(said).toEqual([expect.stringContaining('place-hints.txt')])
    expect(server.parts.operator.placeHints).not.toContain('后来加的')
  })
})

describe('a change', () => {
  it('rules at once, and the finder shows the card', async () => {
    const before = server.parts.operator.hiddenNames
    expect(before).toEqual([])
    const reply = await put('hidden-names', '# 注\n甲乙丙 # 来电\n', { note: '来电要求' })
    expect(reply.body).toMatchObject({ number: 2, name: '云', note: '来电要求' })
    const { cards } = (await ask(server, people.editor, 'GET', '/desk/hidden-names')).body
    expect(cards.map(({ id }: { id: string }) => id)).toEqual(['article001'])
    expect(before).toEqual([])
  })

  it('is taken back by an earlier version, which is a new one', async () => {
    const first = (await get('/hidden-names/versions/1')).body
    const reply = await put('hidden-names', first.content, { note: '回到第1版' })
    expect(reply.body.number).toBe(3)
    const { cards } = (await ask(server, people.editor, 'GET', '/desk/hidden-names')).body
    expect(cards).toEqual([])
    const { history } = (await get('/hidden-names')).body
    expect(history.map(({ number, note }: never) => [number, note])).toEqual([
      [3, '回到第1版'],
      [2, '来电要求'],
      [1, '第一次启动时从文件载入'],
    ])
  })

  it('changes the tag of what readers are told about the product', async () => {
    const product = async () => server.app.inject('/api/product')
    const before = await product()
    const text = (await get('/product')).body.content as string
    await put('product', text.replace('"contact": null', '"contact": "0537"'))
    const after = await product()
    expect(after.json().contact).toBe('0537')
    expect(after.headers.etag).not.toBe(before.headers.etag)
  })

  it('reorders the counties to search by', async () => {
    const order = [...(JSON.parse(files.counties) as object[])].reverse()
    await put('counties', JSON.stringify(order))
    expect(server.parts.operator.counties[0]).toEqual({ name: '济宁经开区', short: '经开' })
  })

  it('counts once when it is sent twice, and makes no version when nothing is different', async () => {
    const seen = (await get('/place-hints')).body.number as number
    const first = await put('place-hints', '甲\n', { id: 'twice', seen })
    const again = await put('place-hints', '甲\n', { id: 'twice', seen })
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.body).toEqual(first.body)
    const before = await versions()
    expect((await put('place-hints', '甲\n')).status).toBe(200)
    expect(await versions()).toBe(before)
  })

  it('is refused with theirs when somebody else made one meanwhile', async () => {
    const seen = (await get('/place-hints')).body.number as number
    await put('place-hints', '乙\n', { seen })
    const late = await put('place-hints', '丙\n', { seen })
    expect(late.status).toBe(409)
    expect(late.body.message).toContain('还没有存')
    expect(late.body.newest).toMatchObject({ number: seen + 1, name: '云', content: '乙\n' })
    expect(server.parts.operator.placeHints).toEqual(['乙'])
  })

  it('of ten at once comes through as one', async () => {
    const seen = (await get('/place-hints')).body.number as number
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, at) => put('place-hints', `丁${at}\n`, { seen })),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
    expect((await get('/place-hints')).body.number).toBe(seen + 1)
  })

  it('is refused with its line where it is not written rightly, and stores nothing', async () => {
    const before = await versions()
    const bad = await put('look-alikes', '# 注\n目 日\n目日\n')
    expect([bad.status, bad.body.line]).toEqual([422, 3])
    expect(bad.body.message).toContain('「形近字」 第 3 行')
    const lone = await put('hidden-names', '甲\n')
    expect([lone.status, lone.body.line]).toEqual([422, 1])
    const noSuch = await put('pronunciations', '任城 汶 wèn 问\n')
    expect([noSuch.status, noSuch.body.line]).toEqual([422, 1])
    expect((await put('product', '{}')).status).toBe(422)
    expect(await versions()).toBe(before)
  })

  it('is refused when it is longer than 256 KB', async () => {
    const long = await put('fixed-terms', '字'.repeat(88_000))
    expect([long.status, long.body.code]).toEqual([413, 'list-too-large'])
  })

  it('is for the operator; reading is for the desk', async () => {
    const body = { id: 'x', seen: 1, content: '', note: '' }
    const reply = await ask(server, people.editor, 'PUT', '/desk/operator-data/place-hints', body)
    expect(reply.status).toBe(403)
    const member = await addPerson(server.parts, 'wang', { branch: null })
    expect((await get('', member)).status).toBe(403)
    expect((await get('/no-such-list')).status).toBe(400)
    expect((await get('/hidden-names/versions/99')).status).toBe(404)
  })
})

describe('the account of versions', () => {
  it('is only added to', async () => {
    for (const statement of [
      sql`UPDATE operator_version SET content = ''`,
      sql`DELETE FROM operator_version`,
    ])
      await expect(statement.execute(server.database)).rejects.toThrow('only added to')
  })
})

describe('a try-out', () => {
  it('says which published cards hold a new name, and stores nothing', async () => {
    const before = await versions()
    const { report, lines } = await trial('hidden-names', '甲乙丙\n')
    expect(lines[0]).toEqual({ done: 0, of: 1 })
    expect(report.looked).toHaveLength(1)
    expect(report.found[0].changes).toContainEqual(
      expect.objectContaining({ kind: 'name-held', cardId: 'article001', names: ['甲乙丙'] }),
    )
    expect(await versions()).toBe(before)
    expect(server.parts.operator.hiddenNames).toEqual([])
  })

  it('says which sentences a new fixed term keeps from being asked about', async () => {
    const { report } = await trial('fixed-terms', `${files['fixed-terms']}\n装到路口\n`)
    expect(report.counts.protected).toBe(1)
    expect(report.found[0].changes[0]).toMatchObject({ kind: 'protected', terms: ['装到路口'] })
  })

  it('says which settings readers would see otherwise', async () => {
    const text = (await get('/product')).body.content as string
    const { report } = await trial('product', text.replace('党建版·每日一读', '另一个名字'))
    expect(report.fields).toEqual([{ field: 'name', from: '党建版·每日一读', to: '另一个名字' }])
  })

  it('says what is read otherwise', async () => {
    const { report } = await trial('pronunciations', `${files.pronunciations}\n修路 路 lù 鹿\n`)
    expect(report.found[0].changes).toEqual([
      expect.objectContaining({ kind: 'reading', to: ['修路 lù'], from: [] }),
    ])
  })

  it('is on made-up pages alone in the demo, which changes nothing', async () => {
    const { token } = (await enterDemo(server.parts, 'editor'))!
    const { report } = await trial('hidden-names', '甲乙丙\n', token)
    expect(report.looked).toEqual([])
    const body = { id: 'x', seen: 1, content: '', note: '' }
    const reply = await ask(server, token, 'PUT', '/desk/operator-data/place-hints', body)
    expect(reply.status).toBe(403)
  })

  it('refuses what is no list', async () => {
    expect((await trial('look-alikes', '目日\n')).status).toBe(422)
    expect((await trial('look-alikes', '目 日\n', operator)).status).toBe(200)
  })
})

describe('a second process', () => {
  it('uses a new version within seconds, and a request goes on with the lists it began with', async () => {
    const other = openPool(server.url)
    const parts = createParts(other, server.parts.config, { ...server.parts.operator })
    const app = await buildApp(parts, { checkout, webFolder: '/no', logLevel: 'silent' })
    const told: string[] = []
    const end = startJobs(parts, (line) => told.push(line))
    const seen = parts.operatorInUse.hold(() => parts.operator)
    await put('nationwide-programmes', '只有这一条\n')
    const began = Date.now()
    while (parts.operator.nationwideProgrammes.length !== 1 && Date.now() - began < GIVEN_UP_MS)
      await new Promise((resolve) => setTimeout(resolve, 20))
    expect(parts.operator.nationwideProgrammes).toEqual(['只有这一条'])
    expect(seen.nationwideProgrammes.length).toBeGreaterThan(1)
    expect(told).toEqual([])
    await end()
    await app.close()
    await other.destroy()
  })
})
