import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { refused, type PdfReading } from './pdf-reading'
import { openPdf, type Pdfjs } from './pdfjs'
import { shapesOf } from './shapes'
import { textRuns, type TextContent } from './text-runs'
import { areUnreadable, looksUnmapped } from './unmapped-text'

/** A paper has a few dozen pages a day; more is an archive, not a day's paper. */
const MOST_PAGES = 400
/** More runs than the smallest type could set on a broadsheet, character by character. */
const MOST_RUNS = 30_000
/** This many drawings without any text: the letters were turned into outlines. */
const OUTLINED_PATHS = 300

/** Reads one page (from 1) in this thread. Never rejects: what cannot be read is refused by name. */
export async function readPage(
  pdfjs: Pdfjs,
  bytes: Uint8Array,
  number: number,
): Promise<PdfReading> {
  // The library takes the bytes it is given for itself.
  const plain = await readWith(pdfjs, bytes.slice(), number, { fonts: false })
  const doubtful = plain.kind === 'runs' && looksUnmapped(plain.runs)
  return doubtful ? readWith(pdfjs, bytes, number, { fonts: true }) : plain
}

async function readWith(
  pdfjs: Pdfjs,
  bytes: Uint8Array,
  number: number,
  options: { fonts: boolean },
): Promise<PdfReading> {
  const task = openPdf(pdfjs, bytes, options)
  try {
    const document = await task.promise
    const pageCount = document.numPages
    if (pageCount > MOST_PAGES) return refused('too-many-pages', pageCount)
    if (!Number.isInteger(number) || number < 1 || number > pageCount)
      return refused('no-such-page', pageCount)
    return await readOpened(pdfjs, document, number)
  } catch (error) {
    return refused((error as Error | null)?.name === 'PasswordException' ? 'encrypted' : 'broken')
  } finally {
    // Nothing of a document may be left in the thread that reads the next.
    await task.destroy().catch(() => {})
  }
}

async function readOpened(
  pdfjs: Pdfjs,
  document: PDFDocumentProxy,
  number: number,
): Promise<PdfReading> {
  const pageCount = document.numPages
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  const { glyphs, paths, rules, frames, pictures } = shapesOf(
    pdfjs,
    await page.getOperatorList(),
    viewport,
  )
  const content = await contentOf(page)
  if (content === null) return refused('too-slow', pageCount)
  const runs = textRuns(pdfjs, content, viewport)
  const fonts = new Map(
    Object.keys(content.styles).map((name) => [
      name,
      page.commonObjs.has(name) ? page.commonObjs.get(name) : null,
    ]),
  )
  if (areUnreadable(runs, fonts, glyphs)) return refused('unmapped-fonts', pageCount)
  if (runs.length === 0) {
    if (pictures.length > 0) return refused('scanned', pageCount)
    return refused(paths > OUTLINED_PATHS ? 'outlined' : 'empty', pageCount)
  }
  const { width, height } = viewport
  return { kind: 'runs', pageCount, width, height, runs, rules, frames, pictures }
}

/** The page's text, read piece by piece so that a page of endless text is left early; then null. */
async function contentOf(page: PDFPageProxy): Promise<TextContent | null> {
  const content: TextContent = { items: [], styles: {} }
  const reader = (
    page.streamTextContent({ disableNormalization: true }) as ReadableStream<TextContent>
  ).getReader()
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return content
    content.items.push(...value.items)
    Object.assign(content.styles, value.styles)
    if (content.items.length > 2 * MOST_RUNS) {
      await reader.cancel()
      return null
    }
  }
}
