import { printedWidth } from '../text/characters'
import { isName } from './names'
import { opensWithTime } from './openers'

/** One line of a plain text extraction, white space at both ends removed, otherwise verbatim. */
export interface PageLine {
  /** Position among the lines that hold text. */
  index: number
  /** Which run of lines without a blank line between them it stands in. */
  block: number
  text: string
  /** Printed width in ems. */
  width: number
  /** The printed lines it holds: some extractions join those of a paragraph by spaces. */
  pieces: string[]
}

/** Printed lines joined by a space are at least this wide (ems); narrower pieces are words set apart. */
const LEAST_PIECE_EMS = 15

/**
 * In: the text of one page. Out: its lines that hold text, in order. A form feed ends a line and a
 * block, as extractors print one between pages or columns.
 */
export function pageLines(text: string): PageLine[] {
  const lines: PageLine[] = []
  let block = 0
  let blank = true
  const raws = text.replace(/\uFEFF/g, '').split(/\r\n|[\n\r\u2028\u2029\v]|(?=\f)/)
  for (const raw of raws) {
    const line = raw.trim()
    if (line === '' || raw.startsWith('\f')) blank = true
    if (line === '') continue
    if (blank) block++
    blank = false
    const index = lines.length
    const pieces = printedPieces(line)
    lines.push({ index, block, text: line, width: printedWidth(line), pieces })
  }
  return withOwnSpaces(lines)
}

/** A page is taken to have joined lines if more of its lines than this seem to be. */
const MOST_SEEMING_JOINED = 0.15
/** Fewer unbroken lines than this do not show how wide a line of the page can be. */
const FEWEST_UNBROKEN = 10

/** Where the page's lines are printed ones, a line that is no wider than others has spaces of its own. */
function withOwnSpaces(lines: PageLine[]): PageLine[] {
  const joined = lines.filter((line) => line.pieces.length > 1).length
  const widths = lines
    .filter((line) => !/\s/.test(line.text) && /[，。、；]/.test(line.text))
    .map((line) => line.width)
    .sort((a, b) => a - b)
  if (widths.length < FEWEST_UNBROKEN || joined > lines.length * MOST_SEEMING_JOINED) return lines
  const widest = widths[Math.floor(widths.length * 0.9)]! + 1
  if (widest > WIDEST_PIECE_EMS) return lines
  return lines.map((line) => (line.width <= widest ? { ...line, pieces: [line.text] } : line))
}

/**
 * Some extractions set two places of a page on one line. In: lines. Out: the same, where a line is two
 * wherever an opening (「今年以来，」) follows a piece that stops inside a sentence.
 */
export function splitAtOpeners(lines: PageLine[]): PageLine[] {
  return lines
    .flatMap((line): PageLine[] => {
      const cut = line.pieces.findIndex(
        (piece, at) => at > 0 && opensWithTime(piece) && stopsInside(line.pieces[at - 1]!),
      )
      if (cut < 0) return [line]
      const parts = [line.pieces.slice(0, cut), line.pieces.slice(cut)]
      return parts.map((pieces) => {
        const text = pieces.join(' ')
        return { ...line, text, width: printedWidth(text), pieces }
      })
    })
    .map((line, index) => ({ ...line, index }))
}

/** Ends in a character: no mark that an opening could follow. */
const stopsInside = (piece: string) => /[\u4e00-\u9fff]$/.test(piece)

/** 「本报…讯（通讯员 …」 whose bracket the column's end cut off. */
const CUT_DATELINE =
  /^(?:\S{0,2}\s*(?:本报|本刊|本台|新华社)[^。，]{0,20}|[\u4e00-\u9fff]{2,4})[讯电]\s*[】〗］\]]?\s*[（(][^）)]{0,40}$/

/** The rest of such a dateline: names up to the closing bracket. */
const REST_OF_DATELINE = /^(?:员|者|讯员|记者|通讯员)?[\u4e00-\u9fff\s、]{1,30}[）)]/

/** 「本报某地讯 通讯员 甲某」 and below it 「报道：…」, cut anywhere. */
const CUT_REPORT =
  /^\S{0,2}\s*(?:本报|本刊|本台)[^。，（()]{0,20}[讯电]\s+(?:本报|特约|见习|实习)*(?:记者|通讯员)[^。，：:]{0,30}$/
const REST_OF_REPORT = /^[\u4e00-\u9fff\s、]{0,12}?道\s*[：:]/

/**
 * In: lines. Out: the same lines, where a dateline cut by its column's end is one line again, even if
 * the rest of it was read elsewhere.
 */
export function mendDatelines(lines: PageLine[]): PageLine[] {
  const taken = new Set<PageLine>()
  const mended: PageLine[] = []
  lines.forEach((line, at) => {
    if (taken.has(line)) return
    mended.push({ ...line })
    const next = lines[at + 1]
    const isReport = CUT_REPORT.test(line.text) && REST_OF_REPORT.test(next?.text ?? '')
    if (!isReport && !CUT_DATELINE.test(line.text)) return
    const rest = isReport ? next! : nearestRest(lines, at, taken)
    if (rest === null) return
    taken.add(rest)
    const last = mended[mended.length - 1]!
    last.text += (!isReport && cutsBetweenNames(last.text, rest.text) ? ' ' : '') + rest.text
    last.pieces = [...last.pieces, ...rest.pieces]
  })
  return mended
    .filter((line) => ![...taken].some((rest) => rest.index === line.index))
    .map((line, index) => ({ ...line, index }))
}

function nearestRest(lines: PageLine[], at: number, taken: Set<PageLine>): PageLine | null {
  let nearest: PageLine | null = null
  lines.forEach((line, other) => {
    if (other === at || taken.has(line) || !REST_OF_DATELINE.test(line.text)) return
    const next = other === at + 1
    if (nearest === null || next || Math.abs(other - at) < Math.abs(nearest.index - at)) {
      if (nearest === null || nearest.index !== at + 1) nearest = line
    }
  })
  return nearest
}

/** 「甲　乙」: a name of two characters set as wide as one of three. */
const SPACED_NAME = /^[\u4e00-\u9fff]\s+[\u4e00-\u9fff](?![\u4e00-\u9fff])/

/** Whether a wrapped list of names was cut between two names and not inside one. */
export function cutsBetweenNames(left: string, right: string): boolean {
  const last = /[\u4e00-\u9fff]+$/.exec(left)?.[0] ?? ''
  const before = left.slice(0, left.length - last.length)
  const next = (SPACED_NAME.exec(right)?.[0] ?? /^[\u4e00-\u9fff]+/.exec(right)?.[0] ?? '').replace(
    /\s/g,
    '',
  )
  const whole = isName(last) || (last.length === 1 && /[\s\u3000]\S$/.test(before))
  return whole && isName(next)
}

function printedPieces(line: string): string[] {
  const words = line.split(/\s+/)
  if (printedWidth(line) / words.length > WIDEST_PIECE_EMS) return [line]
  const least = leastPiece(words)
  const pieces: string[] = []
  let piece = ''
  for (const word of words) {
    if (printedWidth(piece) >= least) {
      pieces.push(piece)
      piece = word
    } else {
      piece = piece === '' ? word : piece + ' ' + word
    }
  }
  if (piece !== '') pieces.push(piece)
  return pieces
}

/** An opening line is two ems short of its measure, and a line may lack some more. */
const SHORTEST_FULL_LINE_EMS = 4
const NARROWEST_COLUMN_EMS = 10

/** Wider between two spaces, and the spaces are the printer's own in an unwrapped text. */
const WIDEST_PIECE_EMS = 45

/** The width (ems) from which a piece is a printed line: by the measure that most pieces have. */
function leastPiece(words: string[]): number {
  const widths = words.map(printedWidth).sort((a, b) => a - b)
  const measure = widths[Math.floor(widths.length * 0.7)] ?? 0
  if (words.length === 2 && measure >= NARROWEST_COLUMN_EMS) return NARROWEST_COLUMN_EMS
  if (words.length < 3 || measure < NARROWEST_COLUMN_EMS) return LEAST_PIECE_EMS
  return Math.min(LEAST_PIECE_EMS, measure - SHORTEST_FULL_LINE_EMS)
}
