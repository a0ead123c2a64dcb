import { sql } from 'kysely'
import type { CardSummary } from '../../contract/card'
import type { Card } from '../../core/cards/card'
import type { Database } from '../database/database'

/** Versions a reader may be given: published, of a card and an edition not withdrawn. */
export function servedVersions(database: Database, sample: boolean) {
  const query = database
    .selectFrom('card_version')
    .innerJoin('card', 'card.id', 'card_version.card_id')
    .innerJoin('edition', 'edition.id', 'card.edition_id')
    .where('card_version.published_at', 'is not', null)
    .where('card.withdrawn_at', 'is', null)
    .where('edition.published_at', 'is not', null)
    .where('edition.withdrawn_at', 'is', null)
  return sample ? query : query.where('edition.sample', '=', false)
}

/** Summaries of the newest published version of each card, by edition, in study order. */
export async function summariesOf(
  database: Database,
  editionIds: string[],
  sample: boolean,
): Promise<Map<string, CardSummary[]>> {
  const found = new Map<string, CardSummary[]>(editionIds.map((id) => [id, []]))
  if (editionIds.length === 0) return found
  const newest = servedVersions(database, sample)
    .where('card.edition_id', 'in', editionIds)
    .distinctOn('card_version.card_id')
    .orderBy('card_version.card_id')
    .orderBy('card_version.version', 'desc')
    .select(['card.edition_id', 'summary', 'study_day', 'position'])
  const rows = await database
    .selectFrom(newest.as('newest'))
    .select(['edition_id', 'summary'])
    .orderBy('study_day')
    .orderBy('position')
    .execute()
  for (const row of rows) found.get(row.edition_id)?.push(row.summary)
  return found
}

export async function newestServedVersion(
  database: Database,
  cardId: string,
  sample: boolean,
): Promise<number | null> {
  const row = await servedVersions(database, sample)
    .select('version')
    .where('card_id', '=', cardId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.version ?? null
}

export async function findServedCard(
  database: Database,
  cardId: string,
  version: number,
  sample: boolean,
): Promise<(Card & { version: number }) | null> {
  const row = await servedVersions(database, sample)
    .select(['content', 'version'])
    .where('card_id', '=', cardId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row ? { ...row.content, version: row.version } : null
}

/** Cards of which a version was published and none is served any more, by id. */
export async function withdrawnCardIds(database: Database, sample: boolean): Promise<string[]> {
  const query = database
    .selectFrom('card')
    .innerJoin('edition', 'edition.id', 'card.edition_id')
    .select('card.id')
    .where((where) =>
      where.exists(
        where
          .selectFrom('card_version')
          .select('card_id')
          .whereRef('card_id', '=', 'card.id')
          .where('card_version.published_at', 'is not', null),
      ),
    )
    .where((where) =>
      where.or([
        where('card.withdrawn_at', 'is not', null),
        where('edition.withdrawn_at', 'is not', null),
      ]),
    )
    .orderBy('card.id')
  const rows = await (sample ? query : query.where('edition.sample', '=', false)).execute()
  return rows.map(({ id }) => id)
}

/** Of the cards named those that readers may be given. */
export async function servedCardIds(
  database: Database,
  cardIds: string[],
  sample: boolean,
): Promise<string[]> {
  const rows = await servedVersions(database, sample)
    .select('card_id')
    .distinct()
    .where('card_id', 'in', cardIds)
    .execute()
  return rows.map(({ card_id }) => card_id)
}

/** Served article cards whose text holds one of the names, the newest first. */
export async function cardsHolding(
  database: Database,
  names: string[],
  sample: boolean,
): Promise<Card[]> {
  if (names.length === 0) return []
  const newest = servedVersions(database, sample)
    .distinctOn('card_version.card_id')
    .orderBy('card_version.card_id')
    .orderBy('card_version.version', 'desc')
    .select(['content', 'study_day'])
  const rows = await database
    .selectFrom(newest.as('newest'))
    .select('content')
    // Blanks between the characters of a name are the newspaper's.
    .where(
      sql<boolean>`regexp_replace(content::text, '\\s+', '', 'g') LIKE ANY (${names.map(like)}::text[])`,
    )
    .orderBy('study_day', 'desc')
    .execute()
  return rows.map(({ content }) => content)
}

const like = (name: string) => `%${name.replace(/[\\%_]/g, '\\$&')}%`
