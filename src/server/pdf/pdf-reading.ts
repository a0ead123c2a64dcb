import type { TypesetPage } from '../../core/edition/text-run'

/** Why a PDF page is refused; each has its Chinese sentence in copy. */
export type PdfRefusal =
  | 'scanned'
  | 'outlined'
  | 'empty'
  | 'unmapped-fonts'
  | 'encrypted'
  | 'broken'
  | 'no-such-page'
  | 'too-many-pages'
  | 'too-large'
  | 'too-slow'
  | 'too-much-memory'

export type PdfReading =
  | ({ kind: 'runs'; pageCount: number } & TypesetPage)
  | { kind: 'refused'; reason: PdfRefusal; pageCount: number | null }

export const refused = (reason: PdfRefusal, pageCount: number | null = null): PdfReading => ({
  kind: 'refused',
  reason,
  pageCount,
})
