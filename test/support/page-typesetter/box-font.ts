/** Units of the em. */
const EM = 1000

const u16 = (...values: number[]) => {
  const out = Buffer.alloc(values.length * 2)
  values.forEach((value, i) => out.writeUInt16BE(value & 0xffff, i * 2))
  return out
}
const u32 = (...values: number[]) => {
  const out = Buffer.alloc(values.length * 4)
  values.forEach((value, i) => out.writeUInt32BE(value >>> 0, i * 4))
  return out
}

/**
 * A TrueType font whose glyphs are boxes of the given widths (thousandths of the em; nothing at 0), glyph 0
 * included: for documents that embed what they print.
 */
export function boxFont(widths: number[]): Buffer {
  const glyphs = widths.map(box)
  const offsets = glyphs.reduce<number[]>((at, glyph) => [...at, at.at(-1)! + glyph.length], [0])
  const tables: [string, Buffer][] = [
    ['glyf', Buffer.concat(glyphs)],
    [
      'head',
      Buffer.concat([
        u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
        u16(0, EM),
        u32(0, 0, 0, 0),
        // Bounds, style, least size, direction, short offsets, format.
        u16(0, -120, EM, 880, 0, 8, 2, 0, 0),
      ]),
    ],
    [
      'hhea',
      Buffer.concat([
        u32(0x10000),
        u16(880, -120, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, widths.length),
      ]),
    ],
    ['hmtx', u16(...widths.flatMap((width) => [width, 60]))],
    ['loca', u16(...offsets.map((offset) => offset / 2))],
    [
      'maxp',
      Buffer.concat([u32(0x10000), u16(widths.length, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
    ],
    ['post', Buffer.concat([u32(0x30000, 0), u16(-100, 50), u32(0, 0, 0, 0, 0)])],
  ]
  let offset = 12 + tables.length * 16
  const directory = [u32(0x10000), u16(tables.length, 64, 2, tables.length * 16 - 64)]
  const bodies: Buffer[] = []
  for (const [tag, table] of tables) {
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    directory.push(Buffer.from(tag, 'latin1'), u32(checksum(padded), offset, table.length))
    bodies.push(padded)
    offset += padded.length
  }
  return Buffer.concat([...directory, ...bodies])
}

function box(width: number): Buffer {
  if (width === 0) return Buffer.alloc(0)
  const [left, right, bottom, top] = [60, width - 60, 0, 760]
  return Buffer.concat([
    u16(1, left, bottom, right, top, 3, 0),
    Buffer.from([1, 1, 1, 1]),
    // Each point relative to the one before.
    u16(left, 0, right - left, 0),
    u16(bottom, top - bottom, 0, bottom - top),
  ])
}

function checksum(table: Buffer): number {
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0
  return sum
}
