import type { County } from '../../core/edition/county'
import type { UnreadableReason } from '../../core/edition/edition'
import type { TypesetPage } from '../../core/edition/text-run'
import { runsToArticles } from '../../core/extract/runs-to-articles'
import { textToArticles } from '../../core/extract/text-to-articles'
import type { Parts } from '../parts'
import { storeEdition, type StoreOutcome } from './store-edition'

export interface ImportRequest {
  text: string
  /** The page by its geometry where it came as PDF; `text` is then what it says. */
  typeset?: TypesetPage | null
  newspaper: string | null
  sample: boolean
  /** `YYYY-MM-DD` set by the editor, or null: what the page prints. */
  date: string | null
  /** First study day set by the editor, or null: the Monday after the date. */
  startsOn: string | null
  counties: County[]
  /** Whether a published edition may get new, unpublished content; it is published by a name. */
  mayChangePublished: boolean
}

export type ImportOutcome = { kind: 'unreadable'; reason: UnreadableReason } | StoreOutcome

/**
 * Extracts a page of plain text or of a PDF and stores it as a draft with its cards. The same page again
 * changes nothing. Nothing is stored when the page cannot be read.
 */
export async function importEdition(parts: Parts, request: ImportRequest): Promise<ImportOutcome> {
  // PostgreSQL keeps no NUL, and no page prints one.
  const text = request.text.replaceAll('\u0000', '')
  const aids = {
    words: parts.words(),
    counties: request.counties,
    fixedTerms: parts.operator.fixedTerms,
    lookAlikes: parts.operator.lookAlikes,
  }
  const page = request.typeset ? runsToArticles(request.typeset, aids) : textToArticles(text, aids)
  if (page.kind === 'unreadable') return page
  return storeEdition(parts, { ...request, text, page })
}
