import type { Cells } from './roster-sheet'

const SEPARATORS = ['\t', ',', ';', '，', '；']
/** Rows by which the separator is chosen; more say nothing new. */
const TRIED_ROWS = 50
/** Of a sheet; what lies beyond is no list of a branch. */
const ROWS = 5000
const COLUMNS = 200

/**
 * The cells of a text: csv as Excel and WPS save it (comma, semicolon or tab; quotes as in RFC 4180), a column pasted
 * from a sheet, or names one below the other or joined by 、. In: the text, decoded. Never fails.
 */
export function cellsOfText(text: string): Cells {
  const plain = text.replace(/^\uFEFF/, '').replace(/\0/g, '')
  const separator = separatorOf(plain)
  const cells = split(plain, separator)
  if (separator !== null) return cells
  return cells.flatMap(([line = '']) => line.split('、').map((name) => [name])).slice(0, ROWS)
}

/** The one that stands most often outside quotes; null: the text has one column. */
function separatorOf(text: string): string | null {
  const head = text.split(/\r\n|\r|\n/, TRIED_ROWS).join('\n')
  const outside = head.replace(/"(?:[^"]|"")*"/g, '')
  const [best] = SEPARATORS.map((mark) => ({ mark, found: outside.split(mark).length - 1 })).sort(
    (a, b) => b.found - a.found,
  )
  return best && best.found > 0 ? best.mark : null
}

function split(text: string, separator: string | null): Cells {
  const rows: Cells = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    if (row.length < COLUMNS) row.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length && rows.length < ROWS; at += 1) {
    const mark = text[at]!
    if (quoted) {
      if (mark !== '"') cell += mark
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (mark === '"' && cell === '') quoted = true
    else if (mark === separator) endCell()
    else if (mark === '\n' || mark === '\r') {
      if (mark === '\r' && text[at + 1] === '\n') at += 1
      endRow()
    } else cell += mark
  }
  if ((cell !== '' || row.length > 0) && rows.length < ROWS) endRow()
  return rows
}
