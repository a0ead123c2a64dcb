import type { ReopenedFor } from '../../core/desk/step'
import type { Database } from '../database/database'

/** What readers are told of a change of some cards: a line with its day. */
export interface NewNotice {
  id: string
  kind: ReopenedFor
  toldOn: string
  text: string
}

export async function insertNotices(
  database: Database,
  cardIds: string[],
  { id, kind, toldOn, text }: NewNotice,
): Promise<void> {
  if (cardIds.length === 0) return
  await database
    .insertInto('card_notice')
    .values(cardIds.map((cardId) => ({ id, card_id: cardId, kind, told_on: toldOn, text })))
    .onConflict((conflict) => conflict.columns(['card_id', 'id']).doNothing())
    .execute()
}

/** What readers are told of an edition's cards, the oldest first, by card. */
export async function noticesOf(
  database: Database,
  editionId: string,
): Promise<Map<string, NewNotice[]>> {
  const rows = await database
    .selectFrom('card_notice')
    .innerJoin('card', 'card.id', 'card_notice.card_id')
    .select(['card_notice.id', 'card_id as cardId', 'kind', 'told_on as toldOn', 'text'])
    .where('edition_id', '=', editionId)
    .orderBy('told_on')
    .orderBy('card_notice.id')
    .execute()
  const found = new Map<string, NewNotice[]>()
  for (const { cardId, ...notice } of rows)
    found.set(cardId, [...(found.get(cardId) ?? []), notice])
  return found
}
