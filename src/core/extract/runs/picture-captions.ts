import type { Caption } from '../../edition/edition'
import type { Box } from '../../edition/text-run'
import { datelineAt } from '../byline'
import { creditStart, pointsToPicture } from '../caption'
import type { Block } from './blocks'
import { heightOf, inPrintOrder, medianOf, sharedX, sharedY, widthOf } from './geometry'
import { mainFont } from './line'
import type { Sheet } from './sheet'

/** A caption stands at most this far below its picture (ems). */
const BELOW_EMS = 2.2
const MOST_LINES = 7
/** A caption is set smaller than the running text, or wider than its columns by this factor. */
const SMALLER = 0.96
const WIDER = 1.25

/** In: a sheet and its blocks. Out: captions in print order, and the blocks that are none. */
export function pictureCaptions(
  sheet: Sheet,
  blocks: Block[],
): { captions: Caption[]; rest: Block[] } {
  const column = medianOf(
    blocks.filter((block) => block.lines.length >= 4).map((block) => widthOf(block)),
  )
  const font = mainFont(blocks.flatMap((block) => block.lines))
  const showing = new Set(
    blocks.filter((block) => {
      if (block.lines.length > MOST_LINES) return false
      const text = textOf(block)
      if (datelineAt(text) !== null) return false
      if (creditStart(text) >= 0 || pointsToPicture(text)) return true
      const differs =
        block.size < SMALLER * sheet.em || block.font !== font || widthOf(block) > WIDER * column
      return differs && pictureOver(sheet, block)
    }),
  )
  // What stands between a picture and a credit, and what goes on right under a caption, is its caption.
  for (const block of blocks) {
    if (showing.has(block) || block.lines.length > MOST_LINES) continue
    if (datelineAt(textOf(block)) !== null) continue
    const credit = [...showing].find(
      (other) => touches(sheet, block, other) && creditStart(textOf(other)) === 0,
    )
    if (credit !== undefined && pictureOver(sheet, block)) showing.add(block)
  }
  const groups: Block[][] = []
  for (const block of [...showing].sort(inPrintOrder)) {
    const group = groups.find(
      (blocks) =>
        blocks.some((other) => touches(sheet, other, block)) &&
        creditStart(textOf(blocks[blocks.length - 1]!)) < 0,
    )
    if (group !== undefined) group.push(block)
    else groups.push([block])
  }
  return {
    captions: groups.map((group) => {
      const text = group.map(textOf).join('')
      const start = creditStart(text)
      return start < 0
        ? { text, credit: null }
        : { text: text.slice(0, start).trim(), credit: text.slice(start).trim() }
    }),
    rest: blocks.filter((block) => !showing.has(block)),
  }
}

const textOf = (block: Block) => block.lines.map((line) => line.text).join('')

/** One right under the other, or beside it on its last line. */
function touches(sheet: Sheet, upper: Block, lower: Block): boolean {
  if (upper.frame !== lower.frame) return false
  const gap = lower.top - upper.bottom
  const near = gap > -0.6 * upper.size && gap < 1.3 * upper.size
  const under = near && (sharedX(upper, lower) > 0 || showTheSame(sheet, upper, lower))
  const beside =
    sharedY(upper, lower) > 0.4 * heightOf(lower) && -sharedX(upper, lower) < 6 * upper.size
  return under || (beside && lower.lines.length === 1)
}

function pictureOver(sheet: Sheet, block: Block): boolean {
  return sheet.pictures.some((picture) => {
    const gap = block.top - picture.bottom
    const near = gap > -0.8 * sheet.em && gap < BELOW_EMS * sheet.em
    return near && isWithin(sheet, block, picture)
  })
}

/** One picture stands over both, as over a caption and the credit to its right. */
const showTheSame = (sheet: Sheet, upper: Block, lower: Block): boolean =>
  pictureOver(sheet, upper) &&
  sheet.pictures.some(
    (picture) =>
      isWithin(sheet, upper, picture) &&
      isWithin(sheet, lower, picture) &&
      picture.bottom < upper.top + sheet.em,
  )

const isWithin = (sheet: Sheet, block: Block, picture: Box): boolean =>
  block.left > picture.left - 1.5 * sheet.em && block.right < picture.right + 1.5 * sheet.em
