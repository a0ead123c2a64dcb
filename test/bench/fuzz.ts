import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { FuzzOutcome } from './extract-fuzz'

/** No text may take longer than this, in processor time. */
const LONGEST_MS = 5000
/** A child that says nothing for so long hangs: it is ended and the next seed goes on in another. */
const SILENCE_MS = 120_000
/** Megabytes; a child that needs more dies, which is told. */
const HEAP_LIMIT = 1024

interface Summary {
  outcomes: Map<string, number>
  slowest: FuzzOutcome[]
  problems: string[]
  peakMegabytes: number
  judged: number
}

/**
 * `npm run bench -- fuzz [--texts 10000] [--from 1]`: reads mutated pages in a child process and prints how
 * many were parsed or refused, the slowest, and the most memory held; exit code 1 where one crashed, hung,
 * took over five seconds or a gigabyte, lost a character or raised a doubt about nothing.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      texts: { type: 'string', default: '10000' },
      from: { type: 'string', default: '1' },
    },
  })
  const from = Number(values.from)
  const to = from + Number(values.texts) - 1
  const sum: Summary = {
    outcomes: new Map(),
    slowest: [],
    problems: [],
    peakMegabytes: 0,
    judged: 0,
  }
  const begun = performance.now()
  for (let next = from; next <= to;) next = await batch(next, to, sum)
  console.log(`${sum.judged} texts, seeds ${from}–${to}, in ${seconds(performance.now() - begun)}`)
  console.table(Object.fromEntries(sum.outcomes))
  console.log('Slowest')
  console.table(
    sum.slowest.map(({ seed, milliseconds, length, outcome, mutations }) => ({
      seed,
      'CPU ms': Math.round(milliseconds),
      characters: length,
      outcome,
      mutations: mutations.join(', '),
    })),
  )
  console.log(`Most memory held by the process: ${Math.round(sum.peakMegabytes)} MB`)
  if (sum.peakMegabytes > HEAP_LIMIT) sum.problems.push('more than a gigabyte was held')
  console.log(`Problems: ${sum.problems.length}`)
  if (sum.problems.length > 0) process.exitCode = 1
}

const seconds = (milliseconds: number) => `${Math.round(milliseconds / 1000)} s`

/** Runs seeds from `from` on in one child; resolves to the seed to go on with. */
function batch(from: number, to: number, sum: Summary): Promise<number> {
  const worker = path.join('test', 'bench', 'extract-fuzz-worker.ts')
  const options = ['--import', 'tsx', `--max-old-space-size=${HEAP_LIMIT}`]
  const child = spawn(process.execPath, [...options, worker, String(from), String(to)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let current = from
  let done = from - 1
  let hung = false
  const stop = () => {
    hung = true
    child.kill('SIGKILL')
  }
  let silence = setTimeout(stop, SILENCE_MS)
  createInterface({ input: child.stdout }).on('line', (line) => {
    clearTimeout(silence)
    silence = setTimeout(stop, SILENCE_MS)
    const told = JSON.parse(line) as { begins: number } | (FuzzOutcome & { peak: number })
    if ('begins' in told) current = told.begins
    else {
      done = told.seed
      record(told, sum)
    }
  })
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(silence)
      if (done === to) return resolve(to + 1)
      sum.problems.push(`seed ${current}: ${hung ? 'hangs' : `the process died (${code})`}`)
      console.log(`  ${sum.problems.at(-1)}`)
      resolve(current + 1)
    })
  })
}

function record(told: FuzzOutcome & { peak: number }, sum: Summary): void {
  const outcome = told.outcome ?? 'crashed'
  sum.judged++
  sum.outcomes.set(outcome, (sum.outcomes.get(outcome) ?? 0) + 1)
  sum.peakMegabytes = Math.max(sum.peakMegabytes, told.peak / 1024)
  sum.slowest = [...sum.slowest, told].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 8)
  const slow = told.milliseconds > LONGEST_MS ? [`took ${seconds(told.milliseconds)}`] : []
  for (const problem of [...told.problems, ...slow]) {
    sum.problems.push(`seed ${told.seed} (${told.mutations.join(', ')}): ${problem}`)
    console.log(`  ${sum.problems.at(-1)}`)
  }
  if (sum.judged % 1000 === 0) console.log(`  ${sum.judged} texts`)
}
