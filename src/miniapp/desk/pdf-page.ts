import type * as pdfjsLibrary from 'pdfjs-dist/legacy/build/pdf.mjs'
import { canvasOf, type Look } from './look'

type Pdfjs = typeof pdfjsLibrary

/** Laid beside the app by config/pdf-files.ts; newer than the browsers that readers have, so it is not built into it. */
const folder = () => new URL('pdfjs/', document.baseURI).href

let loading: Promise<Pdfjs> | null = null

function loadPdfjs(): Promise<Pdfjs> {
  loading ??= import(/* webpackIgnore: true */ `${folder()}pdf.min.mjs`).then(
    (pdfjs: Pdfjs) => {
      pdfjs.GlobalWorkerOptions.workerSrc = `${folder()}pdf.worker.min.mjs`
      return pdfjs
    },
    (failure: unknown) => {
      loading = null
      throw failure
    },
  )
  return loading
}

/** A page of a PDF (from 1) to look at. Rejects where the library does not come or cannot read it. */
export async function lookAtPdf(data: ArrayBuffer, number: number): Promise<Look> {
  const pdfjs = await loadPdfjs()
  const document = await pdfjs.getDocument({
    data,
    // GBK and Unicode text is silently empty without its character maps.
    cMapUrl: `${folder()}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder()}standard_fonts/`,
    wasmUrl: `${folder()}wasm/`,
    iccUrl: `${folder()}iccs/`,
    // Our content policy lets no page compile anything; the library has plain script for the same.
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  }).promise
  const page = await document.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  return {
    width,
    height,
    isTypeset: true,
    async draw({ left, top, width, height }, scale) {
      const canvas = canvasOf(width * scale, height * scale)
      const viewport = page.getViewport({ scale, offsetX: -left * scale, offsetY: -top * scale })
      await page.render({ canvas, viewport }).promise
      return canvas
    },
  }
}
