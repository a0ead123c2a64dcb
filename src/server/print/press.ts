import { createPaperShelf, type PaperKey } from './paper-shelf'
import { printPage, type Printer } from './print-page'

/** busy: too many wait · failed: Chromium printed nothing. */
export type Printed = Uint8Array | 'busy' | 'failed'

export interface Press {
  /** The paper as it is kept, else printed now. In: what it is of, and the page of the H5 app that shows it. */
  paper(key: PaperKey, page: string): Promise<Printed>
}

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
  let turn: Promise<unknown> = Promise.resolve()

  async function printed(key: PaperKey, page: string): Promise<Printed> {
    try {
      const pdf = await print(printer, page)
      await shelf.keep(key, pdf).catch(() => undefined)
      return pdf
    } catch {
      return 'failed'
    }
  }

  return {
    async paper(key, page) {
      const kept = await shelf.find(key)
      if (kept) return kept
      const name = JSON.stringify(key)
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
