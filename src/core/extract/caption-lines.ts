import { endsSentence } from '../text/characters'
import { isRunning } from './blocks'
import { datelineAt } from './byline'
import { creditStart, pointsToPicture } from './caption'
import type { Roles } from './line-role'
import type { PageLine } from './page-line'

/** Longest caption, in ems. */
const LONGEST_CAPTION_EMS = 220

export function markCaptions(blocks: PageLine[][], roles: Roles): void {
  blocks.forEach((block, at) => {
    const open = block.filter((line) => !roles.has(line))
    const credit = open.find((line) => creditStart(line.text) >= 0 && line.width < 60)
    const pointing = open.find((line) => pointsToPicture(line.text))
    if (credit === undefined && pointing === undefined) {
      const long = open.find((line) => creditStart(line.text) >= 0)
      if (long !== undefined) roles.set(long, { kind: 'caption' })
      return
    }
    const width = open.reduce((sum, line) => sum + line.width, 0)
    const isWhole =
      width <= LONGEST_CAPTION_EMS && open.every((line) => datelineAt(line.text) === null)
    if (isWhole) for (const line of open) roles.set(line, { kind: 'caption' })
    else if (credit !== undefined) roles.set(credit, { kind: 'caption' })
    const bare = open.length === 1 && credit !== undefined && creditStart(credit.text) === 0
    const before = blocks[at - 1]
    if (bare && before !== undefined && looksLikeCaption(before, blocks[at - 2])) {
      for (const line of before) roles.set(line, { kind: 'caption' })
    }
  })
}

/** A block before a bare credit: whole sentences, short, and no continuation of the block before. */
function looksLikeCaption(block: PageLine[], before: PageLine[] | undefined): boolean {
  const width = block.reduce((sum, line) => sum + line.width, 0)
  const last = block[block.length - 1]!
  const previous = before?.[before.length - 1]
  const closed = previous === undefined || endsSentence(previous.text) || !isRunning(previous)
  const fits = width <= LONGEST_CAPTION_EMS && endsSentence(last.text)
  return fits && closed && datelineAt(block[0]!.text) === null
}
