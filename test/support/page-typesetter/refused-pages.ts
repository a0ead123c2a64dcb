import { FontCase } from './fonts'
import { onePage, PdfFile } from './pdf-file'

const A4 = '/MediaBox [0 0 595 842]'

/** A scanned page: one picture, no text. */
export function scannedPage(): Uint8Array {
  const file = new PdfFile()
  const scan = file.add({
    entries:
      '/Type /XObject /Subtype /Image /Width 60 /Height 84 /ColorSpace /DeviceGray /BitsPerComponent 8',
    stream: Buffer.from(Array.from({ length: 60 * 84 }, (_, i) => (i * 97) % 256)),
  })
  const content = Buffer.from('q 595 0 0 842 0 0 cm /Scan Do Q')
  return print(
    file,
    onePage(file, { box: A4, resources: `/XObject << /Scan ${scan} 0 R >>`, content }),
  )
}

/** A page with nothing on it. */
export function emptyPage(): Uint8Array {
  const file = new PdfFile()
  return print(file, onePage(file, { box: A4, resources: '', content: Buffer.from('q Q') }))
}

/**
 * Text in fonts that say nowhere which characters their codes are. A guess at them gives control
 * characters when they begin at 0, letters of other scripts at 2,000, and wrong Chinese at 20,000.
 */
export function unmappedPage(kind: 'identity' | 'type3', from: 0 | 2000 | 20_000 = 0): Uint8Array {
  return textPage(new FontCase(kind, from))
}

/** The same words with a way to Unicode, so that only the map makes the difference. */
export function mappedPage(kind: 'identity' | 'type3'): Uint8Array {
  return textPage(new FontCase(kind))
}

function textPage(fonts: FontCase): Uint8Array {
  const text = '山坡上的枣树又添了新枝，村口的水渠也通了水。'
  const file = new PdfFile()
  const lines = Array.from({ length: 20 }, (_, row) => {
    const [piece] = fonts.pieces(text, 'song')
    return `BT /${piece!.resource} 12 Tf 1 0 0 1 60 ${760 - 18 * row} Tm <${piece!.codes}> Tj ET`
  })
  const content = Buffer.from(lines.join('\n'))
  return print(
    file,
    onePage(file, { box: A4, resources: `/Font << ${fonts.writeTo(file)} >>`, content }),
  )
}

/** A document of `count` empty pages. */
export function manyPages(count: number): Uint8Array {
  const file = new PdfFile()
  const pages = file.reserve()
  const kids = Array.from({ length: count }, () =>
    file.add(`<< /Type /Page /Parent ${pages} 0 R ${A4} /Resources << >> >>`),
  )
  file.set(
    pages,
    `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${count} >>`,
  )
  return print(file, file.add(`<< /Type /Catalog /Pages ${pages} 0 R >>`))
}

const print = (file: PdfFile, root: number) => new Uint8Array(file.bytes(root))
