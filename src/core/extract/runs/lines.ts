import type { TextRun } from '../../edition/text-run'
import { isNameList, ownLineByline } from '../byline'
import { authorIn } from './author-line'
import { inPrintOrder, unionOf } from './geometry'
import { isGutter } from './gutters'
import { setInitials } from './initials'
import { isLarge, LEVEL_EMS, mainFont, type Line } from './line'
import { ruleDown, type Sheet } from './sheet'
import { verticalLines } from './vertical-lines'

/** Pieces at most this far apart (ems) always stand in one line; the narrowest gutter is wider. */
const TIGHT_EMS = 0.6
/** Between headlines of two sizes a gutter, in ems of theirs, is narrower than so. */
const TIGHT_LARGE_EMS = 0.35
const ALIKE = 1.05
/** Space inside a line, as after a lead or between names, is at most this wide (ems). */
const WIDEST_SPACE_EMS = 3.2
/** From this gap on a space is set between two pieces (ems). */
const SPACE_EMS = 0.36
/** Across a gap, another face in another size is another text. */
const OTHER_TYPE = 1.015
/** Sizes of one line differ by less than this factor. */
const SAME_SIZE = 1.3

/** In: a sheet. Out: its lines in print order. */
export function linesOf(sheet: Sheet): Line[] {
  const down = verticalLines(sheet.runs, sheet.em)
  const rest = down.rest.map(asLine)
  const space = spaceOf(rest)
  const pieces = joined(rest, space, (left, right, gap) => {
    const alike = Math.max(left.size, right.size) / Math.min(left.size, right.size) < ALIKE
    const tight = isLarge(left, sheet) && !alike ? TIGHT_LARGE_EMS : TIGHT_EMS
    return gap <= tight * left.size && !ruleDown(sheet, left, right)
  })
  setInitials(sheet, pieces)
  const view = pieces.filter((piece) => !isLarge(piece, sheet))
  const lines = joined(pieces, space, (left, right, gap) => {
    if (ruleDown(sheet, left, right)) return false
    if (isLarge(left, sheet)) return false
    const sizes = Math.max(left.size, right.size) / Math.min(left.size, right.size)
    if (left.font !== right.font && sizes > OTHER_TYPE) return false
    return gap <= WIDEST_SPACE_EMS * left.size && !isGutter(left, right, view)
  })
  // Names that sign a text may stand right over the gutter of its columns, with wide gaps inside them.
  const near = (left: Line, right: Line, gap: number) =>
    gap <= NAMES_EMS * left.size && !ruleDown(sheet, left, right)
  let signed = joined(lines, space, (left, right, gap) => {
    return near(left, right, gap) && goesOn(left, right)
  })
  // A name of two characters may stand apart in itself, and each gap counts from what is joined so far.
  for (let round = 0; round < 2; round++)
    signed = joined(signed, space, (left, right, gap) => {
      return near(left, right, gap) && signsOn(left, right)
    })
  const spaced = signed.map((line) => ({ ...line, text: withoutSpacing(line.text) }))
  return [...down.lines, ...spaced].sort(inPrintOrder)
}

/** Between names of one byline there is at most this much space (ems). */
const NAMES_EMS = 1.6
/** What may follow in a byline's line: names, up to a closing bracket. */
const REST_OF_NAMES = /^[\u4e00-\u9fff]{1,4}(?:[\s、]+[\u4e00-\u9fff]{1,4}){0,4}[）)]?$/
const OPEN_BYLINE = /(?:^|[。！？”])\s*[（(](?:本报)?(?:记者|通讯员|作者)[^）)]*$/

/** Whether a line holds the rest of the names in the byline to its left. */
function goesOn(left: Line, right: Line): boolean {
  if (left.font !== right.font || !REST_OF_NAMES.test(right.text)) return false
  const closes = /[）)]$/.test(right.text)
  if (OPEN_BYLINE.test(left.text)) return closes || isNameList(right.text)
  return ownLineByline(left.text) !== null && isNameList(right.text)
}

/** Whether both together are a line that tells who wrote the text. */
function signsOn(left: Line, right: Line): boolean {
  const both = left.text + ' ' + right.text
  return SIGNS.test(left.text) && PART_OF_NAMES.test(right.text) && authorIn(both) !== null
}
/** How a line that tells who wrote the text begins, and what may stand after a gap in it. */
const SIGNS = /^(?:[■□◆◇●○▲△★☆◎]|文\s*[/／：:]|(?:本报)?\s*(?:记者|通讯员))/
const PART_OF_NAMES = /^[\u4e00-\u9fff]{1,4}(?: [\u4e00-\u9fff]{1,4}){0,3}$/

/** Characters set apart to fill a line or to stand out are still one word. */
const withoutSpacing = (text: string): string =>
  text.replace(/(^| )\S(?: \S){3,}(?= |$)/g, (word) => word.replace(/(\S) /g, '$1'))

/**
 * From which gap on (ems) a space is set between two pieces. Where pieces that touch waver, as on a page
 * set piece by piece or scanned, a space must be wider to be one.
 */
function spaceOf(pieces: Line[]): number {
  const gaps = neighbours(pieces)
    .filter(({ gap, left }) => Math.abs(gap) < SPACE_EMS * left.size)
    .map(({ gap, left }) => Math.abs(gap) / left.size)
    .sort((a, b) => a - b)
  const wide = gaps[Math.floor(gaps.length * 0.9)] ?? 0
  return gaps.length > FEWEST_GAPS && wide > NOISE_EMS ? NOISY_SPACE_EMS : SPACE_EMS
}

const FEWEST_GAPS = 100
const NOISE_EMS = 0.15
const NOISY_SPACE_EMS = 0.45

const asLine = (run: TextRun): Line => ({ ...run })

/** Joins neighbours of one level where `belong` says so; the nearest find each other first. */
function joined(
  pieces: Line[],
  space: number,
  belong: (left: Line, right: Line, gap: number) => boolean,
): Line[] {
  const next = new Map<Line, Line>()
  const previous = new Map<Line, Line>()
  for (const { left, right, gap } of neighbours(pieces)) {
    if (next.has(left) || previous.has(right) || !belong(left, right, gap)) continue
    next.set(left, right)
    previous.set(right, left)
  }
  return pieces
    .filter((piece) => !previous.has(piece))
    .map((first) => {
      const row = [first]
      for (let at = next.get(first); at !== undefined; at = next.get(at)) row.push(at)
      return row.length === 1 ? first : oneLine(row, space)
    })
}

function oneLine(row: Line[], space: number): Line {
  const longest = row.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  let text = ''
  row.forEach((piece, at) => {
    const before = row[at - 1]
    const apart = before !== undefined && piece.left - before.right > space * piece.size
    text += (apart ? ' ' : '') + piece.text
  })
  return { ...unionOf(row), text, size: longest.size, font: mainFont(row), vertical: false }
}

/** Pieces of like size on one level, one right of the other, the nearest first. */
function neighbours(pieces: Line[]): { left: Line; right: Line; gap: number; cost: number }[] {
  const pairs: { left: Line; right: Line; gap: number; cost: number }[] = []
  const byLevel = [...pieces].sort((a, b) => a.bottom - b.bottom || a.left - b.left)
  byLevel.forEach((one, at) => {
    for (let with_ = at + 1; with_ < byLevel.length; with_++) {
      const other = byLevel[with_]!
      if (other.bottom - one.bottom > LEVEL_EMS * one.size * SAME_SIZE) break
      const size = Math.min(one.size, other.size)
      if (other.bottom - one.bottom > LEVEL_EMS * size) continue
      if (Math.max(one.size, other.size) / size >= SAME_SIZE) continue
      const [left, right] = one.left <= other.left ? [one, other] : [other, one]
      const gap = right.left - left.right
      if (gap > WIDEST_SPACE_EMS * size || gap < -0.6 * size) continue
      const cost = Math.max(0, gap) / size + (other.bottom - one.bottom) / size
      pairs.push({ left, right, gap, cost })
    }
  })
  return pairs.sort((a, b) => a.cost - b.cost)
}
