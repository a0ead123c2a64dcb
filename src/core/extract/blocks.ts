import { endsSentence } from '../text/characters'
import type { PageLine } from './page-line'

/** Lines without a blank line between them. */
export function blocksOf(lines: PageLine[]): PageLine[][] {
  const blocks: PageLine[][] = []
  for (const line of lines) {
    const last = blocks[blocks.length - 1]
    if (last !== undefined && last[0]!.block === line.block) last.push(line)
    else blocks.push([line])
  }
  return blocks
}

/** The lines of a block that belong, in runs without another line between. */
export function runsOf(block: PageLine[], belongs: (line: PageLine) => boolean): PageLine[][] {
  const runs: PageLine[][] = []
  let run: PageLine[] = []
  for (const line of block) {
    if (belongs(line)) run.push(line)
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
  }
  if (run.length > 0) runs.push(run)
  return runs
}

/** Whether a line holds a mark of running text. */
export const isRunning = (line: PageLine) => /[，,。；、：]/.test(line.text)

/** Wider lines are paragraphs that no column wrapped (ems). */
const WIDEST_COLUMN_EMS = 45
/** Fewer inner lines than this do not show a block's measure. */
const FEWEST_INNER = 2

/** The measure (ems) that the inner running lines of a block show, or null. */
export function blockMeasure(block: PageLine[] | undefined): number | null {
  const inner = (block ?? []).slice(1, -1).filter(isRunning)
  const widths = inner.map((line) => line.width).sort((a, b) => a - b)
  const middle = widths[Math.floor(widths.length * 0.6)]
  if (middle === undefined || widths.length < FEWEST_INNER) return null
  return middle > WIDEST_COLUMN_EMS ? null : middle
}

/** Farther from the measure than an indent and a mark moved to the next line (ems). */
const SHORT_OF_MEASURE_EMS = 3.5
/** Wider than marks squeezed into the line (ems). */
const BEYOND_MEASURE_EMS = 2.5

/** Whether a line is too short to run on in a column of this measure, or too wide to stand in it. */
export function isOffMeasure(line: PageLine, measure: number): boolean {
  const gap = measure - line.width
  return gap > SHORT_OF_MEASURE_EMS || gap < -BEYOND_MEASURE_EMS
}

/** Whether the lines of a block that hold sentences are whole paragraphs. */
export function isUnwrapped(block: PageLine[]): boolean {
  const sentences = block.filter((line) => line.text.includes('。'))
  const wide = sentences.some((line) => line.width > WIDEST_COLUMN_EMS)
  return wide && sentences.every((line) => endsSentence(line.text))
}
