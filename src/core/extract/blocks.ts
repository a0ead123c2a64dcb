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
