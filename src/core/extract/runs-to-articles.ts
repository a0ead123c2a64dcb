import type { ParsedPage } from '../edition/edition'
import type { TypesetPage } from '../edition/text-run'
import type { ExtractionAids } from './assemble-page'

/**
 * Reads one typeset newspaper page by its geometry.
 * In: text runs in any order, with what is drawn between them, and the operator's lists. Out: the printed
 * articles with what the program doubts, or why the page holds none. The text stays verbatim.
 */
export function runsToArticles(page: TypesetPage, aids: ExtractionAids): ParsedPage {
  if (page.runs.length === 0 || aids.counties === undefined)
    return { kind: 'unreadable', reason: 'no-text' }
  return { kind: 'unreadable', reason: 'no-article' }
}
