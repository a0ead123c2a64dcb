import { startPdfThread, type PdfThread } from './pdf-thread'
import { refused, type PdfReading } from './pdf-reading'

export type { PdfReading, PdfRefusal } from './pdf-reading'

/** A typeset broadsheet with its photographs is a few MB, for printing up to some dozen. */
export const LARGEST_PDF_BYTES = 64 * 1024 * 1024
/**
 * A page takes half a second; what is not read after this is no newspaper page. Together with putting its text in order
 * this stays under the 5 s a user waits.
 */
const LONGEST_READ_MS = 3500

/** One thread is kept for the next page. */
let idle: PdfThread | null = null

/**
 * The text and drawing of one page of a PDF, with coordinates; pages count from 1.
 * It is read in a thread of its own, which is ended when it takes too long or too much memory: this
 * never throws for what a file holds.
 */
export async function readPdf(
  bytes: Uint8Array,
  { page = 1 }: { page?: number } = {},
): Promise<PdfReading> {
  if (bytes.byteLength > LARGEST_PDF_BYTES) return refused('too-large')
  const thread = idle ?? startPdfThread()
  idle = null
  const { reading, usable } = await thread.read(bytes, page, LONGEST_READ_MS)
  // Of two threads that read at once, one is enough for the next page; the next page need not wait for
  // a fresh one to start.
  if (usable && idle === null) idle = thread
  else {
    await thread.end()
    idle ??= startPdfThread()
  }
  return reading
}
