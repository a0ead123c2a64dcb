import { plainName } from './plain-name'

/** The text of a sheet's cells, row by row, as they stand. */
export type Cells = string[][]

/** A row of a list: `line` is its row in the sheet from 1, so that a fault can be found there. */
export interface SheetRow {
  line: number
  name: string
  group: string
}

export type SheetRowFault = 'no-name' | 'bad-name' | 'bad-group' | 'same-name'

export type RosterSheet =
  | { kind: 'read'; rows: SheetRow[]; faults: { line: number; fault: SheetRowFault }[] }
  | { kind: 'unreadable'; reason: 'empty' | 'no-name-column' | 'too-many-rows' }

/** A branch has tens of members; a list of thousands is the wrong file (contract/member, ROSTER_ROWS). */
export const ROSTER_SHEET_ROWS = 1000

/** Titles, the branch's name and the day stand above a heading; further down it is none. In rows. */
const HEADING_WITHIN = 20

const NAME_HEADINGS = [
  '姓名',
  '党员姓名',
  '名字',
  '党员名字',
  '党员',
  '党员名单',
  '成员姓名',
  '同志姓名',
]
const GROUP_HEADINGS = [
  '党小组',
  '所在党小组',
  '所属党小组',
  '党小组名称',
  '小组',
  '所在小组',
  '组别',
]
/** What stands in a name column without being anybody's name. */
const NOT_A_NAME = /^(合计|总计|小计|共计|备注|说明|注[：:]|填表|制表|审核|联系电话|以上|以下空白)/

/** As the service takes them (contract/nullable). */
export const SHEET_NAME = new RegExp(
  '^[\\p{L}\\p{M}\\p{N}·•・‧∙．.()（）\\-\\s]*\\p{L}[\\p{L}\\p{M}\\p{N}·•・‧∙．.()（）\\-\\s]*$',
  'u',
)
export const SHEET_NAME_LENGTH = 30
export const SHEET_GROUP = new RegExp(
  '^[^\\p{Cc}\\p{Cs}]*[^\\p{Cc}\\p{Cs}\\s][^\\p{Cc}\\p{Cs}]*$',
  'u',
)
export const SHEET_GROUP_LENGTH = 60

/** 「姓　名（必填）」 and 「*姓名：」 are 姓名. */
const headingOf = (cell: string) =>
  cell.replace(/[(（][^)）]*[)）]/g, '').replace(/[\s*＊：:]/g, '')

interface Columns {
  /** Rows above the first of the list. */
  above: number
  name: number
  group: number
}

/**
 * The names and party groups of a list. Titles above the heading, blank rows, a heading printed again and lines like
 * 合计 are passed over; every other column stays where it is.
 */
export function readRosterSheet(cells: Cells): RosterSheet {
  if (!cells.some((row) => row.some((cell) => cell.trim() !== '')))
    return { kind: 'unreadable', reason: 'empty' }
  const columns = columnsByHeading(cells) ?? columnsWithoutHeading(cells)
  if (!columns) return { kind: 'unreadable', reason: 'no-name-column' }
  const rows: SheetRow[] = []
  for (let at = columns.above; at < cells.length; at += 1) {
    const written = cells[at]![columns.name] ?? ''
    const name = plainName(written)
    const group = columns.group < 0 ? '' : (cells[at]![columns.group] ?? '').trim()
    if (name === '' && group === '') continue
    if (NAME_HEADINGS.includes(headingOf(written)) || NOT_A_NAME.test(name)) continue
    rows.push({ line: at + 1, name, group })
    if (rows.length > ROSTER_SHEET_ROWS) return { kind: 'unreadable', reason: 'too-many-rows' }
  }
  if (rows.length === 0) return { kind: 'unreadable', reason: 'empty' }
  return { kind: 'read', rows, faults: faultsOf(rows) }
}

function columnsByHeading(cells: Cells): Columns | null {
  const heading = cells.slice(0, HEADING_WITHIN).findIndex((row) => {
    return row.some((cell) => NAME_HEADINGS.includes(headingOf(cell)))
  })
  if (heading < 0) return null
  const words = cells[heading]!.map(headingOf)
  // 姓名 is looked for before 党员: a column of that name may hold 正式 or 预备.
  const name = NAME_HEADINGS.map((word) => words.indexOf(word)).find((at) => at >= 0)!
  const group = GROUP_HEADINGS.map((word) => words.indexOf(word)).find((at) => at >= 0) ?? -1
  return { above: heading + 1, name, group }
}

/** Names typed one below the other, perhaps with a group beside them, need no heading. */
function columnsWithoutHeading(cells: Cells): Columns | null {
  const used = [
    ...new Set(cells.flatMap((row) => row.flatMap((cell, at) => (cell.trim() === '' ? [] : [at])))),
  ].sort((a, b) => a - b)
  if (used.length > 2) return null
  const isList = cells.every((row) => {
    const name = plainName(row[used[0]!] ?? '')
    return name === '' || (name.length <= SHEET_NAME_LENGTH && SHEET_NAME.test(name))
  })
  return isList ? { above: 0, name: used[0]!, group: used[1] ?? -1 } : null
}

function faultsOf(rows: readonly SheetRow[]): { line: number; fault: SheetRowFault }[] {
  const seen = new Set<string>()
  return rows.flatMap(({ line, name, group }) => {
    const fault = faultOf(name, group)
    const key = `${name}\n${group}`
    if (fault === null && !seen.has(key)) {
      seen.add(key)
      return []
    }
    return [{ line, fault: fault ?? ('same-name' as const) }]
  })
}

function faultOf(name: string, group: string): SheetRowFault | null {
  if (name === '') return 'no-name'
  if (name.length > SHEET_NAME_LENGTH || !SHEET_NAME.test(name)) return 'bad-name'
  const isGood = group === '' || (group.length <= SHEET_GROUP_LENGTH && SHEET_GROUP.test(group))
  return isGood ? null : 'bad-group'
}
