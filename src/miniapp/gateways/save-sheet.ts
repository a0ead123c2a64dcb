import type { CabinetLine } from '../../core/study/cabinet'

export interface Sheet {
  fileName: string
  sheetName: string
  title: string
  columns: string[]
  lines: readonly CabinetLine[]
  /** How each way of studying is called. */
  ways: Record<CabinetLine['by'], string>
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
        ...sheet.lines.map(({ suggestedDay, headline, county, name, by }) => [
          // The library counts days in UTC.
          { value: new Date(`${suggestedDay}T00:00:00Z`), format: 'yyyy-mm-dd' },
          headline,
          county,
          name,
          sheet.ways[by],
        ]),
        [],
        [sheet.foot],
      ],
      {
        sheet: sheet.sheetName,
        columns: WIDTHS.map((width) => ({ width })),
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
