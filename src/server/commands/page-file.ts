import { readFileSync, statSync } from 'node:fs'
import { pageFileMessages, refusedPdf } from '../../copy/zh-cn/extract'
import type { TypesetPage } from '../../core/edition/text-run'
import { decodeText, isPdf } from '../page-text'
import { LARGEST_PDF_BYTES, readPdf } from '../pdf/read-pdf'

/** A page file that cannot be read; the message is a Chinese sentence that says what to do. */
export class PageFileError extends Error {}

/** A text page is under 100 KB; beyond this it is no page. */
const LARGEST_PAGE_BYTES = 8 * 1024 * 1024

/** One page as its file holds it. */
export interface PageFile {
  /** All its text; of a typeset page, piece by piece in any order. */
  text: string
  /** null: plain text. */
  typeset: TypesetPage | null
  /** A sentence the reader of the file should know, or null. */
  note: string | null
}

/**
 * Reads a page file by its path: plain text, or one page of a PDF (`page` counts from 1; null: the first).
 * Throws PageFileError where it is missing, too large, neither text nor PDF, or refused.
 */
export async function readPageFile(file: string, page: string | null = null): Promise<PageFile> {
  const bytes = bytesOf(file)
  if (page !== null && !/^[1-9]\d{0,5}$/.test(page))
    throw new PageFileError(pageFileMessages.badPage(page))
  if (isPdf(bytes)) return readPdfFile(bytes, page === null ? null : Number(page))
  if (page !== null) throw new PageFileError(pageFileMessages.pageOfText)
  if (bytes.byteLength > LARGEST_PAGE_BYTES)
    throw new PageFileError(pageFileMessages.tooLarge(file))
  return { text: decodePage(bytes, file), typeset: null, note: null }
}

async function readPdfFile(bytes: Uint8Array, page: number | null): Promise<PageFile> {
  const reading = await readPdf(bytes, page === null ? {} : { page })
  if (reading.kind === 'refused') {
    const asked = reading.reason === 'no-such-page' && reading.pageCount !== null
    const pages = asked ? pageFileMessages.pageCount(reading.pageCount!) : ''
    throw new PageFileError(refusedPdf[reading.reason] + pages)
  }
  const several = page === null && reading.pageCount > 1
  return {
    text: reading.runs.map((run) => run.text).join('\n'),
    typeset: reading,
    note: several ? pageFileMessages.firstOf(reading.pageCount) : null,
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    if (statSync(file).size > LARGEST_PDF_BYTES) {
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
  const text = decodeText(bytes)
  if (text === null) throw new PageFileError(pageFileMessages.binary(file))
  return text
}
