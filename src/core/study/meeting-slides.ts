import type { ArticleCard, LookBackCard } from '../cards/card'
import type { QuizItem } from '../quiz/quiz-item'
import { sentenceSpans } from '../text/sentence-spans'

/** One picture on the wall. A question is followed by its answer; nobody is named. */
export type Slide =
  | { kind: 'title'; cardId: string }
  | { kind: 'text'; cardId: string; paragraph: number; text: string; from: number }
  | { kind: 'question'; cardId: string; number: number; of: number; item: QuizItem }
  | { kind: 'answer'; cardId: string; number: number; of: number; item: QuizItem }
  | { kind: 'end' }

/** Characters that fill a wall picture in type the last row can read: 8 lines of 22. */
const CHARACTERS_ON_A_SLIDE = 150

/** In: the articles to read and the week's look back, if any. Out: every picture in order. */
export function meetingSlides(
  articles: readonly ArticleCard[],
  lookBack: LookBackCard | null,
): Slide[] {
  const back = lookBack && lookBack.items.length > 0 ? [titleAnd(lookBack)] : []
  return [
    ...articles.flatMap((card): Slide[] => [
      { kind: 'title', cardId: card.id },
      ...card.paragraphs.flatMap((text, paragraph) =>
        stretches(text).map(({ from, to }): Slide => ({
          kind: 'text',
          cardId: card.id,
          paragraph,
          text: text.slice(from, to),
          from,
        })),
      ),
      ...questions(card),
    ]),
    ...back.flat(),
    { kind: 'end' },
  ]
}

const titleAnd = (card: LookBackCard): Slide[] => [
  { kind: 'title', cardId: card.id },
  ...questions(card),
]

function questions(card: { id: string; items: QuizItem[] }): Slide[] {
  const of = card.items.length
  return card.items.flatMap((item, at): Slide[] => {
    const place = { cardId: card.id, number: at + 1, of, item }
    return [
      { kind: 'question', ...place },
      { kind: 'answer', ...place },
    ]
  })
}

/** Whole sentences, as many as a picture takes and about as many in each; a longer sentence stands alone. */
function stretches(text: string): { from: number; to: number }[] {
  if (text.length <= CHARACTERS_ON_A_SLIDE) return [{ from: 0, to: text.length }]
  const even = text.length / Math.ceil(text.length / CHARACTERS_ON_A_SLIDE)
  const found: { from: number; to: number }[] = []
  const spans = sentenceSpans(text)
  spans.forEach((span, at) => {
    const last = found[found.length - 1]
    const to = spans[at + 1]?.start ?? text.length
    const fits = last && to - last.from <= CHARACTERS_ON_A_SLIDE && last.to - last.from < even
    if (fits) last.to = to
    else found.push({ from: last ? last.to : 0, to })
  })
  return found
}

/** The first picture of the next (or the present, else the previous) card. */
export function cardStart(slides: readonly Slide[], at: number, way: 1 | -1): number {
  const starts = slides.flatMap((slide, index) =>
    slide.kind === 'title' || slide.kind === 'end' ? [index] : [],
  )
  if (way === 1) return starts.find((start) => start > at) ?? slides.length - 1
  return starts.filter((start) => start < at).pop() ?? 0
}
