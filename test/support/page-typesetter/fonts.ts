import { boxFont } from './box-font'
import { emOf, gbkCode, hex, toUnicodeMap, widthOf, type FontKind } from './encodings'
import type { PdfFile } from './pdf-file'

/** Song for the body, hei for heads and leads, kai for captions and commentaries. */
export type Face = 'song' | 'hei' | 'kai'

/** Text that one font can show in one operation. `ems` is its advance over the font size. */
export interface Piece {
  resource: string
  codes: string
  ems: number
  characters: number
}

const names: Record<Face, string> = {
  song: 'STSong-Light',
  hei: 'STHeiti-Regular',
  kai: 'STKaiti-Regular',
}
/** Glyphs of one Type 3 font; the code has one byte. */
const TYPE3_GLYPHS = 250

const cmaps: Record<Exclude<FontKind, 'identity' | 'type3'>, string> = {
  'unigb-utf16': 'UniGB-UTF16',
  'unigb-ucs2': 'UniGB-UCS2',
  gbk: 'GBK-EUC',
}

/**
 * The fonts of one document. A reader of text needs codes, widths and a way to Unicode (a predefined CMap
 * or ToUnicode) and no outlines: fonts are named, or embedded as boxes.
 */
export class FontCase {
  private readonly used = new Map<string, { face: Face; vertical: boolean; characters: string[] }>()

  constructor(
    private readonly kind: FontKind,
    /**
     * Leaves out the way to Unicode, as a refusal of unmapped fonts is tested with; codes of an identity
     * font then begin at this number.
     */
    private readonly unmappedFrom: number | null = null,
  ) {}

  private get firstCode(): number {
    return Math.max(1, this.unmappedFrom ?? 1)
  }

  /** Encodes text, in several pieces where the font must change (Type 3 fonts hold few glyphs). */
  pieces(text: string, face: Face, vertical = false): Piece[] {
    const pieces: (Piece & { text: string })[] = []
    for (const ch of text) {
      const { resource, code } = this.codeOf(ch, face, vertical)
      const last = pieces.at(-1)
      if (last?.resource === resource) {
        last.codes += code
        last.text += ch
      } else pieces.push({ resource, codes: code, text: ch, ems: 0, characters: 0 })
    }
    return pieces.map(({ text, ...piece }) => ({
      ...piece,
      // Upright in vertical writing, every character takes a whole em.
      ems: vertical ? text.length : widthOf(text),
      characters: text.length,
    }))
  }

  private codeOf(ch: string, face: Face, vertical: boolean): { resource: string; code: string } {
    const key = `${face}${vertical ? 'V' : ''}`
    const font = this.used.get(key) ?? { face, vertical, characters: [] }
    this.used.set(key, font)
    switch (this.kind) {
      case 'unigb-utf16':
        return { resource: key, code: hex(ch.charCodeAt(0), 4) }
      case 'unigb-ucs2':
        // This map knows the middle dot of GB 2312 by another code.
        return { resource: key, code: ch === '·' ? '30fb' : hex(ch.charCodeAt(0), 4) }
      case 'gbk': {
        const code = gbkCode(ch)
        return { resource: key, code: hex(code, code < 256 ? 2 : 4) }
      }
      case 'identity':
      case 'type3': {
        let at = font.characters.indexOf(ch)
        if (at < 0) at = font.characters.push(ch) - 1
        if (this.kind === 'identity') return { resource: key, code: hex(at + this.firstCode, 4) }
        const nth = Math.floor(at / TYPE3_GLYPHS)
        return { resource: `${key}${nth}`, code: hex(at % TYPE3_GLYPHS, 2) }
      }
    }
  }

  /** Writes the fonts used so far; gives the entries of the page's /Font dictionary. */
  writeTo(file: PdfFile): string {
    const entries: string[] = []
    for (const [key, font] of this.used) {
      switch (this.kind) {
        case 'type3':
          for (let nth = 0; nth * TYPE3_GLYPHS < font.characters.length; nth++) {
            const glyphs = font.characters.slice(nth * TYPE3_GLYPHS, (nth + 1) * TYPE3_GLYPHS)
            entries.push(`/${key}${nth} ${this.type3(file, glyphs)} 0 R`)
          }
          break
        case 'identity':
          entries.push(`/${key} ${this.identity(file, names[font.face], font.characters)} 0 R`)
          break
        default: {
          const cmap = `${cmaps[this.kind]}-${font.vertical ? 'V' : 'H'}`
          // CIDs 1–95 are proportional Latin, 814–939 Latin of half width.
          const cid = cidFont(file, names[font.face], {
            ordering: 'GB1',
            widths: '[1 95 500 814 939 500]',
          })
          entries.push(
            `/${key} ${file.add(`<< /Type /Font /Subtype /Type0 /BaseFont /${names[font.face]}-${cmap} /Encoding /${cmap} /DescendantFonts [${cid} 0 R] >>`)} 0 R`,
          )
        }
      }
    }
    return entries.join(' ')
  }

  private toUnicode(file: PdfFile, characters: string[], bytes: 1 | 2): string {
    if (this.unmappedFrom !== null) return ''
    const stream = Buffer.from(toUnicodeMap(characters, bytes), 'latin1')
    return `/ToUnicode ${file.add({ entries: '', stream })} 0 R`
  }

  /** An embedded font of boxes; codes are glyphs, and glyph 0 is the one for what is missing. */
  private identity(file: PdfFile, name: string, characters: string[]): number {
    const first = this.firstCode
    const widths = characters.map((ch) => emOf(ch) * 1000)
    const before = new Array<number>(first).fill(0)
    const program = file.add({ entries: '', stream: boxFont([...before, ...widths]) })
    const cid = cidFont(file, `AAAAAA+${name}`, {
      ordering: 'Identity',
      widths: `[${first} [${widths.join(' ')}]]`,
      program,
    })
    const map = this.toUnicode(file, ['\ufffd', ...characters], 2)
    return file.add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+${name} /Encoding /Identity-H /DescendantFonts [${cid} 0 R] ${map} >>`,
    )
  }

  private type3(file: PdfFile, characters: string[]): number {
    const box = (width: number) =>
      file.add({
        entries: '',
        stream: Buffer.from(`${width} 0 d0 60 0 ${width - 120} 760 re f`, 'latin1'),
      })
    const [full, half] = [box(1000), box(500)]
    const glyphs = characters.map((ch, i) => `/g${i} ${emOf(ch) === 1 ? full : half} 0 R`)
    return file.add(
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 -120 1000 880] /FontMatrix [.001 0 0 .001 0 0] /Resources << >> ` +
        `/FirstChar 0 /LastChar ${characters.length - 1} /Widths [${characters.map((ch) => emOf(ch) * 1000).join(' ')}] ` +
        `/Encoding << /Type /Encoding /Differences [0 ${characters.map((_, i) => `/g${i}`).join(' ')}] >> ` +
        `/CharProcs << ${glyphs.join(' ')} >> ${this.toUnicode(file, characters, 1)} >>`,
    )
  }
}

function cidFont(
  file: PdfFile,
  name: string,
  font: { ordering: string; widths: string; program?: number },
): number {
  const embedded = font.program === undefined ? '' : `/FontFile2 ${font.program} 0 R`
  const descriptor = file.add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 ${embedded} >>`,
  )
  const subtype = embedded === '' ? 'CIDFontType0' : 'CIDFontType2 /CIDToGIDMap /Identity'
  return file.add(
    `<< /Type /Font /Subtype /${subtype} /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (${font.ordering}) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W ${font.widths} >>`,
  )
}
