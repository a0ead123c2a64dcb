import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { importingOrganisations as words } from '../../../src/copy/zh-cn/people'
import { checkout } from '../../../src/server/config'
import { readCsv } from '../../../src/server/commands/csv'
import {
  importOrganisations,
  type OrganisationRow,
} from '../../../src/server/operations/organisations/import-organisations'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
beforeEach(async () => (server = await testServer()))
afterEach(() => server.close())

const row = (
  id: string,
  parentId: string | null,
  kind: OrganisationRow['kind'],
  name = `名${id}`,
): OrganisationRow => ({ id, parentId, kind, name })
const stored = () =>
  server.database.selectFrom('organisation').select(['id', 'name', 'path']).orderBy('id').execute()
const take = (rows: OrganisationRow[]) => importOrganisations(server.parts, rows)

describe('importing organisations', () => {
  it('takes rows in any order, and again only what has changed', async () => {
    const rows = [
      row('b1', 't1', 'branch'),
      row('t1', 'c1', 'town'),
      row('c1', null, 'county'),
      row('b2', 'c1', 'branch'),
    ]
    expect(await take(rows)).toEqual({ kind: 'imported', added: 4, renamed: 0, unchanged: 0 })
    expect((await stored()).map(({ id, path }) => [id, path])).toEqual([
      ['b1', 'c1/t1/b1/'],
      ['b2', 'c1/b2/'],
      ['c1', 'c1/'],
      ['t1', 'c1/t1/'],
    ])
    expect(await take(rows)).toEqual({ kind: 'imported', added: 0, renamed: 0, unchanged: 4 })
    const later = [row('b1', 't1', 'branch', '新名'), row('b3', 't1', 'branch')]
    expect(await take(later)).toEqual({ kind: 'imported', added: 1, renamed: 1, unchanged: 0 })
    expect((await stored()).map(({ id, name }) => [id, name])).toContainEqual(['b1', '新名'])
    expect(await stored()).toHaveLength(5)
  })

  it('names every row that is wrong, and takes in nothing', async () => {
    await take([row('c1', null, 'county'), row('t1', 'c1', 'town'), row('c2', null, 'county')])
    const before = await stored()
    const outcome = await take([
      row('sound', 'c1', 'town'),
      row('UPPER', 'c1', 'town'),
      row('sound', 'c1', 'town'),
      row('word', 'c1', null),
      row('nameless', 'c1', 'town', ' '),
      row('orphan', 'nobody', 'town'),
      row('ring-a', 'ring-b', 'town'),
      row('ring-b', 'ring-a', 'town'),
      row('top-branch', null, 'branch'),
      row('t1', 'c2', 'town'),
      row('c2', null, 'city'),
    ])
    expect(outcome).toEqual({
      kind: 'refused',
      rows: [
        { row: 2, fault: 'bad-id' },
        { row: 3, fault: 'same-id' },
        { row: 4, fault: 'bad-kind' },
        { row: 5, fault: 'bad-name' },
        { row: 6, fault: 'no-parent' },
        { row: 7, fault: 'circle' },
        { row: 8, fault: 'circle' },
        { row: 9, fault: 'bad-place' },
        { row: 10, fault: 'other-parent' },
        { row: 11, fault: 'other-kind' },
      ],
    })
    expect(await stored()).toEqual(before)
  })

  it('takes a city’s worth, once, when two do it at the same time', async () => {
    const rows = [row('c', null, 'city')]
    for (let n = 0; n < 200; n += 1) rows.push(row(`t${n}`, 'c', 'town'))
    for (let n = 0; n < 6000; n += 1) rows.push(row(`b${n}`, `t${n % 200}`, 'branch'))
    const outcomes = await Promise.all([take(rows), take(rows)])
    const added = outcomes.map((one) => (one.kind === 'imported' ? one.added : -1))
    expect(added.sort((a, b) => a - b)).toEqual([0, rows.length])
    expect(await stored()).toHaveLength(rows.length)
  })
})

describe('a list in CSV', () => {
  it('may hold quotation marks, commas, line breaks, tabs and empty lines', () => {
    expect(readCsv('\ufeffa,b\r\n"x, ""y""\n",2\r\n\r\n,\r\nlast,')).toEqual([
      ['a', 'b'],
      ['x, "y"\n', '2'],
      ['last', ''],
    ])
    expect(readCsv('a\tb,c\n1\t2')).toEqual([
      ['a', 'b,c'],
      ['1', '2'],
    ])
  })
})

describe('npm run import-organisations', () => {
  let folder: string
  beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'meiri-csv-'))))
  afterEach(() => rm(folder, { recursive: true }))

  async function command(content: string | Buffer | null) {
    const file = path.join(folder, '组织.csv')
    if (content !== null) await writeFile(file, content)
    const program = path.join('src', 'server', 'commands', 'import-organisations.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', program, file], {
      cwd: checkout,
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', DATABASE_URL: server.url },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk))
    const code = await new Promise((resolve) => child.on('close', resolve))
    return { code, output }
  }

  it('takes a list, says what it did, and names the rows of one that is wrong', async () => {
    const good = '编号,类型,名称,上级编号\nc1,县市区,某县,\nb1,支部,某支部,c1\n'
    expect(await command(good)).toEqual({ code: 0, output: `${words.done(2, 0, 0)}\n` })
    expect((await stored()).map(({ name }) => name)).toEqual(['某支部', '某县'])
    const bad = await command('编号,上级编号,类型,名称\nc2,,村,某村\n')
    expect(bad.code).toBe(1)
    expect(bad.output).toContain(words.fault(2, words.faults['bad-kind']))
    expect(await stored()).toHaveLength(2)
  })

  it('reads what a spreadsheet on a Chinese Windows writes', async () => {
    // 编号,上级编号,类型,名称 / c1,,市,甲市 in GB18030.
    const header = 'b1e0bac52cc9cfbcb6b1e0bac52cc0e0d0cd2cc3fbb3c6'
    const bytes = Buffer.from(`${header}0d0a63312c2ccad02cbcd7cad00d0a`, 'hex')
    expect((await command(bytes)).output).toContain(words.done(1, 0, 0))
    expect(await stored()).toEqual([{ id: 'c1', name: '甲市', path: 'c1/' }])
  })

  it.each([
    ['no file', null, /没有找到文件/],
    ['another header', 'a,b\n1,2\n', new RegExp(words.badHeader.slice(0, 12))],
    ['no rows', '编号,上级编号,类型,名称\n', new RegExp(words.empty)],
  ])('has a sentence for %s', async (_, content, sentence) => {
    const { code, output } = await command(content)
    expect(code).toBe(2)
    expect(output).toMatch(sentence)
    expect(output).not.toMatch(/\bat .*\.ts/)
  })
})
