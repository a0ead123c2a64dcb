import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** `npm run bench -- NAME [options]` runs `run(options)` of test/bench/NAME.ts. */
async function main(): Promise<void> {
  const [name, ...args] = process.argv.slice(2)
  const folder = path.join(process.cwd(), 'test', 'bench')
  const file = path.join(folder, `${name}.ts`)
  if (name === undefined || name === 'run' || !existsSync(file)) {
    const names = readdirSync(folder)
      .filter((entry) =>
        /^export (async )?function run\(/m.test(readFileSync(path.join(folder, entry), 'utf8')),
      )
      .map((entry) => entry.replace('.ts', ''))
    console.error(`Usage: npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`)
    process.exitCode = 2
    return
  }
  const bench = (await import(pathToFileURL(file).href)) as { run(args: string[]): unknown }
  await bench.run(args)
}

void main()
