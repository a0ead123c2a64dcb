import type { Box } from '../../edition/text-run'
import type { Sheet } from './sheet'

/** Text set in one line, across or down the page. */
export interface Line extends Box {
  text: string
  size: number
  font: string
  vertical: boolean
}

/** Type this much larger than the running text is a headline's. */
export const LARGE = 1.22

export const isLarge = (line: { size: number }, sheet: Sheet): boolean =>
  line.size >= LARGE * sheet.em

/** Base lines of one line differ by less (ems): pieces may be set a little up or down. */
export const LEVEL_EMS = 0.45

/** The face of most of the characters, whatever the order of the pieces. */
export function mainFont(pieces: { text: string; font: string }[]): string {
  const counts = new Map<string, number>()
  for (const { text, font } of pieces) counts.set(font, (counts.get(font) ?? 0) + text.length)
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0] as [string, number])[0]
}
