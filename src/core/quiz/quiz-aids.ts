import { SHOWN_BESIDE_JOIN, type Doubt } from '../edition/doubt'
import type { Article } from '../edition/edition'

/** A stretch of a paragraph that the extractor doubts; UTF-16 units, end exclusive. */
export interface DamagedSpan {
  paragraph: number
  start: number
  end: number
}

/**
 * What the composer and the checker must be told besides the article. Word lists are the operator's
 * (config/operator); an entry that begins with `!` is a phrase that does not count as a hit.
 */
export interface QuizAids {
  /** Same seed and input, same items, byte for byte. */
  seed: string
  /** Fixed political wordings, leaders' and meetings' names: never asked, altered or offered. */
  fixedTerms: string[]
  /** Doubtful stretches of this article. */
  damaged: DamagedSpan[]
  /** County names in full. */
  counties: string[]
  /** Words of counting and ranking people; no item comes from a sentence that holds one. */
  avoidedWords?: string[]
  /** Names 「暂不展示」. */
  hiddenNames?: string[]
  /** Programmes that run everywhere and so tell no county apart. */
  nationwideProgrammes?: string[]
  /** Nicknames and sights that point at one county. */
  placeHints?: string[]
  /** The other articles of the edition and of the archive, to know that a practice is one county's. */
  edition?: readonly Article[]
  archive?: readonly Article[]
  /** True/false items alter a figure under the newspaper's name: off unless the operator says so. */
  trueFalse?: boolean
}

/**
 * The doubtful stretches of one article's body. A stray space is none: the rules look for it in
 * every sentence themselves, and a lead is offered without it. Nor is a join between paragraphs:
 * whether one follows the other leaves its sentences as they are.
 */
export function damagedIn(article: Article, doubts: readonly Doubt[]): DamagedSpan[] {
  return doubts.flatMap(({ kind, where, articleId, paragraph, start, end }) => {
    if (where !== 'paragraph' || articleId !== article.id || paragraph === null) return []
    const text = article.paragraphs[paragraph] ?? ''
    const isBetween = end >= text.length && end - start <= SHOWN_BESIDE_JOIN
    if (kind === 'stray-space' || (kind === 'uncertain-join' && isBetween)) return []
    return [{ paragraph, start, end }]
  })
}

/** Ranking and counting of people, which this product does not do; the operator's list adds to it. */
export const AVOIDED_WORDS = ['积分', '排名', '打卡', '晾晒', '通报批评']

/** A word list file: one entry a line, blank lines and everything after `#` left out. */
export function readWordList(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((line) => line !== '')
}

/** Whether the text holds an entry of the list; phrases marked `!` are taken out first. */
export function holdsEntry(text: string, list: readonly string[]): boolean {
  let rest = text.replace(/[\s“”"‘’'《》]/g, '')
  for (const entry of list) {
    if (entry.startsWith('!')) rest = rest.split(entry.slice(1)).join('\n')
  }
  return list.some((entry) => !entry.startsWith('!') && rest.includes(entry))
}
