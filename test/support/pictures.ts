/** Files that are pictures by their headers; nothing in them is decoded by the service. */

const word = (number: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntBE(number, 0, bytes)
  return buffer
}
const segment = (marker: number, content: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker]), word(content.length + 2, 2), content])
const frame = (width: number, height: number) =>
  segment(
    0xc0,
    Buffer.concat([word(8, 1), word(height, 2), word(width, 2), word(1, 1), word(0, 3)]),
  )

/** `before`: content of segments (by marker) that stand before the frame. `filled`: bytes of the scan. */
export function aJpeg({
  width = 600,
  height = 400,
  before = [] as [marker: number, content: Buffer][],
  filled = 64,
} = {}): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...before.map(([marker, content]) => segment(marker, content)),
    frame(width, height),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.alloc(filled, 0x55),
    Buffer.from([0xff, 0xd9]),
  ])
}

/** A frame of another size, as a thumbnail in a camera's notes has one. */
export const aThumbnail = (): Buffer => Buffer.concat([Buffer.from('Exif\0\0'), frame(10, 10)])

const chunk = (type: string, content: Buffer) =>
  Buffer.concat([word(content.length, 4), Buffer.from(type), content, word(0, 4)])

export function aPng({ width = 600, height = 400, filled = 64 } = {}): Buffer {
  const header = Buffer.concat([word(width, 4), word(height, 4), Buffer.from([8, 2, 0, 0, 0])])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(filled)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export function aWebp({ width = 600, height = 400 } = {}): Buffer {
  const content = Buffer.alloc(10)
  content.writeUIntLE(width - 1, 4, 3)
  content.writeUIntLE(height - 1, 7, 3)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(4 + 8 + 10)
  const inner = Buffer.alloc(4)
  inner.writeUInt32LE(10)
  return Buffer.concat([Buffer.from('RIFF'), size, Buffer.from('WEBPVP8X'), inner, content])
}
