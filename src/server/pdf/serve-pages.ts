import { parentPort } from 'node:worker_threads'
import type { Pdfjs } from './pdfjs'
import { readPage } from './read-page'

/** Answers each document posted to this thread, after telling that it is ready. */
export function servePages(pdfjs: Pdfjs): void {
  const port = parentPort!
  port.on('message', ({ bytes, page }: { bytes: Uint8Array; page: number }) => {
    void readPage(pdfjs, bytes, page).then((reading) => port.postMessage(reading))
  })
  port.postMessage('ready')
}
