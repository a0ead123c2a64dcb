import { cpSync, mkdirSync } from 'node:fs'
import path from 'node:path'

const LIBRARY = path.dirname(require.resolve('pdfjs-dist/package.json'))
/** The library and its worker, and what it looks up: character maps, standard fonts, decoders of old pictures. */
const FILES = ['pdf.min.mjs', 'pdf.worker.min.mjs'].map((name) => `legacy/build/${name}`)
const FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs']

interface Compiler {
  outputPath: string
  hooks: { afterEmit: { tap(name: string, work: () => void): void } }
}

/**
 * Lays pdf.js beside the built browser app as it is: only the editor's desk asks for it (desk/pdf-page), from our own
 * origin. It is no asset of the build, so it weighs on no page, and the service worker keeps none of it.
 */
export class PdfFiles {
  apply(compiler: Compiler): void {
    compiler.hooks.afterEmit.tap('PdfFiles', () => {
      const target = path.join(compiler.outputPath, 'pdfjs')
      mkdirSync(target, { recursive: true })
      for (const file of FILES)
        cpSync(path.join(LIBRARY, file), path.join(target, path.basename(file)))
      for (const folder of FOLDERS)
        cpSync(path.join(LIBRARY, folder), path.join(target, folder), { recursive: true })
    })
  }
}
