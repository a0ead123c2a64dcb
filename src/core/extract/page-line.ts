import { printedWidth } from '../text/characters'

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
  return lines
}

/** 「本报…讯（通讯员 …」 whose bracket the column's end cut off. */
const CUT_DATELINE = /^\S?\s*(?:本报|本刊|本台|新华社)[^。，]{0,20}[讯电]\s*[（(][^）)]{0,40}$/

/** In: lines. Out: the same lines, where a dateline cut by its column's end is one line again. */
export function mendDatelines(lines: PageLine[]): PageLine[] {
  const mended: PageLine[] = []
  for (const line of lines) {
    const last = mended[mended.length - 1]
    const closes = /^[^（(]{0,30}[）)]/.test(line.text)
    if (last !== undefined && closes && CUT_DATELINE.test(last.text)) {
      last.text += line.text
      last.pieces = [...last.pieces, ...line.pieces]
    } else {
      mended.push({ ...line, index: mended.length })
    }
  }
  return mended
}

function printedPieces(line: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const word of line.split(/\s+/)) {
    if (printedWidth(piece) >= LEAST_PIECE_EMS) {
      pieces.push(piece)
      piece = word
    } else {
      piece = piece === '' ? word : piece + ' ' + word
    }
  }
  if (piece !== '') pieces.push(piece)
  return pieces
}
