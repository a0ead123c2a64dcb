import { deflateSync } from 'node:zlib'
import type { Dice } from '../page-generator/dice'
import { onePage, PdfFile } from './pdf-file'

const A4 = '/MediaBox [0 0 595 842]'
const MEBI = 1 << 20

interface Extras {
  entries?: string
  box?: string
  resources?: (file: PdfFile) => string
  compress?: boolean
}

/** A page around a content stream that some reader will choke on. */
function page(
  content: Buffer,
  { entries = '', box = A4, resources, compress = true }: Extras = {},
): Uint8Array {
  const file = new PdfFile()
  const given = resources?.(file) ?? ''
  const root = onePage(file, { box: `${box} ${entries}`, resources: given, content, compress })
  return new Uint8Array(file.bytes(root))
}

const song = (file: PdfFile) => {
  const cid = file.add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 0 >> /DW 1000 >>',
  )
  const font = file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${cid} 0 R] >>`,
  )
  return `/Font << /F ${font} 0 R >>`
}

const show = (codes: string, x = 60, y = 700, size = 10) =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET\n`

const word = '6751652f4e66' // 村支书

/** A content stream whose deflated form is deflated again: a few bytes stand for very many. */
function nestedDeflate(megabytes: number): Uint8Array {
  const file = new PdfFile()
  const inner = deflateSync(Buffer.alloc(megabytes * MEBI, 0x20), { level: 9 })
  const content = file.add({
    entries: '/Filter [/FlateDecode /FlateDecode]',
    stream: deflateSync(inner, { level: 9 }),
    compress: false,
  })
  return withContents(file, `${content} 0 R`)
}

/** Several arrays of content, all the same stream. */
function repeatedContents(times: number): Uint8Array {
  const file = new PdfFile()
  const content = file.add({ entries: '', stream: Buffer.from(show(word).repeat(2000)) })
  return withContents(file, `[${`${content} 0 R `.repeat(times)}]`)
}

function withContents(file: PdfFile, contents: string): Uint8Array {
  const pages = file.reserve()
  const leaf = file.add(
    `<< /Type /Page /Parent ${pages} 0 R ${A4} /Resources << ${song(file)} >> /Contents ${contents} >>`,
  )
  file.set(pages, `<< /Type /Pages /Kids [${leaf} 0 R] /Count 1 >>`)
  const root = file.add(`<< /Type /Catalog /Pages ${pages} 0 R >>`)
  return new Uint8Array(file.bytes(root))
}

/** A form that shows itself `width` times, or a chain of forms each showing the next so often. */
function formChain(depth: number, width: number): Uint8Array {
  return page(Buffer.from('/X Do'), {
    resources: (file) => {
      const fonts = song(file)
      let next = file.reserve()
      if (depth > 0) {
        file.set(next, {
          entries: `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${fonts} >>`,
          stream: Buffer.from(show(word)),
        })
        for (let i = 1; i < depth; i++)
          next = file.add({
            entries: `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${fonts} /XObject << /X ${next} 0 R >> >>`,
            stream: Buffer.from('/X Do '.repeat(width)),
          })
      } else
        file.set(next, {
          entries: `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${fonts} /XObject << /X ${next} 0 R >> >>`,
          stream: Buffer.from(show(word) + '/X Do '.repeat(width)),
        })
      return `${fonts} /XObject << /X ${next} 0 R >>`
    },
  })
}

/** A page tree whose parts name each other in a ring. */
function ringOfPages(): Uint8Array {
  const file = new PdfFile()
  const [a, b] = [file.reserve(), file.reserve()]
  file.set(a, `<< /Type /Pages /Kids [${b} 0 R] /Count 1 /Parent ${b} 0 R >>`)
  file.set(b, `<< /Type /Pages /Kids [${a} 0 R] /Count 1 /Parent ${a} 0 R >>`)
  return new Uint8Array(file.bytes(file.add(`<< /Type /Catalog /Pages ${a} 0 R >>`)))
}

/** A content stream whose length is written in an object that is itself a stream of that length. */
function lengthOfItself(): Uint8Array {
  const file = new PdfFile()
  const content = file.reserve()
  file.set(content, `<< /Length ${content} 0 R >>\nstream\n${show(word)}endstream`)
  return withContents(file, `${content} 0 R`)
}

/** A font that is its own descendant, with a map from ranges of four thousand million codes. */
function ringOfFonts(): Uint8Array {
  return page(Buffer.from(show(word)), {
    resources: (file) => {
      const font = file.reserve()
      const map = file.add({
        entries: '',
        stream: Buffer.from(
          'begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0020> endbfrange endcmap',
        ),
      })
      file.set(
        font,
        `<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [${font} 0 R] /ToUnicode ${map} 0 R >>`,
      )
      return `/Font << /F ${font} 0 R >>`
    },
  })
}

/** An annotation-free document whose `count` says more than there is. */
function lyingCount(): Uint8Array {
  const file = new PdfFile()
  const pages = file.reserve()
  file.set(pages, `<< /Type /Pages /Kids [] /Count 2147483647 >>`)
  return new Uint8Array(file.bytes(file.add(`<< /Type /Catalog /Pages ${pages} 0 R >>`)))
}

const numbers = ['1e309', '-0', '0', '1e-30', '99999999999999999999', 'NaN', '--5', '.', '1e6']

/** Hostile documents by name; each is made of its dice alone. */
export const bombs: Record<string, (dice: Dice) => Uint8Array> = {
  'one character, 5 MB': (dice) =>
    page(Buffer.from(show('4e00'.repeat((5 * MEBI) / 4), 60, dice.between(0, 800))), {
      resources: song,
      compress: dice.chance(0.5),
    }),
  'one run each, 200,000 runs': (dice) =>
    page(
      Buffer.from(
        Array.from({ length: 200_000 }, () =>
          show('6751', dice.between(0, 595), dice.between(0, 842)),
        ).join(''),
      ),
      { resources: song },
    ),
  'all runs at one place': () => page(Buffer.from(show(word).repeat(30_000)), { resources: song }),
  'deflated twice': (dice) => nestedDeflate(dice.pick([64, 256, 700])),
  'deflated operators': (dice) =>
    page(Buffer.from('q '.repeat((dice.pick([8, 32]) * MEBI) / 2)), { resources: song }),
  'contents repeated': (dice) => repeatedContents(dice.pick([50, 2000])),
  'form in itself': (dice) => formChain(0, dice.between(1, 3)),
  'forms to the power': (dice) => formChain(dice.between(12, 40), dice.between(2, 10)),
  'ring of pages': ringOfPages,
  'length of itself': lengthOfItself,
  'ring of fonts': ringOfFonts,
  'lying count': lyingCount,
  'deep arrays in content': (dice) => page(Buffer.from('['.repeat(dice.pick([5000, 500_000])))),
  'deep dictionaries in page': (dice) => {
    const depth = dice.pick([3000, 200_000])
    const end = dice.chance(0.5) ? ` 1${' >>'.repeat(depth)}` : ''
    const entries = `/X ${'<< /A '.repeat(depth)}${end}`
    return page(Buffer.from(show(word)), { entries, resources: song })
  },
  'saved states': (dice) =>
    page(Buffer.from('q '.repeat(dice.pick([50_000, 1_000_000])) + show(word)), {
      resources: song,
    }),
  'rules by the hundred thousand': (dice) =>
    page(
      Buffer.from(
        show(word) +
          Array.from(
            { length: 150_000 },
            () =>
              `${dice.between(0, 595)} ${dice.between(0, 842)} m ${dice.between(0, 595)} ${dice.between(0, 842)} l S`,
          ).join('\n'),
      ),
      { resources: song },
    ),
  'impossible numbers': (dice) =>
    page(
      Buffer.from(
        Array.from(
          { length: 300 },
          () =>
            `BT /F ${dice.pick(numbers)} Tf ${dice.pick(numbers)} Tc ${Array.from({ length: 6 }, () => dice.pick(numbers)).join(' ')} Tm <${word}> Tj ET\n`,
        ).join(''),
      ),
      { resources: song, box: `/MediaBox [${dice.pick(numbers)} 0 ${dice.pick(numbers)} 842]` },
    ),
  'giant picture': () =>
    page(Buffer.from('q 595 0 0 842 0 0 cm /P Do Q'), {
      resources: (file) =>
        `/XObject << /P ${file.add({ entries: '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceRGB /BitsPerComponent 8', stream: Buffer.alloc(1000) })} 0 R >>`,
    }),
  'page of a mile': () =>
    page(Buffer.from(show(word) + show(word, 9e6, 9e6, 1e5)), {
      resources: song,
      box: '/MediaBox [0 0 1e7 1e7]',
    }),
}
