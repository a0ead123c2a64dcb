import { readHostileBytes, type Reading } from '../server/pdf-pages/read-hostile'

/** What a child process tells of one hostile PDF. */
export interface Told extends Reading {
  seed: number
  /** The process's largest memory so far, in MiB. */
  peak: number
}

/** What a child process is asked; the PDF is made by the parent, so that only reading counts here. */
export interface Asked {
  seed: number
  kind: string
  bytes: Uint8Array
}

// Reads one PDF after another as it is told, so that a parent can end it when one does not come back.
process.on('message', ({ seed, kind, bytes }: Asked) => {
  void readHostileBytes(bytes).then((reading) => {
    const told: Told = { ...reading, seed, kind, peak: process.resourceUsage().maxRSS / 1024 }
    process.send!(told)
  })
})
process.send!('ready')
