/**
 * The rows of a text in CSV (RFC 4180), their fields as they are; a field in quotation marks may
 * hold commas, line breaks and doubled quotation marks. Tabs part fields where the first line has
 * any. Lines without content are left out.
 */
export function readCsv(text: string): string[][] {
  const source = text.replace(/^\ufeff/, '')
  const comma = /^[^\r\n]*\t/.test(source) ? '\t' : ','
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  const endRow = () => {
    row.push(field)
    if (row.some((one) => one.trim() !== '')) rows.push(row)
    row = []
    field = ''
  }
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at]!
    if (quoted) {
      if (character !== '"') field += character
      else if (source[at + 1] === '"') field += source[(at += 1)]
      else quoted = false
    } else if (character === '"' && field.trim() === '') {
      quoted = true
      field = ''
    } else if (character === comma) {
      row.push(field)
      field = ''
    } else if (character === '\n') endRow()
    else if (character !== '\r') field += character
  }
  endRow()
  return rows
}
