import { strToU8, zipSync } from 'fflate'

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** A0, B0 … AA0: columns as sheets count them. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

interface Sheet {
  cells: string[][]
  hidden?: boolean
  merged?: string[]
}

/** The files of an xlsx package: the even cells as shared texts, the odd ones written in the sheet. */
export function workbookFiles(sheets: Sheet[]): Record<string, string> {
  const shared: string[] = []
  const cellOf = (text: string, row: number, column: number) => {
    const place = `r="${letters(column)}${row + 1}"`
    if (text === '') return ''
    if ((row + column) % 2 === 1)
      return `<x:c ${place} t="inlineStr"><x:is><x:t xml:space="preserve">${escaped(text)}</x:t></x:is></x:c>`
    const half = Math.ceil(text.length / 2)
    const parts = [...text].every((one) => one.length === 1)
      ? [text.slice(0, half), text.slice(half)]
      : [text]
    const runs = parts.map((part) => `<r><rPr/><t xml:space="preserve">${escaped(part)}</t></r>`)
    shared.push(`<si>${runs.join('')}<rPh sb="0" eb="1"><t>注音</t></rPh></si>`)
    return `<x:c ${place} s="3" t="s"><x:v>${shared.length - 1}</x:v></x:c>`
  }
  const bodies = sheets.map(({ cells, merged = [] }) => {
    const rows = cells.map(
      (row, y) =>
        `<x:row r="${y + 1}">${row.map((text, x) => cellOf(text, y, x)).join('')}</x:row>`,
    )
    const joins = merged.map((ref) => `<x:mergeCell ref="${ref}"/>`).join('')
    return `<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData>${rows.join('')}</x:sheetData><x:mergeCells>${joins}</x:mergeCells></x:worksheet>`
  })
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook><sheets>${sheets
      .map(
        (one, at) =>
          `<sheet name="表${at}" ${one.hidden ? 'state="hidden" ' : ''}sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="t" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${shared.join('')}</sst>`,
  }
  bodies.forEach((xml, at) => (files[`xl/worksheets/sheet${at + 1}.xml`] = xml))
  return files
}

/** An xlsx file. */
export function aWorkbook(sheets: Sheet[]): Uint8Array {
  const files = Object.entries(workbookFiles(sheets))
  return zipSync(Object.fromEntries(files.map(([path, text]) => [path, strToU8(text)])))
}
