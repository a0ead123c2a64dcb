import { readHostile, type Reading } from '../server/pdf-pages/read-hostile'

/** What a child process tells of one hostile PDF. */
export interface Told extends Reading {
  seed: number
  /** The process's largest memory so far, in MiB. */
  peak: number
}

// Reads one seed after another as it is told, so that a parent can end it when one does not come back.
process.on('message', (seed: number) => {
  void readHostile(seed).then((reading) => {
    const told: Told = { ...reading, seed, peak: process.resourceUsage().maxRSS / 1024 }
    process.send!(told)
  })
})
process.send!('ready')
