import type { ArticleCard, LookBackCard } from '../cards/card'
import type { QuizItem, QuizKind } from '../quiz/quiz-item'

/** Type sizes a paper comes in, in points. 18 is the least for old eyes. */
export const PAPER_POINTS = [18, 22, 26] as const
export type PaperSize = (typeof PAPER_POINTS)[number]

/** One thing that stands on a paper, in order. What may not be torn apart is one block. */
export type PaperBlock =
  /** Opens a page of its own. */
  | { kind: 'cover' }
  /** That nothing costs anything, and how to find it again. */
  | { kind: 'find-again' }
  | { kind: 'headline'; cardId: string; newPage: boolean }
  | { kind: 'paragraph'; cardId: string; index: number }
  | { kind: 'people'; cardId: string }
  | { kind: 'questions'; cardId: string; newPage: boolean }
  | { kind: 'question'; cardId: string; number: number; item: QuizItem }
  | { kind: 'answers'; cardId: string; items: QuizItem[] }
  | { kind: 'contact' }
  | { kind: 'strip' }
  | { kind: 'record' }
  /** What a page sets by itself: it hands in how that looks, by this id. */
  | { kind: 'own'; id: string; newPage?: boolean; withNext?: boolean }

/** Where a block stands in the text it belongs to, for the line at a page's top. */
export const blockCard = (block: PaperBlock): string | null =>
  'cardId' in block ? block.cardId : null

/** Questions an article has on paper at most: a sheet is to read, not to fill in. */
export const QUESTIONS_AT_MOST = 4

/** A single sheet: the article, `questions` of its items, their answers, whom to ask, and the strip to cut off. */
export function sheetBlocks(card: ArticleCard, questions: number): PaperBlock[] {
  return [...articleBlocks(card, questions, true), { kind: 'contact' }, { kind: 'strip' }]
}

/** The week as a booklet: a cover with whom to ask, every article on a page of its own, what the look back asks, a strip. */
export function bookletBlocks(
  articles: readonly ArticleCard[],
  lookBack: LookBackCard | null,
): PaperBlock[] {
  const back: PaperBlock[] =
    lookBack && lookBack.items.length > 0
      ? questionBlocks(lookBack.id, lookBack.items.slice(0, QUESTIONS_AT_MOST), true)
      : []
  return [
    { kind: 'cover' },
    { kind: 'find-again' },
    { kind: 'contact' },
    ...articles.flatMap((card) => articleBlocks(card, QUESTIONS_AT_MOST, true)),
    ...back,
    { kind: 'strip' },
  ]
}

/** An article as it stands on any paper, with so many of its questions. */
export function articleBlocks(
  card: ArticleCard,
  questions: number,
  newPage: boolean,
): PaperBlock[] {
  const cardId = card.id
  return [
    { kind: 'headline', cardId, newPage },
    ...card.paragraphs.map((_, index): PaperBlock => ({ kind: 'paragraph', cardId, index })),
    { kind: 'people', cardId },
    ...questionBlocks(cardId, card.items.slice(0, questions), false),
  ]
}

function questionBlocks(cardId: string, items: QuizItem[], newPage: boolean): PaperBlock[] {
  if (items.length === 0) return []
  return [
    { kind: 'questions', cardId, newPage },
    ...items.map((item, at): PaperBlock => ({ kind: 'question', cardId, number: at + 1, item })),
    { kind: 'answers', cardId, items },
  ]
}

/** One answer as it is printed: option indexes, for a match one an entry of `left`, and the cited sentences. */
export interface PrintedAnswer {
  kind: QuizKind
  key: number[]
  /** In reading order; `paragraph` counts from 1 and is null where the sentence stands in another article. */
  cited: { sentence: string; paragraph: number | null }[]
}

/** In: an item and the card it is printed under. Out: its answer with every sentence that proves it. */
export function printedAnswer(item: QuizItem, cardId: string): PrintedAnswer {
  const sources = item.sources?.length ? item.sources : [item.source]
  const cited = sources
    .map(({ sentence, paragraph, articleId, start }) => ({
      sentence,
      paragraph: articleId === cardId ? paragraph + 1 : null,
      start,
    }))
    .sort((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0) || a.start - b.start)
    .map(({ sentence, paragraph }) => ({ sentence, paragraph }))
  const isSet = item.kind === 'multiple-choice'
  return { kind: item.kind, key: isSet ? [...item.key].sort((a, b) => a - b) : item.key, cited }
}

/** A byline with a dateline (「本报…讯（…）」) opens the first paragraph in print. */
const DATELINE = /[讯电][（(].*[）)]$/
const CLOSES_A_LEAD = /[。！？：；]/

/** In: a card and one of its paragraphs. Out: the text as printed and which stretch of it is set bold. */
export function printedParagraph(
  card: Pick<ArticleCard, 'byline' | 'paragraphs' | 'leads'>,
  index: number,
): { text: string; boldFrom: number; boldTo: number } {
  const body = card.paragraphs[index] ?? ''
  const byline = card.byline?.trim() ?? ''
  const opening = index === 0 && DATELINE.test(byline) ? byline : ''
  const lead = card.leads.find((one) => one.paragraph === index)?.text ?? ''
  const bold = lead !== '' && body.startsWith(lead) ? lead.length : 0
  const closed = bold > 0 && CLOSES_A_LEAD.test(body.charAt(bold)) ? bold + 1 : bold
  return {
    text: opening + body,
    boldFrom: opening.length,
    boldTo: opening.length + closed,
  }
}
