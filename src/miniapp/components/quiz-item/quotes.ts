import type { QuizItem, QuizSource } from '../../../core/quiz/quiz-item'

export interface QuotePiece {
  text: string
  marked: boolean
}

/** A paragraph of the article with the cited words marked, trimmed around them. */
export interface Quote {
  articleId: string
  /** Index from 0. */
  paragraph: number
  /** Whether the paragraph is on the card at hand; otherwise only the sentence is known. */
  inside: boolean
  cutBefore: boolean
  pieces: QuotePiece[]
  cutAfter: boolean
}

/**
 * Characters shown around the marked words. Before them at most two lines, or the mark sinks below the screen; after
 * them enough to hear how the paragraph goes on.
 */
const WIDE = { before: 40, after: 60 }
/** Several cited places are read one below the other: each only to the end of its own sentence. */
const CLOSE = { before: 0, after: 1 }

/** In: an item and the card it is asked on. Out: what 原文这样写 shows, one entry a cited paragraph, in reading order. */
export function quotesOf(
  item: QuizItem,
  card: { id: string; paragraphs?: readonly string[] },
): Quote[] {
  const sources = item.sources?.length ? item.sources : [item.source]
  const limits = sources.length > 1 ? CLOSE : WIDE
  const places = [...new Set(sources.map((one) => `${one.articleId} ${one.paragraph}`))]
  return places
    .map((place) => sources.filter((one) => `${one.articleId} ${one.paragraph}` === place))
    .map((cited) => quoteOf(cited, card, limits))
    .sort((a, b) => (a.articleId === b.articleId ? a.paragraph - b.paragraph : 0))
}

function quoteOf(
  cited: QuizSource[],
  card: { id: string; paragraphs?: readonly string[] },
  limits: { before: number; after: number },
): Quote {
  const { articleId, paragraph } = cited[0]!
  const text = articleId === card.id ? card.paragraphs?.[paragraph] : undefined
  const sorted = [...cited].sort((a, b) => a.start - b.start)
  const reproduced =
    text !== undefined && sorted.every((one) => text.slice(one.start, one.end) === one.sentence)
  if (!reproduced)
    return {
      articleId,
      paragraph,
      inside: text !== undefined,
      cutBefore: false,
      pieces: sorted.map((one) => ({ text: one.sentence, marked: true })),
      cutAfter: false,
    }
  const start = sorted[0]!.start
  const end = Math.max(...sorted.map((one) => one.end))
  const from = start <= limits.before ? 0 : start
  const to = text.length - end <= limits.after ? text.length : sentenceEnd(text, end, limits.after)
  return {
    articleId,
    paragraph,
    inside: true,
    cutBefore: from > 0,
    pieces: marks(text, sorted, from, to),
    cutAfter: to < text.length,
  }
}

/** The last sentence end within so many characters, else right after the marked words. */
function sentenceEnd(text: string, end: number, within: number): number {
  const after = text.slice(end, end + within)
  const last = Math.max(after.lastIndexOf('。'), after.lastIndexOf('；'), after.lastIndexOf('！'))
  return end + last + 1
}

function marks(text: string, cited: QuizSource[], from: number, to: number): QuotePiece[] {
  const pieces: QuotePiece[] = []
  let at = from
  for (const { start, end } of cited) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false })
    if (end > at) pieces.push({ text: text.slice(Math.max(at, start), end), marked: true })
    at = Math.max(at, end)
  }
  if (to > at) pieces.push({ text: text.slice(at, to), marked: false })
  return pieces
}
