import type { PdfRefusal, TypesetPage } from '../../core/edition/text-run'

export type { PdfRefusal }

export type PdfReading =
  | ({ kind: 'runs'; pageCount: number } & TypesetPage)
  | { kind: 'refused'; reason: PdfRefusal; pageCount: number | null }

export const refused = (reason: PdfRefusal, pageCount: number | null = null): PdfReading => ({
  kind: 'refused',
  reason,
  pageCount,
})
