import type { Caption } from '../edition/edition'
import type { Picture } from '../edition/picture'
import type { QuizItem } from '../quiz/quiz-item'

/** One 要点: the lead sentence of a section and the paragraph (index from 0) it opens. */
export interface Lead {
  text: string
  paragraph: number
}

interface CardBase {
  id: string
  editionId: string
  /** `YYYY-MM-DD`. */
  studyDay: string
  headline: string
  items: QuizItem[]
  sample: boolean
}

export interface ArticleCard extends CardBase {
  kind: 'article'
  kicker: string | null
  subhead: string | null
  column: string | null
  county: string | null
  byline: string | null
  reporters: string[]
  /** Printed characters of the body without spaces; reading minutes are computed for display. */
  characters: number
  leads: Lead[]
  paragraphs: string[]
  captions: Caption[]
  picture?: Picture
  newspaper: string | null
  date: string | null
  pageNumber: number | null
  pageTitle: string | null
  editors: Record<string, string>
  /** What readers are told of changes since it was first published, each a sentence; mostly nothing. */
  notices?: string[]
}

/** Sunday's look back over the week: no new text, the week's articles by what they did. */
export interface LookBackCard extends CardBase {
  kind: 'look-back'
  /** Pictures that belong to no single article of the edition. */
  captions: Caption[]
  entries: { cardId: string; headline: string; county: string | null; leads: string[] }[]
}

export type Card = ArticleCard | LookBackCard
