import type { QuizItem, QuizKind } from './quiz-item'

/** What a reader answered: indexes of options, as the item prints them. */
export type Response =
  | { kind: 'single-choice' | 'true-false'; chosen: number }
  | { kind: 'multiple-choice'; chosen: number[] }
  /** The options in the order the reader gave them. */
  | { kind: 'order'; order: number[] }
  /** One option for each entry of `left`. */
  | { kind: 'match'; matched: number[] }

export interface Grading {
  right: boolean
  /** Single, multiple and true-false: options that should (not) have been chosen. Order and match: wrong places. */
  differing: number[]
}

export type QuizErrorCode = 'response-kind-mismatch' | 'response-unfit'

/** A response that cannot answer this item. `facts` are what the sentence for people is made of. */
export class QuizError extends Error {
  constructor(
    readonly code: QuizErrorCode,
    readonly facts: { expected: QuizKind; given: string },
  ) {
    super(`${code}: expected ${facts.expected}, given ${facts.given}`)
  }
}

/**
 * In: an item and what the reader answered. Out: whether it is what the article says, and where it is not.
 * Errors: QuizError when the response is of another kind, or names options that the item does not have.
 */
export function grade(item: QuizItem, response: Response): Grading {
  if (response.kind !== item.kind)
    throw new QuizError('response-kind-mismatch', { expected: item.kind, given: response.kind })
  const given = indexesOf(response)
  if (!fits(item, response))
    throw new QuizError('response-unfit', { expected: item.kind, given: given.join(',') })
  const differing = isPlaced(item.kind) ? wrongPlaces(item.key, given) : unlike(item.key, given)
  return { right: differing.length === 0, differing }
}

/** Whether a response, of whatever origin, can be graded against this item. */
export function answers(item: QuizItem, response: Response): boolean {
  return response.kind === item.kind && fits(item, response)
}

/** Options as indexes, whatever the kind, as the response gave them. */
export function indexesOf(response: Response): number[] {
  switch (response.kind) {
    case 'single-choice':
    case 'true-false':
      return [response.chosen]
    case 'multiple-choice':
      return response.chosen
    case 'order':
      return response.order
    case 'match':
      return response.matched
  }
}

function fits(item: QuizItem, response: Response): boolean {
  const given = indexesOf(response)
  const known = given.every(
    (option) => Number.isInteger(option) && option >= 0 && option < item.options.length,
  )
  if (!known) return false
  // A half may belong to two entries, so only a matching may repeat an option.
  if (item.kind !== 'match' && new Set(given).size !== given.length) return false
  return isPlaced(item.kind) ? given.length === item.key.length : given.length > 0
}

const isPlaced = (kind: QuizKind) => kind === 'order' || kind === 'match'

const wrongPlaces = (key: number[], given: number[]) =>
  key.flatMap((option, place) => (given[place] === option ? [] : [place]))

const unlike = (key: number[], given: number[]) =>
  [
    ...given.filter((option) => !key.includes(option)),
    ...key.filter((option) => !given.includes(option)),
  ].sort((a, b) => a - b)
