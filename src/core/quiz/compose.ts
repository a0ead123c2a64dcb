import type { Article } from '../edition/edition'
import { seededRandom } from '../random/seeded-random'
import { takeApart } from './article-text'
import { checkItem } from './check'
import { asksForFigure, type Ask, type Draft } from './draft'
import { leadDrafts } from './lead-items'
import { numberDrafts } from './number-items'
import type { QuizAids } from './quiz-aids'
import type { QuizItem } from './quiz-item'

export type { DamagedSpan, QuizAids } from './quiz-aids'
export type { QuizItem } from './quiz-item'

/** Items a card can carry before it tires. */
export const MOST_ITEMS = 6
const MOST_OF = { lead: 3, match: 1, members: 1, order: 1, county: 1 } as const

/** Easiest first: finding a place, then a figure, then telling apart and putting in order. */
const EASIEST_FIRST: Ask[] = [
  'lead',
  'county',
  'number',
  'pattern',
  'true-false',
  'members',
  'match',
  'order',
]

/**
 * Quiz items of one article, made by rules alone: same article and aids, same items. Every item
 * has passed `checkItem`. At most half ask for a figure; an article that carries none yields none.
 * Source of the rules: docs/quiz-rules.md.
 */
export function composeItems(article: Article, aids: QuizAids): QuizItem[] {
  const text = takeApart(article, aids)
  const random = seededRandom(`${aids.seed}\n${article.id}`)
  const drafts = [...leadDrafts(text, aids, random), ...numberDrafts(text, random)].filter(
    ({ item }) => checkItem(item, article, aids).length === 0,
  )
  return select(random.shuffled(drafts)).map(({ item }) => item)
}

/** A card's choice: one item a sentence, kinds mixed, figures at most half. */
function select(drafts: Draft[]): Draft[] {
  const chosen: Draft[] = []
  const take = (from: Draft[], most: number) => {
    let taken = 0
    for (const draft of from) {
      if (taken >= most || chosen.length >= MOST_ITEMS) return
      if (chosen.some((other) => sameSentence(other.item, draft.item))) continue
      chosen.push(draft)
      taken += 1
    }
  }
  for (const ask of Object.keys(MOST_OF) as (keyof typeof MOST_OF)[]) {
    take(
      drafts.filter((draft) => draft.ask === ask),
      MOST_OF[ask],
    )
  }
  take(
    drafts.filter((draft) => asksForFigure(draft.ask)),
    chosen.length,
  )
  return chosen.sort((a, b) => EASIEST_FIRST.indexOf(a.ask) - EASIEST_FIRST.indexOf(b.ask))
}

function sameSentence(a: QuizItem, b: QuizItem): boolean {
  return a.source.paragraph === b.source.paragraph && a.source.start === b.source.start
}
