import type { Cells } from './roster-sheet'

/** Of a sheet; what lies beyond is no list of a branch. */
const ROWS = 5000
const COLUMNS = 200

/** A tag or the text between two. Sheets are written by programs: no `>` stands in an attribute. */
const PIECE = /<(\/?)(?:[\w.-]+:)?([\w.-]+)([^>]*)>|<[!?][^>]*>|([^<]+)/g

/**
 * The visible sheets of an Office Open XML workbook (ECMA-376 part 1, §18), in their order. In: the text of a file of
 * the package by its path, null where there is none. Out: the cells' texts; numbers as stored, no dates.
 */
export function cellsOfWorkbook(file: (path: string) => string | null): Cells[] {
  const shared = sharedTexts(file('xl/sharedStrings.xml') ?? '')
  return sheetPaths(file).flatMap((path) => {
    const xml = file(path)
    return xml === null ? [] : [cellsOfSheet(xml, shared)]
  })
}

function sheetPaths(file: (path: string) => string | null): string[] {
  const targets = new Map<string, string>()
  walk(file('xl/_rels/workbook.xml.rels') ?? '', {
    open: (name, tag) => {
      if (name === 'Relationship') targets.set(attribute(tag, 'Id'), attribute(tag, 'Target'))
    },
  })
  const paths: string[] = []
  walk(file('xl/workbook.xml') ?? '', {
    open: (name, tag) => {
      if (name !== 'sheet' || /hidden/i.test(attribute(tag, 'state'))) return
      const target = targets.get(attribute(tag, '[\\w.-]+:id'))
      if (target) paths.push(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
  })
  return paths
}

function sharedTexts(xml: string): string[] {
  const texts: string[] = []
  const reader = textReader()
  walk(xml, {
    open: (name) => {
      if (name === 'si') texts.push('')
      reader.open(name)
    },
    close: (name) => reader.close(name),
    text: (text) => {
      if (reader.reads() && texts.length > 0) texts[texts.length - 1] += text
    },
  })
  return texts.map(decoded)
}

/** Which of a cell's texts is what one sees: not the reading aids (rPh), not the formula. */
function textReader() {
  let inText = false
  let aids = 0
  return {
    open: (name: string) => {
      if (name === 't' || name === 'v') inText = true
      if (name === 'rPh') aids += 1
    },
    close: (name: string) => {
      if (name === 't' || name === 'v') inText = false
      if (name === 'rPh') aids -= 1
    },
    reads: () => inText && aids === 0,
  }
}

function cellsOfSheet(xml: string, shared: readonly string[]): Cells {
  const rows: Cells = []
  const reader = textReader()
  let row = -1
  let column = -1
  let type = ''
  let written = ''
  const merged: string[] = []
  walk(xml, {
    open: (name, tag) => {
      reader.open(name)
      if (name === 'row') {
        const number = Number(attribute(tag, 'r'))
        row = number > 0 ? number - 1 : row + 1
        column = -1
      } else if (name === 'c') {
        const place = placeOf(attribute(tag, 'r'))
        column = place ? place.column : column + 1
        if (place) row = place.row
        type = attribute(tag, 't')
        written = ''
      } else if (name === 'mergeCell') merged.push(attribute(tag, 'ref'))
    },
    close: (name) => {
      reader.close(name)
      if (name !== 'c' || row < 0 || row >= ROWS || column >= COLUMNS) return
      const text = type === 's' ? (shared[Number(written)] ?? '') : decoded(written)
      put(rows, row, column, type === 'e' || type === 'b' ? '' : text)
    },
    text: (text) => {
      if (reader.reads()) written += text
    },
  })
  for (let at = 0; at < rows.length; at += 1) rows[at] ??= []
  for (const range of merged) spread(rows, range)
  return rows
}

function put(rows: Cells, row: number, column: number, text: string): void {
  const cells = (rows[row] ??= [])
  while (cells.length < column) cells.push('')
  cells[column] = text
}

/** A party group written once for several people stands in merged cells: each of them has it. */
function spread(rows: Cells, range: string): void {
  const [from, to] = range.split(':').map(placeOf)
  if (!from || !to || from.column !== to.column) return
  const text = rows[from.row]?.[from.column] ?? ''
  if (text === '') return
  for (let row = from.row + 1; row <= to.row && row < rows.length; row += 1)
    put(rows, row, from.column, text)
}

/** In: a place like B3. Out: counted from 0; null for anything else. */
function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? []
  if (letters === '') return null
  const column = letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits) - 1, column: column - 1 }
}

const attribute = (tag: string, name: string): string =>
  decoded(
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
      .exec(tag)
      ?.slice(1)
      .find((one) => one !== undefined) ?? '',
  )

interface Walker {
  open?: (name: string, attributes: string) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

function walk(xml: string, walker: Walker): void {
  const piece = new RegExp(PIECE)
  for (let found = piece.exec(xml); found; found = piece.exec(xml)) {
    const [, slash, name, attributes = '', text] = found
    if (text !== undefined) walker.text?.(text)
    else if (name === undefined) continue
    else if (slash === '/') walker.close?.(name)
    else {
      walker.open?.(name, attributes)
      if (attributes.endsWith('/')) walker.close?.(name)
    }
  }
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const LARGEST_CODE = 0x10ffff

function decoded(text: string): string {
  return text
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,4});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return NAMED[name] ?? whole
      const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1))
      return code <= LARGEST_CODE ? String.fromCodePoint(code) : ''
    })
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
