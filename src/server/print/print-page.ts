import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { type Devtools, speakDevtools } from './devtools'

export interface Printer {
  /** The program, Chromium or Chrome. */
  chromium: string
  /** The service's own address: Chromium reaches nothing else. */
  address: string
}

/** Two seconds are usual; a machine that is busy with others may need this long, in ms. */
const LIMIT_MS = 30_000
const LOOK_AGAIN_MS = 100

/** A paper is ready once it was dealt to pages and its pictures are there. */
const IS_READY = `document.querySelector('.paper-page') !== null
  && document.querySelector('.paper-measure') === null
  && [...document.images].every((one) => one.complete)
  && document.fonts.status === 'loaded'`

/**
 * Prints a page of the service's own H5 app by the machine's Chromium: a new profile each time, removed afterwards, and no
 * network but the service itself. In: the page's address below the service's. Out: the PDF. Throws when none came in time.
 */
export async function printPage({ chromium, address }: Printer, page: string): Promise<Uint8Array> {
  const profile = await mkdtemp(path.join(tmpdir(), 'meiri-print-'))
  const child = spawn(chromium, flags(profile, new URL(address).host), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // Nothing of the service's settings, among which are secrets.
    env: { PATH: process.env.PATH, HOME: profile, LANG: 'zh_CN.UTF-8' },
  })
  const gone = new Promise<void>((resolve) => {
    child.on('error', () => resolve())
    child.on('close', () => resolve())
  })
  const late = new AbortController()
  try {
    const [, , , to, from] = child.stdio as unknown as [null, null, null, Writable, Readable]
    return await Promise.race([
      paperOf(speakDevtools(to, from), `${address}${page}`, late.signal),
      pause(LIMIT_MS, undefined, { signal: late.signal }).then(() => {
        throw new Error(`Chromium printed nothing within ${LIMIT_MS / 1000} s`)
      }),
      gone.then(() => {
        throw new Error('Chromium did not start, or ended before it had printed')
      }),
    ])
  } finally {
    late.abort()
    await end(child, gone)
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** As root Chromium runs without its sandbox only; it sees nothing but our own pages. */
function flags(profile: string, host: string): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-extensions',
    '--disable-sync',
    '--no-first-run',
    '--lang=zh-CN',
    // Everything goes to a proxy that is not there, and only our own address past it.
    '--proxy-server=http://127.0.0.1:9',
    `--proxy-bypass-list=<-loopback>;${host}`,
  ]
}

async function paperOf(devtools: Devtools, url: string, late: AbortSignal): Promise<Uint8Array> {
  const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank' })
  const attached = await devtools.send('Target.attachToTarget', { targetId, flatten: true })
  const session = String(attached.sessionId)
  await devtools.send('Page.navigate', { url }, session)
  while (!late.aborted) {
    const { result } = await devtools.send('Runtime.evaluate', { expression: IS_READY }, session)
    if ((result as { value?: unknown } | undefined)?.value === true) break
    await pause(LOOK_AGAIN_MS)
  }
  const { data } = await devtools.send('Page.printToPDF', { preferCSSPageSize: true }, session)
  return Buffer.from(String(data), 'base64')
}

const PATIENCE_MS = 2000

async function end(child: ChildProcess, gone: Promise<void>): Promise<void> {
  child.kill('SIGTERM')
  await Promise.race([gone, pause(PATIENCE_MS)])
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
}
