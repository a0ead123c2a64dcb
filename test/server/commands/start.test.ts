import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startErrors } from '../../../src/copy/zh-cn/server'
import { checkout } from '../../../src/server/config'
import { readPostmaster } from '../../../src/server/database/embedded/postmaster'
import { freePort } from '../../../src/server/free-port'

let folder: string
let port: number

interface Finished {
  code: number | null
  output: string
}

/** Runs a command of the project as a user does; `output` grows while it runs. */
function command(name: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join('src', 'server', 'commands', `${name}.ts`), ...args],
    {
      cwd: checkout,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        NODE_ENV: 'development',
        WEB_BUILD: 'off',
        PORT: String(port),
        DATA_FOLDER: folder,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const run = {
    child,
    output: '',
    finished: Promise.resolve({ code: null, output: '' } as Finished),
  }
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (run.output += chunk))
  run.finished = new Promise((resolve) =>
    child.on('close', (code) => resolve({ code, output: run.output })),
  )
  return run
}

const ask = (url: string) => fetch(`http://127.0.0.1:${port}${url}`)

async function started(env: NodeJS.ProcessEnv = {}) {
  const run = command('start', [], env)
  while (!run.output.includes('Ctrl+C 停止')) {
    if (run.child.exitCode !== null) throw new Error(run.output)
    await pause(50)
  }
  return run
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve))
  child.kill(signal)
  await ended
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'meiri-start-'))
  await chmod(folder, 0o755)
  port = await freePort('127.0.0.1', 3900)
})
afterAll(async () => {
  const left = await readPostmaster(path.join(folder, 'database', 'cluster'))
  if (left) process.kill(left.pid, 'SIGQUIT')
  await rm(folder, { recursive: true, force: true })
})

const PAGE = `2031年3月5日 星期三 3

党的建设

青石县：议事桌搬到打谷场

本报青石讯 (通讯员 甲乙丙)青石县把议事桌搬到打谷场，让群众说话更方便。今年以来，全县共召开议事会128场，办结实事236件，惠及群众3500多人。村里的老党员带头走访，把意见写在本子上，一条一条地办。

白沙县：夜校开到田埂上

本报白沙讯 (通讯员 丁戊己)白沙县把夜校开到田埂上，请种粮能手当老师。今年共开课96期，培训党员群众4200人次，推广新品种12个，村里人都说听得懂、用得上。
`

describe('npm start', () => {
  it('prints the address, serves the samples, and stops on SIGTERM with its database', async () => {
    const { child, finished } = await started()
    expect((await ask('/api/health')).status).toBe(200)
    const { editions } = (await (await ask('/api/editions')).json()) as { editions: unknown[] }
    expect(editions).toHaveLength(2)
    await stop(child, 'SIGTERM')
    const end = await finished
    expect(end.code).toBe(0)
    expect(end.output).toContain(`http://127.0.0.1:${port}`)
    expect(end.output).toContain('已停止')
    expect(end.output).toContain('党员、支部书记、联络员、组织委员、编辑的身份进入')
    expect(await readPostmaster(path.join(folder, 'database', 'cluster'))).toBeNull()
  })

  it('has a sentence for a port that another program holds', async () => {
    const other = createServer((_request, reply) => reply.writeHead(404).end()).listen(
      port,
      '127.0.0.1',
    )
    await new Promise((resolve) => other.once('listening', resolve))
    const { code, output } = await command('start').finished
    other.close()
    other.closeAllConnections()
    expect(code).toBe(1)
    expect(output).toContain(startErrors['port-taken']({ port }))
    expect(output).not.toMatch(/\n\s+at /)
  })

  it('has a sentence for a setting that is wrong', async () => {
    const { code, output } = await command('start', [], { PORT: 'abc' }).finished
    expect(code).toBe(1)
    expect(output).toMatch(/PORT.*abc/)
  })

  it('goes on after kill −9 as if nothing had happened, and says so to a second start', async () => {
    const first = await started()
    first.child.kill('SIGKILL')
    await first.finished
    const second = await started()
    const third = await command('start').finished
    expect(third.code).toBe(1)
    expect(third.output).toContain('已有一个每日一读服务在运行')
    const { editions } = (await (await ask('/api/editions')).json()) as { editions: unknown[] }
    expect(editions).toHaveLength(2)
    await stop(second.child, 'SIGINT')
    expect((await second.finished).code).toBe(0)
  })

  it('shows no sample in production', async () => {
    const { child, output } = await started({ NODE_ENV: 'production' })
    expect(output).not.toContain('演示')
    const { editions } = (await (await ask('/api/editions')).json()) as { editions: unknown[] }
    await stop(child, 'SIGTERM')
    expect(editions).toEqual([])
  })
})

describe('npm run import', () => {
  let page: string
  const imported = (...args: string[]) => command('import-edition', [page, ...args]).finished
  beforeAll(async () => {
    page = path.join(folder, 'page.txt')
    await writeFile(page, PAGE)
  })

  it('works beside the running service, publishes under a name, and leaves it running', async () => {
    const service = await started()
    const draft = await imported()
    expect(draft).toMatchObject({ code: 0, output: expect.stringContaining('已存为草稿') })
    const before = (await (await ask('/api/study-days/2031-03-10')).json()) as { current: unknown }
    expect(before.current).toBeNull()

    const published = await imported('--publish', '--signed-by', '甲乙丙')
    expect(published).toMatchObject({ code: 0, output: expect.stringContaining('甲乙丙') })
    const day = await (await ask('/api/study-days/2031-03-10')).json()
    expect(day).toMatchObject({ current: { sample: false, date: '2031-03-05' } })

    const again = await imported('--publish', '--signed-by', '甲乙丙')
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining('没有变化') })
    await stop(service.child, 'SIGTERM')
  })

  it('starts the database when no service runs, and stops it again', async () => {
    expect(await imported()).toMatchObject({ code: 0 })
    expect(await readPostmaster(path.join(folder, 'database', 'cluster'))).toBeNull()
  })

  it.each([
    [['--publish'], '--signed-by'],
    [['--date', '2031-02-30'], '2031-02-30'],
    [['--colour'], '用法'],
  ])('refuses %j before anything is stored', async (args, sentence) => {
    const { code, output } = await imported(...args)
    expect(code).toBe(2)
    expect(output).toContain(sentence)
    expect(output).not.toMatch(/\n\s+at /)
  })

  it('has a sentence for a file that is not there and for one without text', async () => {
    page = path.join(folder, 'nothing.txt')
    expect(await imported()).toMatchObject({ code: 2, output: expect.stringContaining('读不到') })
    await writeFile(page, 'only Latin letters')
    expect(await imported()).toMatchObject({ code: 2, output: expect.stringContaining('没有存入') })
  })
})
