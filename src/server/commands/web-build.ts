import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { startProgress } from '../../copy/zh-cn/server'
import { checkout } from '../config'
import { StartError } from '../start-error'

const BUILT = path.join(checkout, 'dist', 'h5', 'index.html')
const SOURCES = ['src/miniapp', 'src/core', 'src/copy', 'src/contract', 'assets', 'config']
const SINGLE_SOURCES = ['package.json', 'package-lock.json']
const PROGRESS_EVERY_MS = 5000

function newestBelow(item: string): number {
  const stat = statSync(item, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(item).map((name) => newestBelow(path.join(item, name))))
}

function isCurrent(): boolean {
  if (!existsSync(BUILT)) return false
  const builtAt = statSync(BUILT).mtimeMs
  return [...SOURCES, ...SINGLE_SOURCES].every(
    (source) => newestBelow(path.join(checkout, source)) <= builtAt,
  )
}

function hasBuildScript(): boolean {
  const { scripts = {} } = JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8'))
  return 'build:h5' in scripts
}

/** Ends a program with those it has started, which a signal to it alone would leave behind. */
function endWhole(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return
  if (process.platform === 'win32') child.kill()
  else process.kill(-child.pid, 'SIGTERM')
}

/**
 * Runs the project's own build; its output is shown only when it fails. A request to stop ends it
 * at once.
 */
export function build(
  say: (line: string) => void,
  stop: AbortSignal,
  [program, ...args]: [string, ...string[]] = ['npm', 'run', 'build:h5'],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const began = Date.now()
    const elapsed = () => Math.round((Date.now() - began) / 1000)
    const timer = setInterval(() => say(startProgress.stillBuilding(elapsed())), PROGRESS_EVERY_MS)
    const child = spawn(program, args, {
      cwd: checkout,
      detached: process.platform !== 'win32',
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    const endIt = () => endWhole(child)
    stop.addEventListener('abort', endIt)
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk))
    const end = (code: number | null) => {
      clearInterval(timer)
      stop.removeEventListener('abort', endIt)
      if (stop.aborted) return resolve()
      if (code === 0 && existsSync(BUILT)) {
        say(startProgress.built(elapsed()))
        return resolve()
      }
      say(output)
      reject(new StartError('build-failed', { command: 'npm run build:h5' }))
    }
    child.on('error', () => end(1))
    child.on('close', end)
  })
}

/** Builds the H5 app when it is missing or older than its sources. One half made is begun anew next time. */
export async function ensureWebBuild(
  say: (line: string) => void,
  stop: AbortSignal,
): Promise<void> {
  if (stop.aborted || isCurrent()) return
  if (!hasBuildScript()) return say(startProgress.noWebBuild)
  say(startProgress.building)
  await build(say, stop)
  if (stop.aborted) rmSync(BUILT, { force: true })
}
