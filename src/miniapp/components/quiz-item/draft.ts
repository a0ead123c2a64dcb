import { answers, type Response } from '../../../core/quiz/grade'
import type { QuizItem } from '../../../core/quiz/quiz-item'

/** Options tapped so far: chosen (any order), ordered (as tapped) or matched (one place an entry of `left`). */
export type Draft = readonly number[]

/** A place in a matching where nothing was put yet. */
export const OPEN = -1

export function emptyDraft(item: QuizItem): Draft {
  return item.kind === 'match' ? item.key.map(() => OPEN) : []
}

/** One tap answers it; the other kinds are put together first. */
export function atOnce(item: QuizItem): boolean {
  return item.kind === 'single-choice' || item.kind === 'true-false'
}

/** A tap on an option of a multiple choice or an order: taken in, or taken back. */
export function toggled(draft: Draft, option: number): Draft {
  return draft.includes(option) ? draft.filter((one) => one !== option) : [...draft, option]
}

/** In: a place of a matching and what goes there (`OPEN` takes back). */
export function placed(draft: Draft, place: number, option: number): Draft {
  return draft.map((before, at) => (at === place ? option : before))
}

/** The response that the draft amounts to; null while something is missing. */
export function responseFrom(item: QuizItem, draft: Draft): Response | null {
  const response = asResponse(item, [...draft])
  return response && answers(item, response) ? response : null
}

function asResponse(item: QuizItem, given: number[]): Response | null {
  switch (item.kind) {
    case 'single-choice':
    case 'true-false':
      return given[0] === undefined ? null : { kind: item.kind, chosen: given[0] }
    case 'multiple-choice':
      return { kind: item.kind, chosen: given }
    case 'order':
      return { kind: item.kind, order: given }
    case 'match':
      return { kind: item.kind, matched: given }
  }
}
