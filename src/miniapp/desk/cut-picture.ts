import type { PictureReply } from '../../contract/draft-picture'
import { deskParts } from './desk-parts'
import { canvasOf, type Frame, type Look } from './look'

/** As the service takes it (operations/pictures/take-picture): pixels, and bytes. */
const WIDEST = 1200
const TALLEST = 2400
const LARGEST_BYTES = 300 * 1024
/** From hardly to be told from the original, to where a face begins to blur. */
const QUALITIES = [0.86, 0.76, 0.66, 0.56]
/** Each further try is this much smaller. */
const SMALLER = 0.8
/** Points of print are drawn at most this large; more shows only the dots. */
const MOST_SCALE = 4

/**
 * Cuts a part out of a page or picture and keeps it: drawn anew, so that nothing a camera noted goes along, and small
 * enough for a phone in the country. Failures are RequestFailures.
 */
export async function cutPicture(draftId: string, look: Look, frame: Frame): Promise<PictureReply> {
  const scale = Math.min(WIDEST / frame.width, TALLEST / frame.height, MOST_SCALE)
  // Of a picture no pixel is made up.
  const drawn = await look.draw(frame, look.isTypeset ? scale : Math.min(1, scale))
  return deskParts.pictures.keep(draftId, await smallJpeg(drawn))
}

async function smallJpeg(drawn: HTMLCanvasElement): Promise<Blob> {
  for (let canvas = drawn; ; canvas = shrunk(canvas))
    for (const quality of QUALITIES) {
      const blob = await jpegOf(canvas, quality)
      if (blob.size <= LARGEST_BYTES) return blob
    }
}

const jpegOf = (canvas: HTMLCanvasElement, quality: number) =>
  new Promise<Blob>((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('canvas not drawn'))),
      'image/jpeg',
      quality,
    ),
  )

function shrunk(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const smaller = canvasOf(canvas.width * SMALLER, canvas.height * SMALLER)
  smaller.getContext('2d')!.drawImage(canvas, 0, 0, smaller.width, smaller.height)
  return smaller
}
