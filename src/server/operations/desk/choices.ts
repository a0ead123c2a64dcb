import type { Card } from '../../../core/cards/card'
import { addDays } from '../../../core/calendar/study-day'
import type { Choices, DraftPicture, ItemChoices } from '../../../core/desk/draft'
import { captionWords, type Picture } from '../../../core/edition/picture'
import type { QuizItem } from '../../../core/quiz/quiz-item'

/** Whether an item keeps every rule against the article as it now is. */
export type Fits = (item: QuizItem) => boolean

/**
 * The cards as the desk wants them: on the days it chose, with the items it kept and its own, and with their
 * pictures. An own item that the text no longer bears out is left away.
 */
export function withChoices(cards: Card[], choices: Choices, startsOn: string, fits: Fits): Card[] {
  const chosen = cards.map((card): Card => {
    const choice = choices[card.id]
    if (card.kind !== 'article' || !choice) return card
    const studyDay = choice.day === null ? card.studyDay : addDays(startsOn, choice.day)
    const picture = choice.picture && { picture: shownPicture(choice.picture) }
    return { ...card, studyDay, items: itemsOf(card.items, choice.items, fits), ...picture }
  })
  // Cards of one day stay in the order they had; the look back ends the week.
  return withoutShownCaptions(chosen)
    .map((card, at) => ({ card, at }))
    .sort((a, b) =>
      a.card.studyDay < b.card.studyDay ? -1 : a.card.studyDay > b.card.studyDay ? 1 : a.at - b.at,
    )
    .map(({ card }) => card)
}

/** What readers need of it. */
const shownPicture = ({ people: _, ...picture }: DraftPicture): Picture => picture

/** A caption that stands under its picture is not told a second time without it. */
function withoutShownCaptions(cards: Card[]): Card[] {
  const shown = new Set(
    cards.flatMap((card) => (card.kind === 'article' && card.picture?.caption) || []),
  )
  if (shown.size === 0) return cards
  return cards.map((card) => {
    const captions = card.captions.filter((caption) => !shown.has(captionWords(caption)))
    return { ...card, captions }
  })
}

function itemsOf(composed: QuizItem[], { dropped, own }: ItemChoices, fits: Fits): QuizItem[] {
  const good = own.filter(({ item }) => fits(item))
  const replaced = new Map(good.map(({ replaces, item }) => [replaces, item]))
  const kept = composed
    .filter(({ id }) => !dropped.includes(id))
    .map((item) => replaced.get(item.id) ?? item)
  const ids = new Set(kept.map(({ id }) => id))
  return [...kept, ...good.map(({ item }) => item).filter(({ id }) => !ids.has(id))]
}

/** Without the cards that somebody took away from readers, and without what other cards say of them. */
export function withoutTakenAway(cards: Card[], gone: ReadonlySet<string>): Card[] {
  if (gone.size === 0) return cards
  return cards.filter(({ id }) => !gone.has(id)).map((card) => without(card, gone))
}

/** A look back without the entries and items of some cards; other cards cite only themselves. */
export function without(card: Card, gone: ReadonlySet<string>): Card {
  if (card.kind !== 'look-back') return card
  const cites = ({ source, sources }: QuizItem) =>
    [source, ...(sources ?? [])].some(({ articleId }) => gone.has(articleId))
  return {
    ...card,
    entries: card.entries.filter(({ cardId }) => !gone.has(cardId)),
    items: card.items.filter((item) => !cites(item)),
  }
}
