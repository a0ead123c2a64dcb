import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { refused, type PdfReading } from './pdf-reading'

/** The worker's own heap; what it holds outside of it is watched from here. */
const LARGEST_HEAP_MB = 320
const YOUNG_HEAP_MB = 48
/** A page takes some 100 MB; a document that swells the process by this much is built to do so. */
const MOST_MEMORY_BYTES = 360 * 1024 * 1024
/** Nor may a page take the process over this, unless it was that large before. */
const LARGEST_PROCESS_BYTES = 700 * 1024 * 1024
/** A thread that leaves this much behind is not kept for the next page. */
const LITTER_BYTES = 160 * 1024 * 1024
/** The library is loaded within a second, on a machine with much else to do within some. */
const START_LIMIT_MS = 20_000
const LOOKS_AT_MEMORY_EVERY_MS = 20

type Told = 'ready' | PdfReading

/** A thread that reads one page after another; it does not keep the process alive by itself. */
export interface PdfThread {
  /**
   * Reads a page (from 1) for at most `readMs`, counted from when the thread is there: how long that takes is no
   * fault of the file. Never rejects. `usable`: whether the thread came back by itself and clean, and may read the next.
   */
  read(
    bytes: Uint8Array,
    page: number,
    readMs: number,
  ): Promise<{ reading: PdfReading; usable: boolean }>
  /** Resolves when its memory is free. */
  end(): Promise<void>
}

export function startPdfThread(): PdfThread {
  const worker = new Worker(fileURLToPath(new URL('./pdf-worker.mjs', import.meta.url)), {
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: LARGEST_HEAP_MB,
      maxYoungGenerationSizeMb: YOUNG_HEAP_MB,
    },
    stdout: true,
    stderr: true,
  })
  let isReady = false
  let died: PdfReading | null = null
  let listener: ((told: Told) => void) | null = null
  const die = (reading: PdfReading) => {
    died ??= reading
    listener?.(died)
  }
  worker.on('message', (told: Told) => {
    if (told === 'ready') isReady = true
    listener?.(told)
  })
  worker.on('exit', () => die(refused('broken')))
  worker.on('error', (error: NodeJS.ErrnoException) =>
    die(refused(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'broken')),
  )
  worker.unref()

  return {
    async end() {
      await worker.terminate()
    },
    read(bytes, page, readMs) {
      // A Buffer's own `slice` would be the same memory, which the thread takes away with it.
      const copy = new Uint8Array(bytes)
      const before = process.memoryUsage.rss()
      const grown = () => process.memoryUsage.rss() - before
      const most = Math.max(
        LITTER_BYTES,
        Math.min(MOST_MEMORY_BYTES, LARGEST_PROCESS_BYTES - before),
      )
      worker.ref()
      return new Promise((resolve) => {
        const settle = (reading: PdfReading, cameBack: boolean) => {
          clearTimeout(late)
          clearInterval(watch)
          listener = null
          worker.unref()
          resolve({ reading, usable: cameBack && grown() < LITTER_BYTES })
        }
        const tooLate = () => settle(refused('too-slow'), false)
        let late = setTimeout(tooLate, START_LIMIT_MS)
        const watch = setInterval(() => {
          if (grown() > most) settle(refused('too-much-memory'), false)
        }, LOOKS_AT_MEMORY_EVERY_MS)
        const send = () => {
          clearTimeout(late)
          late = setTimeout(tooLate, readMs)
          worker.postMessage({ bytes: copy, page }, [copy.buffer])
        }
        listener = (told) => (told === 'ready' ? send() : settle(told, died === null))
        if (died !== null) settle(died, false)
        else if (isReady) send()
      })
    },
  }
}
