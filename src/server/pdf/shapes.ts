import type { Box } from '../../core/edition/text-run'
import type { Pdfjs } from './pdfjs'

interface Operators {
  fnArray: number[]
  argsArray: unknown[]
}
interface Viewport {
  transform: number[]
  width: number
  height: number
}

/** What a page draws beside its text. */
export interface Shapes {
  rules: Box[]
  frames: Box[]
  pictures: Box[]
  paths: number
  glyphs: number
}

/** A drawn line is at most this thick (points), and at least this many times as long as thick. */
const THICKEST_RULE = 4
const SHORTEST_RULE = 18
/** Smaller than this (points) it holds no text and shows no picture. */
const SMALLEST_FRAME = 40
const FLATTEST_FRAME = 12
const SMALLEST_PICTURE = 24
/** A box over this share of the page is the page itself. */
const WHOLE_PAGE = 0.85
/** A drawing of more parts is an illustration. */
const MOST_PARTS = 2000

type Matrix = number[]

/** In: the operators of one page. Out: rules, frames and the places of pictures, in page coordinates. */
export function shapesOf(
  pdfjs: Pdfjs,
  { fnArray, argsArray }: Operators,
  viewport: Viewport,
): Shapes {
  const { OPS } = pdfjs
  const shapes: Shapes = { rules: [], frames: [], pictures: [], paths: 0, glyphs: 0 }
  let matrix: Matrix = viewport.transform
  let fill = '#000000'
  const saved: { matrix: Matrix; fill: string }[] = []
  // A left-out picture leaves its transformation behind, with nothing painted in it.
  let bare = false
  const showPicture = () => {
    const box = boxOf([0, 0, 1, 1], matrix)
    if (width(box) >= SMALLEST_PICTURE && height(box) >= SMALLEST_PICTURE) shapes.pictures.push(box)
  }
  fnArray.forEach((operator, at) => {
    const args = argsArray[at] as unknown[]
    switch (operator) {
      case OPS.save:
        saved.push({ matrix, fill })
        bare = false
        break
      case OPS.restore: {
        if (bare) showPicture()
        bare = false
        const last = saved.pop()
        if (last !== undefined) ({ matrix, fill } = last)
        break
      }
      case OPS.transform:
        matrix = pdfjs.Util.transform(matrix, args as number[]) as Matrix
        bare = true
        break
      case OPS.paintFormXObjectBegin: {
        saved.push({ matrix, fill })
        const inner = args[0] as number[] | null
        if (inner) matrix = pdfjs.Util.transform(matrix, [...inner]) as Matrix
        bare = false
        break
      }
      case OPS.paintFormXObjectEnd: {
        const last = saved.pop()
        if (last !== undefined) ({ matrix, fill } = last)
        bare = false
        break
      }
      case OPS.setFillRGBColor:
        fill = typeof args[0] === 'string' ? args[0] : ''
        break
      case OPS.constructPath:
        bare = false
        shapes.paths++
        addPath(pdfjs, shapes, args, matrix, fill, viewport)
        break
      case OPS.showText:
        bare = false
        shapes.glyphs += Array.isArray(args[0]) ? args[0].length : 0
        break
      case OPS.beginText:
      case OPS.shadingFill:
        bare = false
        break
      default:
        if (OPS.paintImageMaskXObject <= operator && operator <= OPS.paintSolidColorImageMask) {
          showPicture()
          bare = false
        }
    }
  })
  return {
    ...shapes,
    rules: longest(shapes.rules),
    frames: longest(shapes.frames),
    pictures: longest(shapes.pictures),
  }
}

/** A page has some dozen of each; of a drawing with thousands the longest parts are kept. */
const MOST_SHAPES = 1500

const longest = (boxes: Box[]): Box[] =>
  boxes.length <= MOST_SHAPES
    ? boxes
    : [...boxes].sort((a, b) => width(b) + height(b) - width(a) - height(a)).slice(0, MOST_SHAPES)

function addPath(
  pdfjs: Pdfjs,
  shapes: Shapes,
  [paint, data]: unknown[],
  matrix: Matrix,
  fill: string,
  viewport: Viewport,
): void {
  const { OPS } = pdfjs
  if (paint === OPS.endPath) return
  const strokes = paint === OPS.stroke || paint === OPS.closeStroke
  const both = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]
  const white = /^#?f[c-f]f[c-f]f[c-f]$/i.test(fill)
  if (!strokes && white && !both.includes(paint as never)) return
  const parts = partsOf((data as ArrayLike<number>[] | undefined)?.[0])
  if (parts.length > MOST_PARTS) return
  for (const part of parts) {
    const box = boxOf(part, matrix)
    const thin = Math.min(width(box), height(box))
    const long = Math.max(width(box), height(box))
    if (thin <= THICKEST_RULE) {
      if (long >= SHORTEST_RULE && long > 4 * thin) shapes.rules.push(box)
    } else if (thin >= FLATTEST_FRAME && long >= SMALLEST_FRAME && !coversPage(box, viewport))
      shapes.frames.push(box)
  }
}

/** The bounds of each connected part of a path; codes as pdfjs packs them. */
function partsOf(path: ArrayLike<number> | undefined): [number, number, number, number][] {
  const parts: [number, number, number, number][] = []
  if (!path) return parts
  const POINTS: Record<number, number> = { 0: 1, 1: 1, 2: 3, 3: 2, 4: 0 }
  let part: [number, number, number, number] | null = null
  for (let at = 0; at < path.length;) {
    const code = path[at]!
    if (code === 0) parts.push((part = [Infinity, Infinity, -Infinity, -Infinity]))
    const points = POINTS[code]
    if (points === undefined || part === null) break
    for (let point = 0; point < points; point++) {
      const x = path[at + 1 + 2 * point]!
      const y = path[at + 2 + 2 * point]!
      part[0] = Math.min(part[0], x)
      part[1] = Math.min(part[1], y)
      part[2] = Math.max(part[2], x)
      part[3] = Math.max(part[3], y)
    }
    at += 1 + 2 * points
  }
  return parts.filter((bounds) => bounds.every(Number.isFinite))
}

function boxOf([x0, y0, x1, y1]: number[], [a, b, c, d, e, f]: Matrix): Box {
  const xs = [x0!, x1!].flatMap((x) => [y0!, y1!].map((y) => a! * x + c! * y + e!))
  const ys = [x0!, x1!].flatMap((x) => [y0!, y1!].map((y) => b! * x + d! * y + f!))
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  }
}

const width = (box: Box) => box.right - box.left
const height = (box: Box) => box.bottom - box.top
const coversPage = (box: Box, page: Viewport) =>
  width(box) * height(box) > WHOLE_PAGE * page.width * page.height
