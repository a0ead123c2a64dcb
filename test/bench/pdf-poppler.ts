import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'

/** The text of a PDF as poppler's pdftotext gives it, or null where it is not installed. */
export function pdftotext(pdf: Uint8Array, folder: string): string | null {
  const file = path.join(folder, 'beside.pdf')
  writeFileSync(file, pdf)
  const run = spawnSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' })
  if (run.error) return null
  return run.stdout.replace(/\f/g, '')
}
