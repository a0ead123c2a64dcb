import { createPaperShelf, type PaperKey } from './paper-shelf'
import { printPage, type Printer } from './print-page'

/** busy: too many wait · failed: Chromium printed nothing. */
export type Printed = Uint8Array | 'busy' | 'failed'

export interface Press {
  /** The paper as it is kept, else printed now. In: what it is of, and the page of the H5 app that shows it. */
  paper(key: PaperKey, page: string): Promise<Printed>
  /** failed: it was tried in the last minutes and nothing came of it. */
  state(key: PaperKey): Promise<'kept' | 'failed' | 'open'>
  /** Whether nobody waits for a paper. */
  isIdle(): boolean
}

/** What was not printed is not tried again before, unless somebody asks for it, in ms. */
const TRY_AGAIN_MS = 10 * 60_000

/** Chromium takes some 300 MB: one at a time, and so many wait for it. */
const WAITING_AT_MOST = 4

/** Ready papers. In: the printer, and the folder in which papers are kept. */
export function createPress(
  printer: Printer,
  folder: string,
  print: typeof printPage = printPage,
): Press {
  const shelf = createPaperShelf(folder)
  const asked = new Map<string, Promise<Printed>>()
  const failedAt = new Map<string, number>()
  let turn: Promise<unknown> = Promise.resolve()

  const isRecent = (at: number | undefined) => at !== undefined && Date.now() - at < TRY_AGAIN_MS

  function noteFailure(key: PaperKey): void {
    for (const [name, at] of failedAt) if (!isRecent(at)) failedAt.delete(name)
    failedAt.set(shelf.nameOf(key), Date.now())
  }

  async function printed(key: PaperKey, page: string): Promise<Printed> {
    try {
      const pdf = await print(printer, page)
      failedAt.delete(shelf.nameOf(key))
      await shelf.keep(key, pdf).catch(() => noteFailure(key))
      return pdf
    } catch {
      noteFailure(key)
      return 'failed'
    }
  }

  return {
    async state(key) {
      if (await shelf.has(key)) return 'kept'
      return isRecent(failedAt.get(shelf.nameOf(key))) ? 'failed' : 'open'
    },
    isIdle: () => asked.size === 0,
    async paper(key, page) {
      const kept = await shelf.find(key)
      if (kept) return kept
      const name = shelf.nameOf(key)
      const same = asked.get(name)
      if (same) return same
      if (asked.size > WAITING_AT_MOST) return 'busy'
      const mine = turn.then(() => printed(key, page)).finally(() => asked.delete(name))
      asked.set(name, mine)
      turn = mine
      return mine
    },
  }
}
