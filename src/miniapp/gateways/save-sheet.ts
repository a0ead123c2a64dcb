import type { StudyDay } from '../../core/calendar/study-day'

/** A text, a count, or a real date. */
export type Cell = string | number | null | { day: StudyDay }

export interface Sheet {
  fileName: string
  sheetName: string
  title: string
  columns: string[]
  rows: readonly Cell[][]
  foot: string
}

/** Saves a sheet as an xlsx file; true: it went to the downloads. */
export type SaveSheet = (sheet: Sheet) => Promise<boolean>

/** In characters. */
const WIDTHS = [16, 40, 14, 12, 12]
const FROZEN_ROWS = 2

/** Browsers alone: the library that writes xlsx is fetched when somebody saves. */
export const webSaveSheet: SaveSheet = async (sheet) => {
  if (process.env.TARO_ENV !== 'h5') return false
  try {
    const { default: writeXlsxFile } = await import('write-excel-file/universal')
    const bold = (value: string) => ({ value, fontWeight: 'bold' as const })
    const file = await writeXlsxFile(
      [
        [bold(sheet.title)],
        sheet.columns.map(bold),
        ...sheet.rows.map((row) => row.map(cellOf)),
        [],
        [sheet.foot],
      ],
      {
        sheet: sheet.sheetName,
        columns: sheet.columns.map((_, at) => ({ width: WIDTHS[at] })),
        stickyRowsCount: FROZEN_ROWS,
        orientation: 'landscape',
      },
    ).toBlob()
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = sheet.fileName
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href))
    return true
  } catch {
    return false
  }
}

const cellOf = (cell: Cell) =>
  typeof cell === 'object' && cell !== null
    ? // The library counts days in UTC.
      { value: new Date(`${cell.day}T00:00:00Z`), format: 'yyyy-mm-dd' }
    : cell
