import { decodePage } from '../../../src/server/commands/page-file'

const text = '青禾县：渠水进田'

describe('a page file', () => {
  it('is read as UTF-8, with or without a byte order mark', () => {
    const bytes = Buffer.from(text, 'utf8')
    expect(decodePage(bytes, 'a.txt')).toBe(text)
    expect(decodePage(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]), 'a.txt')).toBe(text)
  })

  it('is read as UTF-16 where it says so', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    expect(decodePage(bytes, 'a.txt')).toBe(text)
  })

  it('is read as GB18030 where it is not valid UTF-8', () => {
    const bytes = Buffer.from([0xc7, 0xe0, 0xba, 0xcc, 0xcf, 0xd8]) // 青禾县
    expect(decodePage(bytes, 'a.txt')).toBe('青禾县')
  })

  it('is refused where it holds no text', () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, n) => (n * 7) % 32)
    expect(() => decodePage(bytes, 'a.bin')).toThrow(/a\.bin 不是文本文件/)
  })
})
