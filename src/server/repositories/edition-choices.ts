import type { Choices } from '../../core/desk/draft'
import type { Database } from '../database/database'

/** What the desk decided about the cards of an edition. */
export async function putChoices(
  database: Database,
  editionId: string,
  choices: Choices,
): Promise<void> {
  const value = JSON.stringify(choices)
  await database
    .insertInto('edition_choices')
    .values({ edition_id: editionId, choices: value })
    .onConflict((conflict) => conflict.columns(['edition_id']).doUpdateSet({ choices: value }))
    .execute()
}

export async function readChoices(database: Database, editionId: string): Promise<Choices> {
  const row = await database
    .selectFrom('edition_choices')
    .select('choices')
    .where('edition_id', '=', editionId)
    .executeTakeFirst()
  return row?.choices ?? {}
}
