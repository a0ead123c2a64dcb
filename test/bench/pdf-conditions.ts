import type { TypesetOptions } from '../support/page-typesetter/typeset-page'

/** Points in a millimetre. */
const MM = 72 / 25.4

/** What is done to a page besides setting it; the articles stay as they are. */
export const conditions: Record<string, Omit<TypesetOptions, 'layout' | 'seed'>> = {
  'as set': {},
  'jitter 1.5 pt': { jitter: 1.5 },
  'gutter 3.6 mm': { gutter: 3.6 * MM },
  'paint shuffled': { shufflePaint: true },
  'all three': { jitter: 1.5, gutter: 3.6 * MM, shufflePaint: true },
}
