import { noDamage } from '../page-generator/damage'
import type { Dice } from '../page-generator/dice'
import { composeSheet, type Sheet, type SheetPlan } from '../page-generator/sheet'

/** What a layout asks of the articles it sets. */
export type PaperPlan = Pick<
  SheetPlan,
  | 'articles'
  | 'headlines'
  | 'bylines'
  | 'sections'
  | 'twoLines'
  | 'commentaries'
  | 'boxes'
  | 'captions'
  | 'labelled'
  | 'spreadNames'
  | 'plainFurniture'
>

export const marks = { half: 'none', straightQuotes: false } as const

/** Made-up articles, captions and furniture as printed: nothing damaged, no line broken yet. */
export function composePaper(plan: PaperPlan, dice: Dice): Sheet {
  return composeSheet({ ...plan, measures: [20, 20], slack: 0, rates: noDamage, marks }, dice)
}

/** An article's printed characters, for sharing out a page. */
export const lengthOf = (article: { paragraphs: string[] }) => article.paragraphs.join('').length

/** Articles by the characters they hold, the longest first. */
export function byLength<T extends { paragraphs: string[] }>(articles: T[]): T[] {
  return [...articles].sort((a, b) => lengthOf(b) - lengthOf(a))
}
