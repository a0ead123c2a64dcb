import { answers, grade, type Response } from '../quiz/grade'
import type { QuizItem, QuizKind } from '../quiz/quiz-item'

/**
 * Where a reader is in the items of a card and what they answered: the reader's own, kept on the reader's own
 * device and nowhere else. No times, no counts.
 */
export interface CardResponses {
  /** Id of the item the reader is at; null when the last one is done. */
  at: string | null
  /** By item id, which outlives a correction elsewhere in the article. */
  responses: Record<string, Response>
}

export interface QuizProgress {
  version: 1
  /** The card worked on last stands last. */
  cards: Record<string, CardResponses>
}

export interface CardItems {
  id: string
  items: readonly QuizItem[]
}

/** Two months of daily cards; about 300 bytes each on the phone. The oldest goes first. */
const CARDS_KEPT = 60

export const nothingAnswered: QuizProgress = { version: 1, cards: {} }

/** Out: index of the item to show, `items.length` at the end. An item that is gone hands on to the first open one. */
export function placeIn(state: QuizProgress, card: CardItems): number {
  const kept = cardOf(state, card.id)
  if (!kept) return 0
  const known = card.items.findIndex((item) => item.id === kept.at)
  if (known >= 0) return known
  const open = card.items.findIndex((item) => responseTo(state, card.id, item) === null)
  return open >= 0 ? open : card.items.length
}

/** What the reader answered, or null: also when the stored response cannot answer the item as it now is. */
export function responseTo(state: QuizProgress, cardId: string, item: QuizItem): Response | null {
  const responses = cardOf(state, cardId)?.responses
  const response = responses && own(responses, item.id)
  return response && answers(item, response) ? response : null
}

/** Keeps the first response to an item: the answer is shown at once, so a second one would tell nothing. */
export function recordResponse(
  state: QuizProgress,
  card: CardItems,
  item: QuizItem,
  response: Response,
): QuizProgress {
  grade(item, response)
  if (responseTo(state, card.id, item)) return state
  const before = cardOf(state, card.id)
  return keep(state, card.id, {
    at: item.id,
    responses: { ...before?.responses, [item.id]: response },
  })
}

/** On to the item after the current one, or to the end. */
export function goOn(state: QuizProgress, card: CardItems): QuizProgress {
  const at = card.items[placeIn(state, card) + 1]?.id ?? null
  return keep(state, card.id, { at, responses: cardOf(state, card.id)?.responses ?? {} })
}

/** 再做一遍: this card begins anew, the others stay. */
export function beginAgain(state: QuizProgress, cardId: string): QuizProgress {
  const { [cardId]: _before, ...others } = state.cards
  return { version: 1, cards: others }
}

/** Items whose sentence is worth another look, in their order on the card. */
export function toLookAtAgain(state: QuizProgress, card: CardItems): QuizItem[] {
  return card.items.filter((item) => {
    const response = responseTo(state, card.id, item)
    return response !== null && !grade(item, response).right
  })
}

/** Ids of the cards with responses, the one worked on last first. */
export function cardsAnswered(state: QuizProgress): string[] {
  return Object.keys(state.cards)
    .filter((id) => Object.keys(state.cards[id]!.responses).length > 0)
    .reverse()
}

/** In: whatever the phone had stored. Out: a state; what cannot be understood counts as not answered. */
export function quizProgressFrom(stored: unknown): QuizProgress {
  const { version, cards } = (stored ?? {}) as Partial<QuizProgress>
  if (version !== 1 || !isRecord(cards)) return nothingAnswered
  const sound = Object.entries(cards).flatMap(([id, card]) => {
    const { at, responses } = (card ?? {}) as Partial<CardResponses>
    if ((typeof at !== 'string' && at !== null) || !isRecord(responses)) return []
    const understood = Object.entries(responses).filter(([, response]) => isResponse(response))
    return [[id, { at, responses: Object.fromEntries(understood) }] as const]
  })
  return { version: 1, cards: Object.fromEntries(sound.slice(-CARDS_KEPT)) }
}

const FIELD: Record<QuizKind, 'chosen' | 'order' | 'matched'> = {
  'single-choice': 'chosen',
  'true-false': 'chosen',
  'multiple-choice': 'chosen',
  order: 'order',
  match: 'matched',
}

function isResponse(value: unknown): value is Response {
  if (!isRecord(value) || typeof value.kind !== 'string' || !(value.kind in FIELD)) return false
  const kind = value.kind as QuizKind
  const given = value[FIELD[kind]]
  if (kind === 'single-choice' || kind === 'true-false') return Number.isInteger(given)
  return Array.isArray(given) && given.every((option) => Number.isInteger(option))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Ids come from outside: one named like something every object has must not be found. */
const own = <Value>(record: Record<string, Value>, key: string): Value | undefined =>
  Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined

const cardOf = (state: QuizProgress, cardId: string) => own(state.cards, cardId)

function keep(state: QuizProgress, cardId: string, now: CardResponses): QuizProgress {
  const { [cardId]: _before, ...others } = state.cards
  const entries = Object.entries({ ...others, [cardId]: now })
  return { version: 1, cards: Object.fromEntries(entries.slice(-CARDS_KEPT)) }
}
