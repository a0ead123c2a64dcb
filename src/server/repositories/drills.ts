import type { Database } from '../database/database'

/** `id`: of its withdrawal; `by` and `name`: of whoever drills. */
export interface Drill {
  id: string
  cardId: string
  by: string
  name: string
}

/** Out: false while another drill is not over. */
export async function beginDrill(database: Database, drill: Drill, endsAt: Date): Promise<boolean> {
  const { cardId, ...rest } = drill
  const result = await database
    .insertInto('drill')
    .values({ ...rest, card_id: cardId, ends_at: endsAt })
    .onConflict((conflict) => conflict.column('only_one').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

/** A drill that should be over and is not: its process died, or could not give the card back; null: there is none. */
export async function overdueDrill(database: Database, now: Date): Promise<Drill | null> {
  const row = await database
    .selectFrom('drill')
    .select(['id', 'card_id as cardId', 'by', 'name'])
    .where('ends_at', '<', now)
    .executeTakeFirst()
  return row ?? null
}

export async function endDrill(database: Database, id: string): Promise<void> {
  await database.deleteFrom('drill').where('id', '=', id).execute()
}
