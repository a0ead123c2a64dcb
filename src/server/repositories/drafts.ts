import { sql } from 'kysely'
import type { DraftStage, EntryReply } from '../../contract/draft'
import type { Draft } from '../../core/desk/draft'
import type { PageLayout } from '../../core/edition/page-layout'
import type { DraftDeed } from '../../core/desk/step'
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
  schedule: Schedule | null
}

/** What somebody signed for a time. */
export interface Schedule {
  publishAt: Date
  /** Of what they saw. */
  signedDigest: string
  /** Why it was not published when its time came. */
  held: string | null
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
  'publish_at as publishAt',
  'signed_digest as signedDigest',
  'held',
] as const

type Row = Omit<StoredDraft, 'schedule'> & {
  publishAt: Date | null
  signedDigest: string | null
  held: string | null
}

function draftOf(row: Row | undefined): StoredDraft | null {
  if (!row) return null
  const { publishAt, signedDigest, held, ...draft } = row
  const isSigned = publishAt !== null && signedDigest !== null
  return { ...draft, schedule: isSigned ? { publishAt, signedDigest, held } : null }
}

export async function insertDraft(
  database: Database,
  draft: Omit<StoredDraft, 'stage' | 'editionId' | 'schedule'> & {
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
  return draftOf(row)
}

/** The draft, held until the transaction ends: those who write to it take turns. */
export async function lockDraft(database: Database, id: string): Promise<StoredDraft | null> {
  const row = await database
    .selectFrom('draft')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return draftOf(row)
}

/** The next draft whose time has come, held until the transaction ends; what another process holds is passed by. */
export async function lockDueDraft(database: Database, at: Date): Promise<StoredDraft | null> {
  const row = await database
    .selectFrom('draft')
    .select(COLUMNS)
    .where('stage', '=', 'scheduled')
    .where('held', 'is', null)
    .where('publish_at', '<=', at)
    .orderBy('publish_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return draftOf(row)
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

/** Moves a draft on; what was signed for a time and is no more is forgotten. `editionId`: null leaves it as it is. */
export async function setStage(
  database: Database,
  id: string,
  to: { stage: DraftStage; editionId: string | null; schedule: Schedule | null },
): Promise<void> {
  const { stage, editionId, schedule } = to
  await database
    .updateTable('draft')
    .set({
      stage,
      publish_at: schedule?.publishAt ?? null,
      signed_digest: schedule?.signedDigest ?? null,
      held: schedule?.held ?? null,
      ...(editionId !== null && { edition_id: editionId }),
    })
    .where('id', '=', id)
    .execute()
}

/** The newest drafts with what they began with and who touched them last. */
export async function listDrafts(database: Database, sample: boolean, limit: number) {
  const rows = await database
    .selectFrom('draft')
    .select(['draft.id', 'file_name as fileName', 'stage', 'base', 'brought_at as broughtAt'])
    .select(['publish_at as publishAt', 'held'])
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

/** Of drafts: what was said of date, number and title, and what was taken back or done again, of anything. */
export async function factEntries(database: Database, draftIds: readonly string[]) {
  if (draftIds.length === 0) return []
  return database
    .selectFrom('draft_entry')
    .select(['draft_id as draftId', 'id', 'by', 'deed'])
    .where('draft_id', 'in', draftIds)
    .where(sql<string>`deed->>'kind'`, 'in', ['facts', 'undo', 'redo'])
    .orderBy('draft_id')
    .orderBy('number')
    .execute()
}
