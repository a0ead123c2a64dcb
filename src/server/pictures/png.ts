import type { PictureSize } from './picture-size'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Length, type and check of a chunk, in bytes. */
const FRAME_BYTES = 12

/** The size of a PNG whose chunks follow one another from header to end. */
export function pngSize(bytes: Buffer): PictureSize | null {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null
  let size: PictureSize | null = null
  for (let at = SIGNATURE.length; at + FRAME_BYTES <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (at + FRAME_BYTES + length > bytes.length) return null
    if (size === null) {
      if (type !== 'IHDR' || length !== 13) return null
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) }
    }
    if (type === 'IEND') return size
    at += FRAME_BYTES + length
  }
  return null
}
