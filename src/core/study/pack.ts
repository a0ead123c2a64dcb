import type { ArticleCard } from '../cards/card'
import { articleBlocks, QUESTIONS_AT_MOST, type PaperBlock } from './sheet'

/** The block that says whose pack it is. */
export const WHOSE = 'whose'

/** With several articles a few questions each: a pack is to read, not to fill in. */
const QUESTIONS_OF_SEVERAL = 2

/**
 * What one person gets: their name, the articles open for them, whom to ask, the strip. Out: the same pack in several
 * lengths, the fullest first, so that a single article still takes one sheet where it can.
 */
export function packChoices(cards: readonly ArticleCard[]): PaperBlock[][] {
  const only = cards.length === 1 ? cards[0]! : null
  if (!only) return [pack(cards, QUESTIONS_OF_SEVERAL)]
  const most = Math.min(only.items.length, QUESTIONS_AT_MOST)
  return Array.from({ length: Math.max(1, most) }, (_, fewer) => pack(cards, most - fewer))
}

function pack(cards: readonly ArticleCard[], questions: number): PaperBlock[] {
  return [
    { kind: 'own', id: WHOSE, newPage: true, withNext: true },
    // One article after another, as in a newspaper: a week is six leaves less than with a page for each.
    ...cards.flatMap((card) => articleBlocks(card, questions, false)),
    { kind: 'contact' },
    { kind: 'strip' },
  ]
}

/** In: ids of the list that opens a print job, in walking order. Out: its blocks; a liaison's name takes along who follows. */
export function walkBlocks(walks: readonly { id: string; memberIds: string[] }[]): PaperBlock[] {
  return [
    { kind: 'own', id: WHOSE, withNext: true },
    ...walks.flatMap(({ id, memberIds }): PaperBlock[] => [
      { kind: 'own', id, withNext: true },
      ...memberIds.map((memberId): PaperBlock => ({ kind: 'own', id: memberId })),
    ]),
  ]
}
