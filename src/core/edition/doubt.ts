/** What the program is not sure of. The Chinese message is added at the edge (copy), from `kind`. */
export type DoubtKind =
  | 'look-alike'
  | 'doubled-word'
  | 'unbalanced-quote'
  | 'dash-as-one'
  | 'stray-space'
  | 'lost-line-end'
  | 'uncertain-join'
  | 'orphan-fragment'
  | 'uncertain-headline'
  | 'uncertain-owner'
  | 'uncertain-start'
  | 'unusual-fixed-term'
  | 'date-unknown'

export type DoubtPlace =
  'kicker' | 'headline' | 'subhead' | 'column' | 'byline' | 'paragraph' | 'caption' | 'furniture'

/**
 * One place to look at. `start`/`end` are UTF-16 offsets (end exclusive) in the text named by
 * `where`, `articleId` and `paragraph` (index from 0; null where it does not apply).
 */
export interface Doubt {
  kind: DoubtKind
  where: DoubtPlace
  articleId: string | null
  paragraph: number | null
  start: number
  end: number
  suggestion: string | null
}

/** Characters shown on each side of a doubted join; where it lies between paragraphs, the end of the first. */
export const SHOWN_BESIDE_JOIN = 4
