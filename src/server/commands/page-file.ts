import { readFileSync, statSync } from 'node:fs'
import { pageFileMessages } from '../../copy/zh-cn/extract'

/** A page file that cannot be read; the message is a Chinese sentence that says what to do. */
export class PageFileError extends Error {}

/** A text page is under 100 KB; beyond this it is no page. */
const LARGEST_PAGE_BYTES = 8 * 1024 * 1024

/** Share of control characters above which bytes are no text. */
const BINARY_SHARE = 0.02

/**
 * The text of a page file by its path. Throws PageFileError where it is missing, too large or no
 * text.
 */
export const readPageFile = (file: string): string => decodePage(bytesOf(file), file)

function bytesOf(file: string): Uint8Array {
  try {
    if (statSync(file).size > LARGEST_PAGE_BYTES) {
      throw new PageFileError(pageFileMessages.tooLarge(file))
    }
    return readFileSync(file)
  } catch (error) {
    if (error instanceof PageFileError) throw error
    throw new PageFileError(pageFileMessages.missing(file))
  }
}

/**
 * The text in a page file: UTF-8 with or without a byte order mark, UTF-16 with one, else GB18030.
 * Throws PageFileError where the bytes are no text.
 */
export function decodePage(bytes: Uint8Array, file: string): string {
  const text = decode(bytes)
  const control = (text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g) ?? []).length
  if (control > text.length * BINARY_SHARE) throw new PageFileError(pageFileMessages.binary(file))
  return text
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
