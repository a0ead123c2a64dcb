import type { StudyEvent } from '../../core/study/event'

/** The body holds what has no column of its own. */
export function rowOf(event: StudyEvent) {
  const { id, kind, counter, day, ...rest } = event as StudyEvent & {
    cardId?: string
    itemId?: string
  }
  const { cardId = null, itemId = null, ...body } = rest
  return { id, kind, counter, day, card_id: cardId, item_id: itemId, body }
}

export const COLUMNS = ['event_id', 'kind', 'counter', 'day', 'card_id', 'item_id', 'body'] as const

export interface EventRow {
  event_id: string
  kind: string
  counter: number
  day: string
  card_id: string | null
  item_id: string | null
  body: object
}

export const eventOf = (row: EventRow): StudyEvent =>
  ({
    id: row.event_id,
    kind: row.kind,
    counter: row.counter,
    day: row.day,
    ...(row.card_id !== null && { cardId: row.card_id }),
    ...(row.item_id !== null && { itemId: row.item_id }),
    ...row.body,
  }) as StudyEvent
