import type { PageFurniture } from '../page-generator/furniture'
import { widthOf } from './encodings'
import type { Press } from './press'

export interface Strip {
  left: number
  width: number
  /** Points from the page's top. */
  top: number
}

/**
 * Sets the strip over the page: what the furniture holds above, the page's title in large type, and a
 * rule. Gives where the strip ends, in points.
 */
export function setHeader(
  press: Press,
  furniture: PageFurniture,
  { left, width, top }: Strip,
  look: { title: number; size: number; titleAt: 'left' | 'right'; rule: boolean },
): number {
  const title = furniture.pageTitle
  const all = [...furniture.top, ...furniture.bottom]
  const apart = title !== null && all.includes(title)
  const room = apart ? widthOf(title) * look.title + 24 : 0
  if (apart) {
    const x = look.titleAt === 'left' ? left : left + width - room + 24
    const y = top + look.title * 0.9
    press.write({ text: title, x, y, size: look.title, face: 'hei', role: 'furniture' })
  }
  const rest = furniture.top.filter((text) => text !== title).flatMap((text) => text.split('\n'))
  const start = left + (look.titleAt === 'left' ? room : 0)
  const under = setInRows(press, rest, { left: start, width: width - room, top }, look.size)
  const bottom = Math.max(under, apart ? top + look.title * 1.1 : top) + 6
  if (look.rule) press.rule(left, bottom, left + width, bottom, 1)
  return bottom + 14
}

/** Sets what stands below the articles; a text about a code to be scanned gets a picture beside it. */
export function setFooter(
  press: Press,
  furniture: PageFurniture,
  { left, width, top }: Strip,
  look: { size: number; rule: boolean },
): number {
  const texts = furniture.bottom.filter((text) => text !== furniture.pageTitle)
  if (texts.length === 0) return top
  if (look.rule) press.rule(left, top, left + width, top, 1)
  const scan = texts.filter((text) => text.includes('扫'))
  const plain = texts.filter((text) => !text.includes('扫')).flatMap((text) => text.split('\n'))
  const room = scan.length > 0 ? 190 : 0
  const bottom = setInRows(press, plain, { left, width: width - room, top: top + 8 }, look.size)
  if (scan.length === 0) return bottom
  press.picture(left + width - 40, top + 6, 40, 40)
  const lines = scan.flatMap((text) => text.split(/\n|(?<=，)/))
  const beside = { left: left + width - room, width: room - 50, top: top + 10 }
  setInRows(press, lines, beside, look.size)
  return Math.max(bottom, top + 50)
}

/** Sets short texts side by side with wide gaps, in as many rows as they need. */
function setInRows(press: Press, texts: string[], strip: Strip, size: number): number {
  let x = strip.left
  let y = strip.top
  for (const text of texts) {
    const length = widthOf(text) * size
    if (x > strip.left && x + length > strip.left + strip.width) {
      x = strip.left
      y += size * 1.5
    }
    press.write({ text, x, y: y + size, size, face: 'hei', role: 'furniture' })
    x += length + size * 2.5
  }
  return y + size * 1.4
}
