import { createRequire } from 'node:module'
import path from 'node:path'
import type * as pdfjsLibrary from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The library, loaded by the thread that uses it and handed in. */
export type Pdfjs = typeof pdfjsLibrary

/**
 * Opens a document. Pictures are left out undecoded (their places stay); GBK and Unicode text needs the
 * predefined character maps of the package. `fonts`: also tell how each font is mapped, at some cost.
 */
export function openPdf(pdfjs: Pdfjs, data: Uint8Array, { fonts }: { fonts: boolean }) {
  const require = createRequire(import.meta.url)
  const packageFolder = path.dirname(require.resolve('pdfjs-dist/package.json'))
  const folder = (name: string) => path.join(packageFolder, name) + '/'
  return pdfjs.getDocument({
    data,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    maxImageSize: 0,
    fontExtraProperties: fonts,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
}
