import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { checkout } from '../../src/server/config'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** The service as an operator starts it, on a database of its own that outlives it: to be killed in the middle of its work. */
export class ServiceProcess {
  private child: ChildProcess | null = null

  private constructor(
    private readonly env: NodeJS.ProcessEnv,
    private readonly port: number,
  ) {}

  /** `env`: settings beyond the database. */
  static async begin(databaseUrl: string, env: NodeJS.ProcessEnv = {}): Promise<ServiceProcess> {
    // Without its pages there is nothing to print.
    const off = { SAMPLE: 'off', WEB_BUILD: 'off', CHROMIUM_PATH: 'off' }
    const settings = { DATABASE_URL: databaseUrl, ...off, ...env }
    const service = new ServiceProcess(settings, await freePort())
    await service.start()
    return service
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Out: how long it took, in ms. */
  async start(): Promise<number> {
    const began = Date.now()
    this.child = spawn(process.execPath, ['--import', 'tsx', 'src/server/commands/start.ts'], {
      cwd: checkout,
      env: { ...process.env, NODE_OPTIONS: '', PORT: String(this.port), ...this.env },
      stdio: 'ignore',
    })
    for (let tries = 0; tries < 600; tries++) {
      if ((await this.ask('GET', '/health').catch(() => null))?.status === 200)
        return Date.now() - began
      await pause(50)
    }
    this.child.kill('SIGKILL')
    throw new Error('the service did not come up')
  }

  /** kill −9; it is gone when this returns. */
  async kill(): Promise<void> {
    const child = this.child!
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }

  async ask(method: string, path: string, body?: object, token?: string) {
    const reply = await fetch(`${this.address}/api${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    })
    const text = await reply.text()
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    return { status: reply.status, body: (text === '' ? null : JSON.parse(text)) as any }
  }
}
