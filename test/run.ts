/**
 * `npm test`: every check of the project, in the order in which a failure is cheapest to learn of.
 * `npm test -- unit weapp` runs only the named steps. Ends with the line `N passed, N failed`.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromiumPath } from './support/chromium'

interface Tally {
  passed: number
  failed: number
}

interface Step {
  name: string
  run: () => Promise<Tally>
}

const root = path.resolve(__dirname, '..')
const reports = mkdtempSync(path.join(tmpdir(), 'meiri-test-'))

/** Runs one of the project's own tools; resolves to its exit code. */
function tool(bin: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', bin), ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** A tool that passes or fails as a whole counts as one. */
function check(name: string, bin: string, ...args: string[]): Step {
  return {
    name,
    run: async () =>
      (await tool(bin, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
  }
}

function taro(platform: 'weapp' | 'h5'): Step {
  return check(`build:${platform}`, '@tarojs/cli/bin/taro', 'build', '--type', platform)
}

/** Tests against the one service and its demo people run one file after another. */
const WITH_SERVICE = ['weapp', 'browser']

function jest(project: string, before: () => Promise<NodeJS.ProcessEnv> = async () => ({})): Step {
  const outputFile = path.join(reports, `${project}.json`)
  const args = ['-c', 'config/jest.config.cjs', '--selectProjects', project]
  if (WITH_SERVICE.includes(project)) args.push('--runInBand')
  return {
    name: project,
    run: async () => {
      const env = await before()
      await tool('jest/bin/jest', [...args, '--json', `--outputFile=${outputFile}`], {
        ...env,
        NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
      })
      const report = JSON.parse(readFileSync(outputFile, 'utf8')) as {
        numPassedTests: number
        numFailedTests: number
        numRuntimeErrorTestSuites: number
      }
      return {
        passed: report.numPassedTests,
        failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      }
    },
  }
}

const steps: Step[] = [
  check('types', 'typescript/bin/tsc', '-p', 'tsconfig.json'),
  check('types of core', 'typescript/bin/tsc', '-p', 'src/core/tsconfig.json'),
  check('lint', 'eslint/bin/eslint.js', '-c', 'config/eslint.config.mjs', '.'),
  check('format', 'prettier/bin/prettier.cjs', '--check', '.'),
  check(
    'directions',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    'src',
    '--config',
    'config/dependency-cruiser.cjs',
  ),
  jest('unit'),
  jest('server'),
  taro('weapp'),
  taro('h5'),
  jest('weapp'),
  jest('browser', async () => ({ CHROMIUM_PATH: await chromiumPath() })),
]

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const chosen = wanted.length === 0 ? steps : steps.filter((step) => wanted.includes(step.name))
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0) {
    const names = steps.map((step) => step.name).join(', ')
    throw new Error(`No such step: ${unknown.join(', ')}. There are: ${names}.`)
  }
  const total: Tally = { passed: 0, failed: 0 }
  const failures: string[] = []
  for (const [index, step] of chosen.entries()) {
    console.log(`\n[${index + 1}/${chosen.length}] ${step.name}`)
    const began = Date.now()
    const tally = await step.run().catch((error: Error) => {
      console.error(error.message)
      return { passed: 0, failed: 1 }
    })
    const seconds = ((Date.now() - began) / 1000).toFixed(0)
    console.log(`${step.name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`)
    total.passed += tally.passed
    total.failed += tally.failed
    if (tally.failed > 0 || tally.passed === 0) failures.push(step.name)
  }
  rmSync(reports, { recursive: true, force: true })
  // A step in which nothing ran proves nothing, so it fails the run too.
  if (failures.length > 0) console.log(`\nLook at: ${failures.join(', ')}`)
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  process.exitCode = failures.length > 0 ? 1 : 0
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
