export type QuizKind = 'single-choice' | 'multiple-choice' | 'true-false' | 'order' | 'match'

/** The cited sentence. Offsets are UTF-16 units inside the paragraph, end exclusive. */
export interface QuizSource {
  articleId: string
  paragraph: number
  start: number
  end: number
  sentence: string
}

/**
 * One question. `key` holds option indexes: the right ones (single/multiple choice), the right
 * order (order) or one option index per entry of `left` (match). The blank in a stem is `____`.
 */
export interface QuizItem {
  id: string
  articleId: string
  kind: QuizKind
  stem: string
  options: string[]
  key: number[]
  left?: string[]
  source: QuizSource
  sources?: QuizSource[]
  explanation: string
}
