import { deflateSync } from 'node:zlib'

/** The body of an indirect object: plain text, or a dictionary's entries with a stream. */
export type PdfObject = string | { entries: string; stream: Buffer; compress?: boolean }

/** Collects indirect objects and writes them as a PDF with a classic cross-reference table. */
export class PdfFile {
  private readonly objects: (PdfObject | null)[] = []

  /** Keeps a number for an object that is written later (a page needs its parent's number). */
  reserve(): number {
    this.objects.push(null)
    return this.objects.length
  }

  set(number: number, object: PdfObject): void {
    this.objects[number - 1] = object
  }

  add(object: PdfObject): number {
    const number = this.reserve()
    this.set(number, object)
    return number
  }

  /** The file; throws when a reserved number was never set. `trailer` adds entries to the trailer. */
  bytes(root: number, trailer = ''): Buffer {
    const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
    let size = parts[0]!.length
    const offsets = this.objects.map((object, at) => {
      if (object === null) throw new Error(`object ${at + 1} was reserved and never set`)
      const offset = size
      const written = writeObject(at + 1, object)
      parts.push(written)
      size += written.length
      return offset
    })
    const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    const count = offsets.length + 1
    parts.push(
      Buffer.from(
        `xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}` +
          `trailer\n<< /Size ${count} /Root ${root} 0 R ${trailer}>>\nstartxref\n${size}\n%%EOF\n`,
        'latin1',
      ),
    )
    return Buffer.concat(parts)
  }
}

function writeObject(number: number, object: PdfObject): Buffer {
  if (typeof object === 'string')
    return Buffer.from(`${number} 0 obj\n${object}\nendobj\n`, 'latin1')
  const compress = object.compress ?? true
  const stream = compress ? deflateSync(object.stream) : object.stream
  const filter = compress ? ' /Filter /FlateDecode' : ''
  return Buffer.concat([
    Buffer.from(
      `${number} 0 obj\n<< ${object.entries} /Length ${stream.length}${filter} >>\nstream\n`,
      'latin1',
    ),
    stream,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ])
}

/** A one-page document around a content stream; lengths in points. */
export function onePage(
  file: PdfFile,
  page: { box: string; resources: string; content: Buffer; compress?: boolean },
): number {
  const pages = file.reserve()
  const content = file.add({ entries: '', stream: page.content, compress: page.compress ?? true })
  const leaf = file.add(
    `<< /Type /Page /Parent ${pages} 0 R ${page.box} /Resources << ${page.resources} >> /Contents ${content} 0 R >>`,
  )
  file.set(pages, `<< /Type /Pages /Kids [${leaf} 0 R] /Count 1 >>`)
  return file.add(`<< /Type /Catalog /Pages ${pages} 0 R >>`)
}
