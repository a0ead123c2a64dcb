import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { hostileKinds, hostilePdf } from '../support/page-typesetter/mutate-pdf'
import type { Asked, Told } from './pdf-fuzz-worker'

/** No page may take longer (milliseconds), nor a process more memory (MiB). */
const LONGEST = 5000
const LARGEST = 1024
/** When the child is ended and a fresh one goes on (milliseconds). */
const GIVEN_UP = 30_000

/**
 * `npm run bench -- pdffuzz [--pages 1000] [--from 0] [--each]`
 * Reads hostile PDFs in a child process, which is ended when it hangs. Prints what came of them, the
 * slowest and the largest; --each prints every one. Exit code 1 when one crashed, threw, hung over five
 * seconds or took over a gibibyte.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string', default: '1000' },
      from: { type: 'string', default: '0' },
      each: { type: 'boolean', default: false },
    },
  })
  const [pages, from] = [Number(values.pages), Number(values.from)]
  const counts: Record<string, number> = {}
  const bad: Told[] = []
  const all: Told[] = []
  let child: ChildProcess | null = null
  for (let seed = from; seed < from + pages; seed++) {
    child ??= await born()
    const told = await ask(child, seed)
    all.push(told)
    if (values.each) console.log(told)
    const what = told.outcome.split(':').slice(0, 2).join(':')
    counts[what] = (counts[what] ?? 0) + 1
    const died = /^(hung|crashed)/.test(told.outcome)
    if (died || /^threw/.test(told.outcome) || told.milliseconds > LONGEST || told.peak > LARGEST)
      bad.push(told)
    // A peak is for good: after a large one a fresh process measures the next.
    if (died || told.peak > LARGEST) {
      child.kill('SIGKILL')
      child = null
    }
  }
  child?.kill()
  console.table(counts)
  const slowest = [...all].sort((a, b) => b.milliseconds - a.milliseconds)
  console.log('the slowest')
  console.table(slowest.slice(0, 5))
  console.log(
    `${pages} hostile PDFs of ${hostileKinds.length} kinds: median ${Math.round(slowest[Math.floor(pages / 2)]!.milliseconds)} ms,`,
    `longest ${Math.round(slowest[0]!.milliseconds)} ms, largest process ${Math.round(Math.max(...all.map((t) => t.peak)))} MiB,`,
    `${bad.length} out of bounds`,
  )
  if (bad.length > 0) console.table(bad.slice(0, 30))
  if (bad.length > 0) process.exitCode = 1
}

function born(): Promise<ChildProcess> {
  const child = fork(path.join(process.cwd(), 'test', 'bench', 'pdf-fuzz-worker.ts'), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  })
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child))
    child.once('exit', (code) => reject(new Error(`the child ended with ${code} before it began`)))
  })
}

function ask(child: ChildProcess, seed: number): Promise<Told> {
  const asked: Asked = { seed, ...hostilePdf(seed) }
  const { kind } = asked
  return new Promise((resolve) => {
    const lost = (outcome: string) => end({ seed, kind, outcome, milliseconds: GIVEN_UP, peak: 0 })
    const timer = setTimeout(() => lost('hung'), GIVEN_UP)
    const onMessage = (told: Told) => end(told)
    const onExit = (code: number | null, signal: string | null) =>
      lost(`crashed: ${signal ?? code}`)
    child.once('message', onMessage)
    child.once('exit', onExit)
    child.send(asked)
    function end(told: Told): void {
      clearTimeout(timer)
      child.off('message', onMessage)
      child.off('exit', onExit)
      resolve(told)
    }
  })
}
