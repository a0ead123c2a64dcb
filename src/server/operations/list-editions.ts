import type { EditionListReply } from '../../contract/edition'
import type { Parts } from '../parts'
import { type Cursor, listServedEditions } from '../repositories/served-editions'
import { editionReplies } from './edition-reply'
import { isServedDay } from './served-day'

/** A cursor as readers carry it: the first study day and the id of the last edition shown. */
function readCursor(before: string): Cursor | null {
  const found = /^(\d{4}-\d{2}-\d{2})_([a-z0-9-]{1,64})$/.exec(before)
  return found && isServedDay(found[1]!) ? { startsOn: found[1]!, id: found[2]! } : null
}

/**
 * One page of the published editions, newest first. In: the `before` of the page before (null: the
 * first page) and how many. Out: `bad-cursor` when `before` was not made here.
 */
export async function listEditions(
  parts: Parts,
  before: string | null,
  limit: number,
): Promise<EditionListReply | 'bad-cursor'> {
  const after = before === null ? null : readCursor(before)
  if (before !== null && after === null) return 'bad-cursor'
  const page = { after, limit: limit + 1, sample: parts.config.sample }
  const found = await listServedEditions(parts.database, page)
  const editions = found.slice(0, limit)
  const last = found.length > limit ? editions[editions.length - 1] : undefined
  return {
    editions: await editionReplies(parts, editions),
    before: last ? `${last.startsOn}_${last.id}` : null,
  }
}
