import type { Dice } from '../page-generator/dice'
import { type FontKind, widthOf } from './encodings'
import { FontCase, type Face } from './fonts'
import { onePage, PdfFile } from './pdf-file'

/** Text set in one go; `x`, `y` (the baseline) in points from the page's top left corner. */
export interface Ink {
  text: string
  x: number
  y: number
  /** Points. */
  size: number
  face: Face
  /** Points added after every character. */
  tracking?: number
  /** Set downwards with a font of vertical writing; `x` is then the middle of the column. */
  vertical?: boolean
  role: 'head' | 'body' | 'caption' | 'furniture'
}

export interface PressOptions {
  fonts: FontKind
  /** Order in which the text is painted; `columns` is the order in which it was set. */
  paint: 'columns' | 'heads-first' | 'random'
  /** Every run is moved by up to this many points in either direction. */
  jitter: number
  /** `up` has the origin below; `down` flips the page, as browsers' printers do, at another scale. */
  axes: 'up' | 'down'
  /** Whether the size stands in the font operator or in the text matrix. */
  sizeIn: 'font' | 'matrix'
  /** Whether a space is a character of the run or a gap between two runs. */
  spaces: 'characters' | 'gaps'
  /** Lines as strokes or as thin filled rectangles. */
  rules: 'strokes' | 'bars'
  /** Headlines are painted twice, a fraction of a point apart, to look bold. */
  doubleHeads: boolean
  /** Lower left corner of the media box, in points. */
  origin: [number, number]
  /** Whether the page's content is deflated; a plain one is easier to break in places. */
  compress: boolean
}

const n = (value: number) => String(Number(value.toFixed(3)))

/** Takes text, rules, frames and pictures, and prints them as a PDF of one page. */
export class Press {
  private readonly inks: Ink[] = []
  private readonly graphics: ((at: Coordinates) => string)[] = []

  constructor(
    /** Points. */
    readonly width: number,
    private readonly options: PressOptions,
  ) {}

  write(ink: Ink): void {
    if (ink.text.trim() === '') return
    if (this.options.spaces === 'characters' || ink.vertical) {
      this.inks.push(ink)
      return
    }
    let x = ink.x
    for (const word of ink.text.split(/(\s+)/)) {
      if (word.trim() !== '') this.inks.push({ ...ink, text: word, x })
      x += widthOf(word) * ink.size + word.length * (ink.tracking ?? 0)
    }
  }

  rule(x0: number, y0: number, x1: number, y1: number, thickness = 0.6): void {
    const half = thickness / 2
    this.graphics.push((at) =>
      this.options.rules === 'strokes'
        ? `${n(thickness)} w ${at.point(x0, y0)} m ${at.point(x1, y1)} l S`
        : `${at.box(x0 - (x0 === x1 ? half : 0), y0 - (y0 === y1 ? half : 0), x1 - x0 || thickness, y1 - y0 || thickness)} re f`,
    )
  }

  frame(x: number, y: number, width: number, height: number): void {
    if (this.options.rules === 'strokes')
      this.graphics.push((at) => `0.7 w ${at.box(x, y, width, height)} re S`)
    else
      for (const [x0, y0, x1, y1] of [
        [x, y, x + width, y],
        [x, y + height, x + width, y + height],
        [x, y, x, y + height],
        [x + width, y, x + width, y + height],
      ] as const)
        this.rule(x0, y0, x1, y1)
  }

  tint(x: number, y: number, width: number, height: number): void {
    this.graphics.push((at) => `0.86 g ${at.box(x, y, width, height)} re f 0 g`)
  }

  picture(x: number, y: number, width: number, height: number): void {
    this.graphics.push((at) => `q ${at.matrix(x, y, width, height)} cm /Photo Do Q`)
  }

  /** The page as a PDF; `height` in points. The same dice give the same bytes. */
  print(height: number, dice: Dice): Uint8Array {
    const { options } = this
    const fonts = new FontCase(options.fonts)
    const at = coordinates(height, options)
    const doubled = options.doubleHeads
      ? this.inks.flatMap((ink) =>
          ink.role === 'head' ? [ink, { ...ink, x: ink.x + 0.35 }] : [ink],
        )
      : this.inks
    const ordered = inPaintOrder(doubled, options.paint, dice)
    const text = ordered.flatMap((ink) => this.show(ink, fonts, at, dice))
    const content = [at.open, ...this.graphics.map((draw) => draw(at)), ...text, 'Q'].join('\n')
    const file = new PdfFile()
    const photo = file.add({
      entries:
        '/Type /XObject /Subtype /Image /Width 16 /Height 12 /ColorSpace /DeviceGray /BitsPerComponent 8',
      stream: Buffer.from(Array.from({ length: 16 * 12 }, (_, i) => (i * 37) % 251)),
    })
    const [left, bottom] = options.origin
    const root = onePage(file, {
      box: `/MediaBox [${left} ${bottom} ${n(left + this.width)} ${n(bottom + height)}]`,
      resources: `/Font << ${fonts.writeTo(file)} >> /XObject << /Photo ${photo} 0 R >>`,
      content: Buffer.from(content, 'latin1'),
      compress: options.compress,
    })
    return new Uint8Array(file.bytes(root))
  }

  private show(ink: Ink, fonts: FontCase, at: Coordinates, dice: Dice): string[] {
    const { jitter, sizeIn } = this.options
    const tracking = ink.tracking ?? 0
    let along = 0
    return fonts.pieces(ink.text, ink.face, ink.vertical).map((piece) => {
      const moved = () => (jitter === 0 ? 0 : dice.between(-1000, 1000) * 0.001 * jitter)
      const x = ink.x + (ink.vertical ? 0 : along) + moved()
      const y = ink.y + (ink.vertical ? along : 0) + moved()
      along += piece.ems * ink.size + piece.characters * tracking
      const size = sizeIn === 'font' ? ink.size : 1
      const scale = ink.size / size
      return `BT /${piece.resource} ${n(size)} Tf ${n(tracking / scale)} Tc ${at.text(x, y, scale)} Tm <${piece.codes}> Tj ET`
    })
  }
}

function inPaintOrder(inks: Ink[], paint: PressOptions['paint'], dice: Dice): Ink[] {
  switch (paint) {
    case 'columns':
      return inks
    case 'random':
      return dice.sample(inks, inks.length)
    case 'heads-first':
      return [
        ...inks.filter((ink) => ink.role === 'head'),
        ...inks.filter((ink) => ink.role !== 'head'),
      ]
  }
}

/** Writes places of the page (points from its top left corner) in the document's own coordinates. */
interface Coordinates {
  open: string
  point(x: number, y: number): string
  box(x: number, y: number, width: number, height: number): string
  matrix(x: number, y: number, width: number, height: number): string
  text(x: number, y: number, scale: number): string
}

function coordinates(height: number, { axes, origin: [left, bottom] }: PressOptions): Coordinates {
  if (axes === 'up') {
    const up = (y: number) => n(bottom + height - y)
    return {
      open: 'q',
      point: (x, y) => `${n(left + x)} ${up(y)}`,
      box: (x, y, w, h) => `${n(left + x)} ${up(y + h)} ${n(w)} ${n(h)}`,
      matrix: (x, y, w, h) => `${n(w)} 0 0 ${n(h)} ${n(left + x)} ${up(y + h)}`,
      text: (x, y, scale) => `${n(scale)} 0 0 ${n(scale)} ${n(left + x)} ${up(y)}`,
    }
  }
  // A quarter of a point is the unit, and the page hangs from its top.
  const u = (value: number) => n(value * 4)
  return {
    open: `q 0.25 0 0 -0.25 ${n(left)} ${n(bottom + height)} cm`,
    point: (x, y) => `${u(x)} ${u(y)}`,
    box: (x, y, w, h) => `${u(x)} ${u(y)} ${u(w)} ${u(h)}`,
    matrix: (x, y, w, h) => `${u(w)} 0 0 ${u(-h)} ${u(x)} ${u(y + h)}`,
    text: (x, y, scale) => `${u(scale)} 0 0 ${u(-scale)} ${u(x)} ${u(y)}`,
  }
}
