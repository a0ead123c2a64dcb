import { readFileSync } from 'fs'
import path from 'path'
import type { LookAlike } from '../../src/core/text/look-alike'

/** The operator's lists as shipped, for tests of core, which may not load the server's reader. */
export function operatorLists(): { fixedTerms: string[]; lookAlikes: LookAlike[] } {
  return {
    fixedTerms: entries('fixed-terms.txt'),
    lookAlikes: entries('look-alikes.txt').map((entry) => {
      const [printed, meant] = entry.split(' ') as [string, string]
      return { printed, meant }
    }),
  }
}

function entries(name: string): string[] {
  const file = path.join(process.cwd(), 'config', 'operator', name)
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split('#')[0]!.trim())
    .filter((entry) => entry !== '')
}
