import { spawn } from 'node:child_process'
import path from 'node:path'
import { inviting, rebuilding } from '../../../src/copy/zh-cn/people'
import { checkout } from '../../../src/server/config'
import { addMember, ask } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
beforeAll(async () => (server = await testServer()))
afterAll(() => server.close())

function command(name: string, args: string[]): Promise<{ code: number | null; output: string }> {
  const file = path.join('src', 'server', 'commands', `${name}.ts`)
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: checkout,
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', DATABASE_URL: server.url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })))
}

describe('npm run invite', () => {
  it('prints a code that makes the first operator', async () => {
    const { code, output } = await command('invite', ['--role', 'operator', '--name', '甲乙'])
    expect(code).toBe(0)
    const secret = /^ {2}([a-z2-7]{26})$/m.exec(output)![1]
    const { body } = await ask(server, null, 'POST', '/invitations/uses', { code: secret })
    const me = (await ask(server, body.token, 'GET', '/me')).body
    expect(me).toMatchObject({ member: { name: '甲乙' }, roles: [{ role: 'operator' }] })
  })

  it.each([
    ['no role', [], inviting.usage],
    ['a role there is not', ['--role', 'chief'], inviting.usage],
    ['an option there is not', ['--role', 'operator', '--x'], inviting.usage],
    ['a place that does not fit', ['--role', 'secretary'], inviting.badPlace],
    ['a name that is none', ['--role', 'editor', '--name', '<x>'], inviting.badName],
  ])('has a sentence for %s', async (_, args, sentence) => {
    const { code, output } = await command('invite', args)
    expect([code, output.trim()]).toEqual([2, sentence])
  })
})

describe('npm run rebuild', () => {
  it('says how many it looked at and how many it mended', async () => {
    await addMember(server.parts, 'spoilt', { branch: null })
    await server.database
      .insertInto('study_state')
      .values({ member_id: 'spoilt', card_id: 'never', studied_by: 'paper', day: '2031-01-01' })
      .execute()
    expect((await command('rebuild', [])).output.trim()).toBe(rebuilding.done(2, 1))
    expect((await command('rebuild', [])).output.trim()).toBe(rebuilding.done(2, 0))
  })
})
