import { sql } from 'kysely'
import type { DraftDeed, DraftStage, EntryReply } from '../../contract/draft'
import type { Choices, Draft } from '../../core/desk/draft'
import type { PageLayout } from '../../core/edition/page-layout'
import type { Database } from '../database/database'

export interface StoredDraft {
  id: string
  fileName: string | null
  digest: string
  source: string
  base: Draft
  sample: boolean
  stage: DraftStage
  /** The edition it became, once published. */
  editionId: string | null
  /** The id that its edition has or will have. */
  plannedEditionId: string
}

const COLUMNS = [
  'id',
  'file_name as fileName',
  'digest',
  'source',
  'base',
  'sample',
  'stage',
  'edition_id as editionId',
  'planned_edition_id as plannedEditionId',
] as const

export async function insertDraft(
  database: Database,
  draft: Omit<StoredDraft, 'stage' | 'editionId'> & {
    media: 'text' | 'pdf'
    original: Buffer
    layout: PageLayout | null
  },
  at: Date,
): Promise<void> {
  const { fileName, base, layout, plannedEditionId, ...rest } = draft
  await database
    .insertInto('draft')
    .values({
      ...rest,
      file_name: fileName,
      planned_edition_id: plannedEditionId,
      base: JSON.stringify(base),
      layout: layout && JSON.stringify(layout),
      stage: 'editing',
      brought_at: at,
    })
    .execute()
}

export async function findDraft(database: Database, id: string): Promise<StoredDraft | null> {
  const row = await database
    .selectFrom('draft')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The draft, held until the transaction ends: those who write to it take turns. */
export async function lockDraft(database: Database, id: string): Promise<StoredDraft | null> {
  const row = await database
    .selectFrom('draft')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** A page that lies on the desk and is not published, by the hash of its file. */
export async function findOpenDraft(
  database: Database,
  digest: string,
  sample: boolean,
): Promise<string | null> {
  const row = await database
    .selectFrom('draft')
    .select('id')
    .where('digest', '=', digest)
    .where('sample', '=', sample)
    .where('stage', '!=', 'published')
    .orderBy('brought_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Entries after a number, in order. */
export async function entriesAfter(
  database: Database,
  draftId: string,
  after: number,
): Promise<EntryReply[]> {
  const rows = await database
    .selectFrom('draft_entry')
    .select(['number', 'id', 'by', 'name', 'at', 'deed'])
    .where('draft_id', '=', draftId)
    .where('number', '>', after)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

export interface NewEntry {
  id: string
  by: string
  name: string
  deed: DraftDeed
}

export async function appendEntries(
  database: Database,
  draftId: string,
  after: number,
  entries: NewEntry[],
  at: Date,
): Promise<void> {
  if (entries.length === 0) return
  await database
    .insertInto('draft_entry')
    .values(
      entries.map((entry, index) => ({
        ...entry,
        draft_id: draftId,
        number: after + 1 + index,
        deed: JSON.stringify(entry.deed),
        at,
      })),
    )
    .execute()
}

export async function setStage(
  database: Database,
  id: string,
  stage: DraftStage,
  editionId: string | null,
): Promise<void> {
  await database
    .updateTable('draft')
    .set({ stage, ...(editionId !== null && { edition_id: editionId }) })
    .where('id', '=', id)
    .execute()
}

/** The newest drafts with what they began with and who touched them last. */
export async function listDrafts(database: Database, sample: boolean, limit: number) {
  const rows = await database
    .selectFrom('draft')
    .select(['draft.id', 'file_name as fileName', 'stage', 'base', 'brought_at as broughtAt'])
    .select(
      sql<string | null>`(SELECT name FROM draft_entry WHERE draft_id = draft.id
        ORDER BY number DESC LIMIT 1)`.as('lastBy'),
    )
    .where('sample', '=', sample)
    .orderBy('brought_at', 'desc')
    .orderBy('draft.id')
    .limit(limit)
    .execute()
  return rows
}

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

/** Cards of an edition that somebody took away from readers. */
export async function takenAway(database: Database, editionId: string): Promise<Set<string>> {
  const rows = await database
    .selectFrom('withdrawal')
    .innerJoin('card', 'card.id', 'withdrawal.card_id')
    .select('card_id')
    .where('card.edition_id', '=', editionId)
    .execute()
  return new Set(rows.map(({ card_id }) => card_id))
}

/** Out: false when this withdrawal is stored already. */
export async function insertWithdrawal(
  database: Database,
  withdrawal: { id: string; cardId: string; by: string; name: string; reason: string },
  at: Date,
): Promise<boolean> {
  const { cardId, ...rest } = withdrawal
  const result = await database
    .insertInto('withdrawal')
    .values({ ...rest, card_id: cardId, at })
    .onConflict((conflict) => conflict.columns(['id']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

/** The edition of a published card, or null. */
export async function editionOfCard(database: Database, cardId: string): Promise<string | null> {
  const row = await database
    .selectFrom('card')
    .innerJoin('card_version', 'card_version.card_id', 'card.id')
    .select('edition_id')
    .where('card.id', '=', cardId)
    .where('card_version.published_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row?.edition_id ?? null
}
