import type { PictureSize } from './picture-size'

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
/** Where cameras write when and where a picture was taken (Exif, XMP). */
const APP1 = 0xe1

/** Frames (SOF), but not the tables that have numbers among theirs (DHT, JPG, DAC). ITU T.81, B.1.1.3. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** The segments before the picture's own bytes: marker, where its content begins, and its length. Null: no JPEG. */
function segmentsOf(bytes: Buffer): { marker: number; at: number; length: number }[] | null {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== START) return null
  const segments = []
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return null
    segments.push({ marker, at: at + 4, length: length - 2 })
    if (marker === SCAN) return segments
    at += 2 + length
  }
  return null
}

/** The size of a JPEG that is there from its start to its end; a picture inside a segment is not it. */
export function jpegSize(bytes: Buffer): PictureSize | null {
  const segments = segmentsOf(bytes)
  const frames = segments?.filter(({ marker }) => isFrame(marker)) ?? []
  const [frame] = frames
  if (frames.length !== 1 || !frame || frame.length < 6 || !endsWell(bytes)) return null
  return { height: bytes.readUInt16BE(frame.at + 1), width: bytes.readUInt16BE(frame.at + 3) }
}

/** Some programs fill up with zeros behind the end. */
function endsWell(bytes: Buffer): boolean {
  let end = bytes.length
  while (end > 2 && bytes[end - 1] === 0) end--
  return bytes[end - 2] === 0xff && bytes[end - 1] === END
}

/** Whether it tells what a camera wrote into it. */
export const tellsMore = (bytes: Buffer): boolean =>
  segmentsOf(bytes)?.some(({ marker }) => marker === APP1) ?? true
