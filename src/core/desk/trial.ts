import type { QuizKind } from '../quiz/quiz-item'

/** One thing on a page that a proposed list would make otherwise. */
export type Change =
  | {
      kind: 'item-gone' | 'item-new'
      headline: string
      stem: string
      form: QuizKind
      sentence: string
    }
  | { kind: 'protected' | 'released'; headline: string; sentence: string; terms: string[] }
  | {
      kind: 'doubt-gone' | 'doubt-new'
      headline: string
      left: string
      printed: string
      right: string
      suggestion: string | null
    }
  | { kind: 'county'; headline: string; from: string | null; to: string | null }
  /** `cardId`: a published card, to be taken away; null: a page that still lies on the desk. */
  | { kind: 'name-held'; headline: string; names: string[]; cardId: string | null }
  | {
      kind: 'reading'
      headline: string
      sentence: string
      from: string[]
      to: string[]
    }

/** A setting by its path; null: it is not said. */
export interface FieldChange {
  field: string
  from: string | number | boolean | null
  to: string | number | boolean | null
}

/** A page that a list was tried on. */
export interface TriedPage {
  kind: 'edition' | 'draft'
  id: string
  date: string | null
  pageTitle: string | null
}

export interface TrialReport {
  /** Pages that were looked at, also those where nothing changes. */
  looked: TriedPage[]
  /** Pages on which something changes; `more`: changes beyond those listed. */
  found: { page: TriedPage; changes: Change[]; more: number }[]
  /** How many changes of each kind there are, also those beyond the ones listed. */
  counts: Partial<Record<Change['kind'], number>>
  fields: FieldChange[]
}

/** A line of the reply to a try-out: how far it is, then what came of it. */
export type TrialLine = { done: number; of: number } | { report: TrialReport }

/** Changes listed for one page; what goes beyond is counted. */
const LISTED_A_PAGE = 60

/** Sums up what was found page by page. */
export function reportOf(
  pages: { page: TriedPage; changes: Change[] }[],
  fields: FieldChange[],
): TrialReport {
  const counts: TrialReport['counts'] = {}
  for (const { kind } of pages.flatMap(({ changes }) => changes))
    counts[kind] = (counts[kind] ?? 0) + 1
  return {
    looked: pages.map(({ page }) => page),
    found: pages
      .filter(({ changes }) => changes.length > 0)
      .map(({ page, changes }) => ({
        page,
        changes: changes.slice(0, LISTED_A_PAGE),
        more: Math.max(0, changes.length - LISTED_A_PAGE),
      })),
    counts,
    fields,
  }
}
