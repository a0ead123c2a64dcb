import { sql } from 'kysely'
import type { RelatedPractice } from '../../contract/card'
import type { Database } from '../database/database'
import { servedVersions } from './served-cards'

export interface NewLink {
  cardId: string
  relatedId: string
  terms: string[]
}

/** The links of some cards to what was printed before them, in place of those they had. */
export async function replaceLinks(
  database: Database,
  cardIds: string[],
  links: NewLink[],
): Promise<void> {
  if (cardIds.length === 0) return
  await database.deleteFrom('related_practice').where('card_id', 'in', cardIds).execute()
  // What was imported but never dealt has no card to link to.
  for (const { cardId, relatedId, terms } of links)
    await sql`
      INSERT INTO related_practice (card_id, related_id, terms)
      SELECT ${cardId}, id, ${JSON.stringify(terms)}::jsonb FROM card WHERE id = ${relatedId}`.execute(
      database,
    )
}

/** Cards that do the same thing, in their newest served words, the newest first; `limit` at most. */
export async function servedLinks(
  database: Database,
  cardId: string,
  sample: boolean,
  limit: number,
): Promise<RelatedPractice[]> {
  const links = database
    .selectFrom('related_practice')
    .select(['related_id as other', 'terms'])
    .where('card_id', '=', cardId)
    .unionAll((query) =>
      query
        .selectFrom('related_practice')
        .select(['card_id as other', 'terms'])
        .where('related_id', '=', cardId),
    )
  const newest = servedVersions(database, sample)
    .innerJoin(links.as('link'), 'link.other', 'card_version.card_id')
    .distinctOn('card_version.card_id')
    .orderBy('card_version.card_id')
    .orderBy('card_version.version', 'desc')
    .select(['summary', 'edition.date', 'link.terms'])
  const rows = await database
    .selectFrom(newest.as('newest'))
    .selectAll()
    .orderBy('date', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ summary: { id, version, headline, county }, date, terms }) => ({
    id,
    version,
    headline,
    county,
    date,
    terms,
  }))
}
