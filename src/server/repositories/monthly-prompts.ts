import { sql } from 'kysely'
import type { MonthlyPrompt } from '../../core/study/monthly-prompt'
import type { Database } from '../database/database'

const COLUMNS = [
  'organisation_id as organisationId',
  'monthly_prompt.id',
  'version',
  'month',
  'theme',
  'aims',
  'materials',
  'card_ids as cardIds',
  'withdrawn',
] as const

export type NewPrompt = Omit<MonthlyPrompt, 'version' | 'withdrawn'>

const said = ({ month, theme, aims, materials, cardIds }: Omit<NewPrompt, 'id'>) => ({
  month,
  theme,
  aims,
  materials: JSON.stringify(materials),
  card_ids: JSON.stringify(cardIds),
})

/** The same id again stores nothing, so that a request sent twice makes one prompt. */
export async function insertPrompt(
  database: Database,
  prompt: NewPrompt,
  issuedBy: string,
): Promise<void> {
  await database
    .insertInto('monthly_prompt')
    .values({
      organisation_id: prompt.organisationId,
      id: prompt.id,
      version: 1,
      ...said(prompt),
      issued_by: issuedBy,
      withdrawn: false,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .execute()
}

export async function findPrompt(
  database: Database,
  organisationId: string,
  id: string,
): Promise<MonthlyPrompt | null> {
  const row = await database
    .selectFrom('monthly_prompt')
    .select(COLUMNS)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Replaces what a prompt says. Out: false when it is not at `version` (any more). */
export async function updatePrompt(
  database: Database,
  prompt: Omit<MonthlyPrompt, 'withdrawn'>,
): Promise<boolean> {
  const result = await database
    .updateTable('monthly_prompt')
    .set({ version: prompt.version + 1, ...said(prompt) })
    .where('organisation_id', '=', prompt.organisationId)
    .where('id', '=', prompt.id)
    .where('version', '=', prompt.version)
    .where('withdrawn', '=', false)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Out: whether there is such a prompt; withdrawn twice it stays withdrawn. */
export async function withdrawPrompt(
  database: Database,
  organisationId: string,
  id: string,
): Promise<boolean> {
  const result = await database
    .updateTable('monthly_prompt')
    .set({ withdrawn: true })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Of an organisation, not withdrawn, the newest month first. */
export async function promptsOf(
  database: Database,
  organisationId: string,
  limit: number,
): Promise<MonthlyPrompt[]> {
  return database
    .selectFrom('monthly_prompt')
    .select(COLUMNS)
    .where('organisation_id', '=', organisationId)
    .where('withdrawn', '=', false)
    .orderBy('month', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Of several organisations, not withdrawn: the newest month first, in a month from the top of the tree down. */
export async function promptsFrom(
  database: Database,
  organisationIds: string[],
  limit: number,
): Promise<(MonthlyPrompt & { issuer: string })[]> {
  return database
    .selectFrom('monthly_prompt')
    .innerJoin('organisation', 'organisation.id', 'monthly_prompt.organisation_id')
    .select([...COLUMNS, 'organisation.name as issuer'])
    .where('organisation_id', '=', sql<string>`ANY(${organisationIds}::text[])`)
    .where('withdrawn', '=', false)
    .orderBy('month', 'desc')
    .orderBy('organisation.path')
    .orderBy('monthly_prompt.id')
    .limit(limit)
    .execute()
}
