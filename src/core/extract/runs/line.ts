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
