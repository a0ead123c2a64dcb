// Plain JavaScript, as a thread starts without the TypeScript loader, and loading the library through that
// loader takes seconds.
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { tsImport } from 'tsx/esm/api'

globalThis.pdfjsWorker = pdfjsWorker
const { servePages } = await tsImport('./serve-pages.ts', import.meta.url)
servePages(pdfjs)
