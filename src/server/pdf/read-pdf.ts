import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { refused, type PdfReading } from './pdf-reading'

export type { PdfReading, PdfRefusal } from './pdf-reading'

/** A typeset broadsheet with its photographs is a few MB, for printing up to some dozen. */
export const LARGEST_PDF_BYTES = 64 * 1024 * 1024
/** A page takes half a second; what is not read after this is no newspaper page. */
const DEADLINE_MS = 4000
/** Starting the reader takes about half a second, on a busy machine some more. */
const START_DEADLINE_MS = 20_000
/** A page takes some 100 MB; a document that swells by this much is built to do so. */
const MOST_MEMORY_BYTES = 600 * 1024 * 1024
const LOOKS_AT_MEMORY_EVERY_MS = 50

type Told = 'ready' | PdfReading

interface Reader {
  worker: Worker
  ready: Promise<void>
  /** Who is told what the thread says next. */
  tell: (told: Told) => void
}

/** One reader is kept for the next page; it does not keep the process alive. */
let idle: Reader | null = null

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
  const reader = idle ?? startReader()
  idle = null
  reader.worker.ref()
  const reading = await readWith(reader, bytes, page)
  if (isHealthy(reading)) {
    reader.worker.unref()
    // Of two readers that ran at once, one is enough.
    if (idle === null) idle = reader
    else void reader.worker.terminate()
  } else void reader.worker.terminate()
  return reading
}

/** A reader that met a broken file may have work of it left; the next page gets a new one. */
const isHealthy = (reading: PdfReading) => reading.kind === 'runs'

function startReader(): Reader {
  const file = fileURLToPath(new URL('./pdf-worker.mjs', import.meta.url))
  const worker = new Worker(file, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 },
    stdout: true,
    stderr: true,
  })
  const reader: Reader = { worker, ready: Promise.resolve(), tell: () => {} }
  reader.ready = new Promise<void>((resolve, reject) => {
    reader.tell = (told) => (told === 'ready' ? resolve() : reject(new Error(String(told))))
    setTimeout(() => reject(new Error('the PDF reader does not start')), START_DEADLINE_MS).unref()
  })
  worker.on('message', (told: Told) => reader.tell(told))
  worker.on('exit', () => reader.tell(refused('broken')))
  worker.on('error', (error: NodeJS.ErrnoException) =>
    reader.tell(refused(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'broken')),
  )
  return reader
}

async function readWith(reader: Reader, bytes: Uint8Array, page: number): Promise<PdfReading> {
  await reader.ready
  const copy = bytes.slice()
  const before = process.memoryUsage.rss()
  return new Promise((resolve) => {
    const settle = (reading: PdfReading) => {
      clearTimeout(deadline)
      clearInterval(watch)
      reader.tell = () => {}
      resolve(reading)
    }
    const deadline = setTimeout(() => settle(refused('too-slow')), DEADLINE_MS)
    const watch = setInterval(() => {
      const grown = process.memoryUsage.rss() - before
      if (grown > MOST_MEMORY_BYTES) settle(refused('too-much-memory'))
    }, LOOKS_AT_MEMORY_EVERY_MS)
    reader.tell = (told) => {
      if (told !== 'ready') settle(told)
    }
    reader.worker.postMessage({ bytes: copy, page }, [copy.buffer])
  })
}
