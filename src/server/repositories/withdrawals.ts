import { sql } from 'kysely'
import type { Database } from '../database/database'
import { servedVersions } from './served-cards'

/** What was taken away from readers or given back to them: a card or a whole edition. */
export type Withdrawn = { cardId: string; editionId?: null } | { cardId?: null; editionId: string }

export type Withdrawal = Withdrawn & {
  id: string
  kind: 'withdrawn' | 'restored'
  by: string
  name: string
  reason: string
}

/** Out: false when it is stored already. */
export async function insertWithdrawal(
  database: Database,
  { cardId, editionId, ...rest }: Withdrawal,
  at: Date,
): Promise<boolean> {
  const result = await database
    .insertInto('withdrawal')
    .values({ ...rest, card_id: cardId ?? null, edition_id: editionId ?? null, at })
    .onConflict((conflict) => conflict.columns(['id']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

/** Cards of an edition that somebody took away from readers and nobody gave back. */
export async function takenAway(database: Database, editionId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM (
      SELECT DISTINCT ON (card_id) card_id AS id, withdrawal.kind
      FROM withdrawal JOIN card ON card.id = card_id
      WHERE card.edition_id = ${editionId}
      ORDER BY card_id, number DESC
    ) AS newest WHERE kind = 'withdrawn'`.execute(database)
  return new Set(rows.map(({ id }) => id))
}

/** What was done about a card last; null: it was never withdrawn. */
export async function newestWithdrawal(database: Database, cardId: string): Promise<string | null> {
  const row = await database
    .selectFrom('withdrawal')
    .select('id')
    .where('card_id', '=', cardId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Whether something of that id was withdrawn or given back already. */
export async function isRecorded(database: Database, id: string): Promise<boolean> {
  const row = await database
    .selectFrom('withdrawal')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

export interface ListedWithdrawal {
  id: string
  kind: 'withdrawn' | 'restored'
  /** null: the whole edition. */
  cardId: string | null
  name: string
  reason: string
  at: Date
}

/** All that was taken away of an edition and given back, the first first. */
export async function listWithdrawals(
  database: Database,
  editionId: string,
): Promise<ListedWithdrawal[]> {
  const { rows } = await sql<ListedWithdrawal>`
    SELECT withdrawal.id, kind, card_id AS "cardId", name, reason, at
    FROM withdrawal LEFT JOIN card ON card.id = card_id
    WHERE coalesce(withdrawal.edition_id, card.edition_id) = ${editionId}
    ORDER BY number`.execute(database)
  return rows
}

/** The edition of a published card and whether it is made up, or null. */
export async function editionOfCard(
  database: Database,
  cardId: string,
): Promise<{ id: string; sample: boolean } | null> {
  const row = await database
    .selectFrom('card')
    .innerJoin('card_version', 'card_version.card_id', 'card.id')
    .innerJoin('edition', 'edition.id', 'card.edition_id')
    .select(['edition.id', 'edition.sample'])
    .where('card.id', '=', cardId)
    .where('card_version.published_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** A published edition and whether readers are given it, or null. */
export async function publishedEdition(
  database: Database,
  id: string,
): Promise<{ id: string; sample: boolean; withdrawn: boolean } | null> {
  const row = await database
    .selectFrom('edition')
    .select(['id', 'sample', 'withdrawn_at'])
    .where('id', '=', id)
    .where('published_at', 'is not', null)
    .executeTakeFirst()
  return row ? { id: row.id, sample: row.sample, withdrawn: row.withdrawn_at !== null } : null
}

/** null: readers are given it again. */
export async function setEditionWithdrawn(
  database: Database,
  id: string,
  at: Date | null,
): Promise<void> {
  const update = database.updateTable('edition').set({ withdrawn_at: at }).where('id', '=', id)
  await (at === null ? update : update.where('withdrawn_at', 'is', null)).execute()
}

export interface DrillCard {
  id: string
  version: number
  editionId: string
  studyDay: string
  headline: string
  sample: boolean
}

/** A card that readers have now: the one named, else the newest that is made up; null where there is none. */
export async function newestDrillCard(
  database: Database,
  cardId: string | null,
): Promise<DrillCard | null> {
  const row = await servedVersions(database, true)
    .select(['card.id', 'version', 'card.edition_id as editionId', 'study_day as studyDay'])
    .select(['summary', 'edition.sample'])
    .where(cardId === null ? 'edition.sample' : 'card.id', '=', cardId ?? true)
    .where((where) => where(sql<string>`content->>'kind'`, '=', 'article'))
    .orderBy('edition.starts_on', 'desc')
    .orderBy('study_day')
    .orderBy('card.id')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { summary, ...card } = row
  return { ...card, headline: summary.headline }
}
