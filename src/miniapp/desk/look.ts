/** A part of a page, in its own measure: points of a typeset page, pixels of a picture. */
export interface Frame {
  left: number
  top: number
  width: number
  height: number
}

/** Something that can be seen and cut: a typeset page, or a picture. */
export interface Look {
  width: number
  height: number
  /** Drawn from letters and lines: sharp at any scale. */
  isTypeset: boolean
  /** Draws a part of it. `scale`: pixels for one of its own measure. */
  draw(frame: Frame, scale: number): Promise<HTMLCanvasElement>
}

export const wholeOf = ({ width, height }: Look): Frame => ({ left: 0, top: 0, width, height })

/** More pixels than this no browser draws at once. */
const MOST_PIXELS = 16_000_000

export const boundedScale = (
  { width, height }: Pick<Frame, 'width' | 'height'>,
  scale: number,
): number => Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height)))

export function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width))
  canvas.height = Math.max(1, Math.round(height))
  return canvas
}
