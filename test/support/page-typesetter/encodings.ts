/** How a font's codes stand for characters. */
export type FontKind = 'unigb-utf16' | 'unigb-ucs2' | 'gbk' | 'identity' | 'type3'

/** What a printed character takes of the size: CJK and its marks 1, Latin letters and digits half. */
export const emOf = (ch: string) => (ch.charCodeAt(0) < 0x80 ? 0.5 : 1)

export const widthOf = (text: string) => [...text].reduce((sum, ch) => sum + emOf(ch), 0)

export const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0')

let gbkCodes: Map<string, number> | null = null

/** The GBK code of a character; throws for one that GBK lacks. */
export function gbkCode(ch: string): number {
  if (gbkCodes === null) {
    const decoder = new TextDecoder('gbk')
    gbkCodes = new Map()
    for (let high = 0x81; high <= 0xfe; high++)
      for (let low = 0x40; low <= 0xfe; low++) {
        const read = decoder.decode(Uint8Array.of(high, low))
        if (read.length === 1 && read !== '\ufffd' && !gbkCodes.has(read))
          gbkCodes.set(read, high * 256 + low)
      }
  }
  const code = ch.charCodeAt(0) < 0x80 ? ch.charCodeAt(0) : gbkCodes.get(ch)
  if (code === undefined) throw new Error(`GBK has no ${ch}`)
  return code
}

/** A ToUnicode CMap; `bytes` is the length of a code. */
export function toUnicodeMap(characters: string[], bytes: 1 | 2): string {
  const rows = characters.map(
    (ch, code) => `<${hex(code, 2 * bytes)}> <${hex(ch.charCodeAt(0), 4)}>`,
  )
  const blocks: string[] = []
  // The format allows a hundred rows a block.
  for (let i = 0; i < rows.length; i += 100) {
    const some = rows.slice(i, i + 100)
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`)
  }
  const last = bytes === 1 ? 'ff' : 'ffff'
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <${'0'.repeat(2 * bytes)}> <${last}> endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`
}
