import { sql } from 'kysely'
import type { Database } from '../database/database'
import { COLUMNS, type StoredEdition } from './editions'

/** Editions a reader may see. */
function served(database: Database, sample: boolean) {
  const query = database
    .selectFrom('edition')
    .select(COLUMNS)
    .where('published_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
  return sample ? query : query.where('sample', '=', false)
}

export interface ServedEdition extends StoredEdition {
  startsOn: string
}

export async function findServedEdition(
  database: Database,
  id: string,
  sample: boolean,
): Promise<ServedEdition | null> {
  const row = await served(database, sample).where('id', '=', id).executeTakeFirst()
  return (row as ServedEdition | undefined) ?? null
}

/** Where a page of the archive ended: the last edition shown. */
export interface Cursor {
  startsOn: string
  id: string
}

/** Newest first, after the cursor if there is one. */
export async function listServedEditions(
  database: Database,
  page: { after: Cursor | null; limit: number; sample: boolean },
): Promise<ServedEdition[]> {
  let query = served(database, page.sample)
  if (page.after) {
    const { startsOn, id } = page.after
    query = query.where(sql<boolean>`(starts_on, id) < (${startsOn}::date, ${id})`)
  }
  const rows = await query
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute()
  return rows as ServedEdition[]
}

/** Editions but samples that start on a day or later, the soonest first. */
export async function listEditionsFrom(
  database: Database,
  from: string,
  limit: number,
): Promise<ServedEdition[]> {
  const rows = await served(database, false)
    .where('starts_on', '>=', from)
    .orderBy('starts_on')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows as ServedEdition[]
}

/** The newest edition that starts within the given days; a real one goes before a sample. */
export async function findEditionStarting(
  database: Database,
  range: { from: string | null; to: string | null; sample: boolean; order: 'newest' | 'soonest' },
): Promise<ServedEdition | null> {
  let query = served(database, range.sample)
  if (range.from) query = query.where('starts_on', '>=', range.from)
  if (range.to) query = query.where('starts_on', '<=', range.to)
  const direction = range.order === 'newest' ? 'desc' : 'asc'
  const row = await query
    .orderBy('sample', 'asc')
    .orderBy('starts_on', direction)
    .orderBy('id', direction)
    .limit(1)
    .executeTakeFirst()
  return (row as ServedEdition | undefined) ?? null
}
