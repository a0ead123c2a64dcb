/** With PICTURES set to a folder: what a test sees, to be looked at beside the design. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'

function place(name: string): string | null {
  const folder = process.env.PICTURES
  if (!folder) return null
  mkdirSync(folder, { recursive: true })
  return path.join(folder, name)
}

export async function keepPicture(page: Page, name: string, fullPage = false): Promise<void> {
  const file = place(`${name}.png`)
  if (file) await page.screenshot({ path: file, fullPage })
}

/** The file, and its first pages as pictures. */
export function keepPrinted(pdf: Uint8Array, name: string): void {
  const file = place(`${name}.pdf`)
  if (!file) return
  writeFileSync(file, pdf)
  spawnSync('pdftoppm', ['-png', '-r', '80', '-l', '6', file, file.replace('.pdf', '')])
}
