/** @jest-environment node */
import { inflateSync } from 'node:zlib'
import { pngAddress } from '../../src/miniapp/components/qr-picture'

it('draws a code as a PNG that says the same, cell by cell', () => {
  const size = 33
  const cells = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (x * 7 + y * 3) % 5 === 0),
  )
  const png = Buffer.from(pngAddress(cells, size).split(',')[1]!, 'base64')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  const width = png.readUInt32BE(16)
  expect(width).toBe(size * 8)
  const at = png.indexOf('IDAT')
  const lines = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
  const bytesALine = size + 1
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      expect(lines[(y * 8 + 3) * bytesALine + 1 + x]).toBe(cells[y]![x] ? 0 : 255)
})
