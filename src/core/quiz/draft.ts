import type { QuizItem } from './quiz-item'

/** What an item asks for; several of these share one `QuizKind`. */
export type Ask =
  'lead' | 'number' | 'pattern' | 'true-false' | 'county' | 'members' | 'match' | 'order'

/** An item before selection. */
export interface Draft {
  ask: Ask
  item: QuizItem
}

/** Asks whose answer is a figure: at most half of a card's items. */
export function asksForFigure(ask: Ask): boolean {
  return ask === 'number' || ask === 'pattern' || ask === 'true-false'
}
