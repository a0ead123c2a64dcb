import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DraftReply } from '../../src/contract/draft'
import { foldLog, type DeskState } from '../../src/core/desk/log'
import { readPostmaster } from '../../src/server/database/embedded/postmaster'
import { isDeed } from '../../src/core/desk/step'

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export interface Answer<Body> {
  status: number
  body: Body
}

/** The service as an operator starts it, in a process and a folder of its own. */
export class DeskService {
  private child: ChildProcess | null = null
  private token: string | null = null
  readonly address: string

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {
    this.address = `http://127.0.0.1:${port}`
  }

  static async begin(): Promise<DeskService> {
    const folder = await mkdtemp(path.join(tmpdir(), 'meiri-desk-'))
    // As root the database runs as another user, who must be able to enter, or it lies elsewhere.
    await chmod(folder, 0o755)
    const port = 34_590 + ((process.pid * 7 + begun++) % 1300)
    const service = new DeskService(folder, port)
    await service.start()
    return service
  }

  async start(): Promise<void> {
    this.child = spawn(process.execPath, ['--import', 'tsx', 'src/server/commands/start.ts'], {
      env: {
        ...process.env,
        PORT: String(this.port),
        DATA_FOLDER: this.folder,
        // What is built is served; nothing is built here.
        WEB_BUILD: 'off',
      },
      stdio: 'ignore',
    })
    for (let tries = 0; tries < 900; tries++) {
      if ((await this.ask('GET', '/health').catch(() => null))?.status === 200) return
      await pause(100)
    }
    this.child.kill('SIGKILL')
    throw new Error('the service did not come up')
  }

  get ended(): boolean {
    return this.child!.exitCode !== null || this.child!.signalCode !== null
  }

  /** kill −9 of the service; it is gone when this returns. */
  async kill(): Promise<void> {
    this.child!.kill('SIGKILL')
    while (!this.ended) await pause(20)
  }

  /** kill −9 of its database. */
  async killDatabase(): Promise<void> {
    const postmaster = await readPostmaster(path.join(this.folder, 'database', 'cluster'))
    if (!postmaster) throw new Error('no database to kill')
    process.kill(postmaster.pid, 'SIGKILL')
  }

  async end(): Promise<void> {
    if (!this.ended) {
      this.child!.kill('SIGTERM')
      await new Promise((resolve) => this.child!.once('exit', resolve))
    }
    await rm(this.folder, { recursive: true, force: true })
  }

  /** The demo's editor, who may take all three steps. */
  async enter(): Promise<void> {
    const { body } = await this.ask<{ token: string }>('POST', '/demo-sessions', { role: 'editor' })
    this.token = body.token
  }

  async ask<Body = unknown>(
    method: string,
    url: string,
    body?: object | Uint8Array,
  ): Promise<Answer<Body>> {
    const isPage = body instanceof Uint8Array
    const reply = await fetch(`${this.address}/api${url}`, {
      method,
      headers: {
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(body && { 'content-type': isPage ? 'application/octet-stream' : 'application/json' }),
      },
      body: !body ? undefined : isPage ? (body as BodyInit) : JSON.stringify(body),
    })
    return { status: reply.status, body: (await reply.json()) as Body }
  }
}

let begun = 0

/** A page as the log makes it. */
export const foldOf = (reply: DraftReply): DeskState =>
  foldLog(
    reply.base,
    reply.entries.flatMap(({ id, by, deed }) => (isDeed(deed) ? [{ id, by, deed }] : [])),
  )
