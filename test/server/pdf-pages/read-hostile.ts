import { runsToArticles } from '../../../src/core/extract/runs-to-articles'
import { readPdf } from '../../../src/server/pdf/read-pdf'
import { createWords } from '../../../src/server/words/create-words'
import { hostilePdf } from '../../support/page-typesetter/mutate-pdf'

export interface Reading {
  /** What was done to the document. */
  kind: string
  /** `parsed`, `unreadable: …`, `refused: …`; `threw: …` is the one that must not be. */
  outcome: string
  milliseconds: number
}

let words: ReturnType<typeof createWords> | null = null

/** Reads the hostile PDF of a seed as the program reads a page, and tells what came of it. */
export async function readHostile(seed: number): Promise<Reading> {
  const { kind, bytes } = hostilePdf(seed)
  return { kind, ...(await readHostileBytes(bytes)) }
}

/** Reads a PDF made elsewhere: making a bomb takes more memory than reading it may. */
export async function readHostileBytes(bytes: Uint8Array): Promise<Omit<Reading, 'kind'>> {
  words ??= createWords()
  const started = performance.now()
  let outcome: string
  try {
    const read = await readPdf(bytes)
    const page =
      read.kind === 'refused'
        ? read
        : runsToArticles(read, { words, counties: [], fixedTerms: [], lookAlikes: [] })
    outcome = page.kind === 'parsed' ? 'parsed' : `${page.kind}: ${page.reason}`
  } catch (error) {
    outcome = `threw: ${String(error)}`
  }
  return { outcome, milliseconds: performance.now() - started }
}
