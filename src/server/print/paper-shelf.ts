import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** What a kept paper is of. */
export interface PaperKey {
  editionId: string
  /** Everything of the edition that may change; another one voids what is kept. */
  version: string
  /** Which card, which kind, which size. */
  paper: string
}

/** Some 300 kB each. */
const KEPT_AT_MOST = 200
const FILE = /^[0-9a-f]{16}-[0-9a-f]{16}-[0-9a-f]{16}\.pdf$/

const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** Printed papers on the disk; a paper of an earlier version of its edition is never given out, and thrown away. */
export function createPaperShelf(folder: string) {
  const nameOf = ({ editionId, version, paper }: PaperKey) =>
    `${short(editionId)}-${short(version)}-${short(paper)}.pdf`

  async function tidy({ editionId, version }: PaperKey): Promise<void> {
    const names = (await readdir(folder).catch(() => [])).filter((name) => FILE.test(name))
    const ours = `${short(editionId)}-`
    const stale = names.filter(
      (name) => name.startsWith(ours) && !name.startsWith(`${ours}${short(version)}-`),
    )
    const kept = await Promise.all(
      names
        .filter((name) => !stale.includes(name))
        .map(async (name) => ({
          name,
          at: (await stat(path.join(folder, name)).catch(() => null))?.mtimeMs ?? 0,
        })),
    )
    const over = kept.sort((a, b) => b.at - a.at).slice(KEPT_AT_MOST)
    for (const name of [...stale, ...over.map((one) => one.name)])
      await rm(path.join(folder, name), { force: true })
  }

  return {
    nameOf,
    has: (key: PaperKey): Promise<boolean> =>
      stat(path.join(folder, nameOf(key))).then(
        () => true,
        () => false,
      ),
    async find(key: PaperKey): Promise<Uint8Array | null> {
      const found = await readFile(path.join(folder, nameOf(key))).catch(() => null)
      if (found === null) await tidy(key)
      return found
    },
    async keep(key: PaperKey, pdf: Uint8Array): Promise<void> {
      await mkdir(folder, { recursive: true })
      const file = path.join(folder, nameOf(key))
      // Whole or not at all: another process may be reading.
      await writeFile(`${file}.${process.pid}`, pdf)
      await rename(`${file}.${process.pid}`, file)
      await tidy(key)
    },
  }
}
