import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const SOURCE = path.resolve(__dirname, '../src/miniapp/web/service-worker.ts')
/** What a reader never opens: fetched by those who do. */
const BESIDES = /(^|\/)(desk|for-branch|membership|zip)\b|\.(map|txt|html)$|^assets\//

interface Compilation {
  hooks: {
    processAssets: { tap(options: { name: string; stage: number }, work: () => void): void }
  }
  getAssets(): { name: string }[]
  chunks: Iterable<{
    files: Iterable<string>
    idNameHints: Set<string>
    canBeInitial(): boolean
  }>
  emitAsset(name: string, source: unknown): void
}

interface Compiler {
  webpack: { sources: { RawSource: new (text: string) => unknown } }
  hooks: { thisCompilation: { tap(name: string, work: (compilation: Compilation) => void): void } }
}

/** After every other file has its name (webpack's PROCESS_ASSETS_STAGE_REPORT). */
const LAST = 5000

/**
 * Writes service-worker.js beside the built browser app: the worker's source with the names of the files that reading
 * needs. A build that changes a file changes the worker, by which browsers notice.
 */
export class ServiceWorker {
  apply(compiler: Compiler): void {
    const name = 'ServiceWorker'
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: LAST }, () => {
        const names = compilation.getAssets().map((asset) => asset.name)
        // Libraries that one page alone uses: writing and reading of xlsx files.
        const libraries = [...compilation.chunks]
          .filter((chunk) => chunk.idNameHints.has('vendors') && !chunk.canBeInitial())
          .flatMap((chunk) => [...chunk.files])
        const files = names
          .filter((file) => !BESIDES.test(file) && !libraries.includes(file))
          .sort()
        const { outputText } = ts.transpileModule(readFileSync(SOURCE, 'utf8'), {
          compilerOptions: { target: ts.ScriptTarget.ES2020 },
        })
        const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 8)
        const script = outputText.replace(/^export \{\};?$/m, '')
        const facts = `const FILES=${JSON.stringify(files)};const VERSION="${version}";\n`
        const { RawSource } = compiler.webpack.sources
        compilation.emitAsset('service-worker.js', new RawSource(facts + script))
      })
    })
  }
}
