import { encode } from 'uqr'

/** Light cells around a code, without which it is not found (ISO/IEC 18004). */
const QUIET_CELLS = 4
/** Pixels of a cell where the picture is made of pixels. */
const CELL_PX = 8

/** A code as a picture's address: lines in browsers, pixels in WeChat, whose pictures know no lines. */
export function qrPicture(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_CELLS })
  return process.env.TARO_ENV === 'h5' ? svgAddress(data, size) : pngAddress(data, size)
}

function svgAddress(cells: boolean[][], size: number): string {
  const path = cells
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * CELL_PX}" height="${size * CELL_PX}">` +
    `<rect width="100%" height="100%" fill="#fff"/><path shape-rendering="crispEdges" d="${path}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** A PNG of one bit a pixel, its data not compressed (RFC 2083, RFC 1951 §3.2.4). */
export function pngAddress(cells: boolean[][], size: number): string {
  const width = size * CELL_PX
  const lines: number[] = []
  for (let y = 0; y < width; y += 1) {
    lines.push(0)
    const row = cells[Math.floor(y / CELL_PX)]!
    // Eight pixels a cell are one byte a cell: all dark 0, all light 255.
    for (let x = 0; x < size; x += 1) lines.push(row[x] ? 0 : 255)
  }
  const header = [...fourBytes(width), ...fourBytes(width), 1, 0, 0, 0, 0]
  const bytes = [
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', stored(lines)),
    ...chunk('IEND', []),
  ]
  return `data:image/png;base64,${base64(bytes)}`
}

const fourBytes = (n: number) => [(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]

function chunk(name: string, body: number[]): number[] {
  const named = [...name.split('').map((letter) => letter.charCodeAt(0)), ...body]
  return [...fourBytes(body.length), ...named, ...fourBytes(crc32(named))]
}

/** A zlib stream of stored blocks, 65,535 bytes each at most. */
function stored(bytes: number[]): number[] {
  const out = [0x78, 0x01]
  for (let at = 0; at < bytes.length; at += 0xffff) {
    const part = bytes.slice(at, at + 0xffff)
    const n = part.length
    out.push(at + n >= bytes.length ? 1 : 0, n & 255, n >> 8, ~n & 255, (~n >> 8) & 255)
    for (const byte of part) out.push(byte)
  }
  return [...out, ...fourBytes(adler32(bytes))]
}

function crc32(bytes: number[]): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

function adler32(bytes: number[]): number {
  let a = 1
  let b = 0
  for (const byte of bytes) {
    a = (a + byte) % 65521
    b = (b + a) % 65521
  }
  return ((b << 16) | a) >>> 0
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(bytes: number[]): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3)
    const n = (a << 16) | (b << 8) | c
    const left = bytes.length - at
    text += BASE64[n >> 18]! + BASE64[(n >> 12) & 63]!
    text += (left > 1 ? BASE64[(n >> 6) & 63]! : '=') + (left > 2 ? BASE64[n & 63]! : '=')
  }
  return text
}
