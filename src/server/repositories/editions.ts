import { type ExpressionBuilder, sql } from 'kysely'
import type { Doubt } from '../../core/edition/doubt'
import type { Edition, ParsedPageFound } from '../../core/edition/edition'
import type { Database } from '../database/database'
import type { Schema } from '../database/schema'

/** What is kept of an edition besides its articles and cards. */
export interface StoredEdition {
  id: string
  sourceDigest: string
  newspaper: string | null
  date: string | null
  pageNumber: number | null
  pageTitle: string | null
  startsOn: string | null
  sample: boolean
  publishedAt: Date | null
}

export const COLUMNS = [
  'edition.id',
  'source_digest as sourceDigest',
  'newspaper',
  'date',
  'page_number as pageNumber',
  'page_title as pageTitle',
  'starts_on as startsOn',
  'sample',
  'published_at as publishedAt',
] as const

export async function findEdition(database: Database, id: string): Promise<StoredEdition | null> {
  const row = await database
    .selectFrom('edition')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** What a page must have in common with an edition to be it. */
export interface PageIdentity {
  sample: boolean
  /** null: not known, may be any. */
  date: string | null
}

/** A sample is never a real edition, and no edition has two dates. */
export const mayBe =
  ({ sample, date }: PageIdentity) =>
  (where: ExpressionBuilder<Schema, 'edition'>) => {
    const sameKind = where('edition.sample', '=', sample)
    if (date === null) return sameKind
    const sameDate = where.or([where('edition.date', 'is', null), where('edition.date', '=', date)])
    return where.and([sameKind, sameDate])
  }

/** The edition that a source text became. */
export async function findEditionByDigest(
  database: Database,
  sourceDigest: string,
  page: PageIdentity,
): Promise<StoredEdition | null> {
  const row = await database
    .selectFrom('edition')
    .select(COLUMNS)
    .where('source_digest', '=', sourceDigest)
    .where(mayBe(page))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Holds an edition until the transaction ends, so that two imports of it take turns. */
export async function lockEdition(database: Database, id: string): Promise<void> {
  await database.selectFrom('edition').select('id').where('id', '=', id).forUpdate().execute()
}

/** Two imports of one new page would each find nothing; they take turns by this lock. */
const IMPORT_LOCK = 20260102

export async function takeImportTurn(database: Database): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${sql.lit(IMPORT_LOCK)})`.execute(database)
}

interface EditionContent {
  edition: Edition
  startsOn: string | null
  page: ParsedPageFound
  sourceText: string
  sourceDigest: string
}

const rowOf = ({ edition, startsOn, page, sourceText, sourceDigest }: EditionContent) => ({
  source_digest: sourceDigest,
  source_text: sourceText,
  page: JSON.stringify(page),
  newspaper: edition.newspaper,
  date: edition.date,
  page_number: edition.pageNumber,
  page_title: edition.pageTitle,
  editors: JSON.stringify(edition.editors),
  captions: JSON.stringify(edition.captions),
  starts_on: startsOn,
  sample: edition.sample,
})

export async function insertEdition(
  database: Database,
  content: EditionContent,
  importedAt: Date,
): Promise<void> {
  await database
    .insertInto('edition')
    .values({ id: content.edition.id, imported_at: importedAt, ...rowOf(content) })
    .execute()
}

export async function updateEdition(database: Database, content: EditionContent): Promise<void> {
  await database
    .updateTable('edition')
    .set(rowOf(content))
    .where('id', '=', content.edition.id)
    .execute()
}

export async function markPublished(database: Database, id: string, at: Date): Promise<void> {
  await database.updateTable('edition').set({ published_at: at }).where('id', '=', id).execute()
}

/** Published editions that were printed on a day, by id. */
export async function publishedEditionsOf(database: Database, date: string): Promise<string[]> {
  const rows = await database
    .selectFrom('edition')
    .select('id')
    .where('date', '=', date)
    .where('published_at', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Every published edition, by id. */
export async function publishedEditionIds(database: Database): Promise<string[]> {
  const rows = await database
    .selectFrom('edition')
    .select('id')
    .where('published_at', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function hasSample(database: Database): Promise<boolean> {
  const row = await database
    .selectFrom('edition')
    .select('id')
    .where('sample', '=', true)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The whole edition as stored, and what the program doubted on its page. */
export async function readEditionContent(
  database: Database,
  id: string,
): Promise<(Omit<Edition, 'articles'> & { doubts: Doubt[] }) | null> {
  const row = await database
    .selectFrom('edition')
    .select(['id', 'newspaper', 'date', 'page_number as pageNumber', 'page_title as pageTitle'])
    .select(['editors', 'captions', 'sample', 'page'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { page, ...edition } = row
  return { ...edition, doubts: page.doubts }
}
