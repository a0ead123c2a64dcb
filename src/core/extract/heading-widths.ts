import { endsSentence } from '../text/characters'
import { blockMeasure, isOffMeasure, isUnwrapped } from './blocks'
import { bylineAtEnd, datelineAt } from './byline'
import { creditStart } from './caption'
import { INDENT_EMS, indentEvidence } from './measure'
import type { PageLine } from './page-line'

/** How far the width of a line that opens a paragraph strays from its measure without the indent (ems). */
const OPENING_SPREAD_EMS = 0.8

/** Whether most blocks under the end of a sentence open with a line that is set in. */
export function setsBlocksIn(blocks: PageLine[][]): boolean {
  const evidence = blocks.flatMap((block, at) => {
    const above = blocks[at - 1]?.slice(-1)[0]
    const measure = blockMeasure(block)
    if (above === undefined || !endsSentence(above.text) || measure === null) return []
    return [indentEvidence(block[0]!.text, measure)]
  })
  const setIn = evidence.filter((one) => one > 0).length
  return setIn > 0 && setIn * 2 >= evidence.length
}

/** A short paragraph has the measure of a block this near, if its widest line fits that. */
const NEAR_BLOCKS = 3
const FITTING_EMS = 1.2

export function localMeasure(blocks: PageLine[][], at: number): number | null {
  const own = blockMeasure(blocks[at])
  if (own !== null || blocks[at] === undefined) return own
  const widest = Math.max(...blocks[at]!.map((line) => line.width))
  for (let step = 1; step <= NEAR_BLOCKS; step++) {
    for (const near of [at - step, at + step]) {
      const measure = blockMeasure(blocks[near])
      if (measure !== null && Math.abs(measure - widest) <= FITTING_EMS) return measure
    }
  }
  return null
}

/** Evidence (nats) against an indent from which a line plainly opens no paragraph. */
const PLAINLY_INSIDE = -1.5

/** Whether a line runs on from the one above it, as it is full where paragraphs are set in. */
export function runsOn(line: PageLine, measure: number | null): boolean {
  if (measure === null || datelineAt(line.text) !== null) return false
  return indentEvidence(line.text, measure) <= PLAINLY_INSIDE
}

/**
 * The lines of a run that are no running text by their width, in a block where text follows them without a
 * blank: of wrapped text every line is full but the last of a paragraph, which ends with a mark.
 */
export function standsApart(run: PageLine[], block: PageLine[]): PageLine[] {
  const measure = blockMeasure(block)
  if (measure === null) return isOfParagraphs(block) ? run : []
  let end = run.length
  while (end > 0 && opensParagraph(run[end - 1]!, block, measure)) end--
  const kept = run.slice(0, end)
  const following = block[block.indexOf(run[0]!) + end]
  return following !== undefined && kept.some((line) => isHeadingWidth(line, measure)) ? kept : []
}

/** A line with a comma is likelier text: mixed marks and stray spaces move its width, but not so far. */
const SHORT_WITH_COMMA_EMS = 7

function isHeadingWidth(line: PageLine, measure: number): boolean {
  const comma = /[，,]/.test(line.text)
  return (
    isOffMeasure(line, measure) && (!comma || Math.abs(measure - line.width) > SHORT_WITH_COMMA_EMS)
  )
}

/** Whether the lines of a block are whole paragraphs; captions and signed ends need no final mark. */
export function isOfParagraphs(block: PageLine[]): boolean {
  return isUnwrapped(
    block.filter(({ text }) => creditStart(text) < 0 && bylineAtEnd(text) === null),
  )
}

/** Set in by an indent, or full, with a line of the same block below it. */
function opensParagraph(line: PageLine, block: PageLine[], measure: number): boolean {
  const gap = measure - line.width
  const sets = Math.abs(gap) <= OPENING_SPREAD_EMS || opensAt(line, measure)
  return sets && line !== block[block.length - 1]
}

/** Whether a line is as wide as one that is set in. */
export const opensAt = (line: PageLine, measure: number) =>
  Math.abs(measure - line.width - INDENT_EMS) <= OPENING_SPREAD_EMS
