import type { CardSummary } from '../../contract/card'
import type { Card } from '../../core/cards/card'
import type { Database } from '../database/database'

/** A card as dealt, ready to become a version. */
export interface DealtCard {
  card: Card
  summary: Omit<CardSummary, 'version'>
  digest: string
  position: number
}

export interface NewestVersion {
  cardId: string
  version: number
  digest: string
  publishedAt: Date | null
  withdrawnAt: Date | null
}

/** The newest version of each card of an edition, published or not. */
export async function newestVersions(
  database: Database,
  editionId: string,
): Promise<NewestVersion[]> {
  return database
    .selectFrom('card_version')
    .innerJoin('card', 'card.id', 'card_id')
    .select(['card_id as cardId', 'version', 'digest', 'published_at as publishedAt'])
    .select('withdrawn_at as withdrawnAt')
    .where('edition_id', '=', editionId)
    .distinctOn('card_id')
    .orderBy('card_id')
    .orderBy('version', 'desc')
    .execute()
}

/** Drops what was dealt for the desk but never published. */
export async function dropUnpublishedVersions(
  database: Database,
  editionId: string,
): Promise<void> {
  await database
    .deleteFrom('card_version')
    .where('published_at', 'is', null)
    .where('card_id', 'in', (query) =>
      query.selectFrom('card').select('id').where('edition_id', '=', editionId),
    )
    .execute()
  await database
    .deleteFrom('card')
    .where('edition_id', '=', editionId)
    .where('id', 'not in', (query) => query.selectFrom('card_version').select('card_id'))
    .execute()
}

export async function insertVersion(
  database: Database,
  editionId: string,
  { card, summary, digest, position }: DealtCard,
  version: number,
  dealtAt: Date,
): Promise<void> {
  await database
    .insertInto('card')
    .values({ id: card.id, edition_id: editionId })
    .onConflict((conflict) => conflict.columns(['id']).doNothing())
    .execute()
  await database
    .insertInto('card_version')
    .values({
      card_id: card.id,
      version,
      digest,
      study_day: card.studyDay,
      position,
      summary: JSON.stringify({ ...summary, version }),
      content: JSON.stringify(card),
      dealt_at: dealtAt,
    })
    .execute()
}

export async function publishVersions(
  database: Database,
  editionId: string,
  at: Date,
): Promise<void> {
  await database
    .updateTable('card_version')
    .set({ published_at: at })
    .where('published_at', 'is', null)
    .where('card_id', 'in', (query) =>
      query.selectFrom('card').select('id').where('edition_id', '=', editionId),
    )
    .execute()
}

/**
 * Of an edition's cards those in `kept` are served from now on, the others, which its new deal
 * lacks, no longer. Out: how many changed.
 */
export async function serveOnly(
  database: Database,
  editionId: string,
  kept: string[],
  at: Date,
): Promise<number> {
  const update = database.updateTable('card').where('edition_id', '=', editionId)
  const ids = kept.length ? kept : ['']
  const withdrawn = await update
    .set({ withdrawn_at: at })
    .where('withdrawn_at', 'is', null)
    .where('id', 'not in', ids)
    .executeTakeFirst()
  const restored = await update
    .set({ withdrawn_at: null })
    .where('withdrawn_at', 'is not', null)
    .where('id', 'in', ids)
    .executeTakeFirst()
  return Number(withdrawn.numUpdatedRows + restored.numUpdatedRows)
}

/** Takes one card away from readers; null: gives it back. */
export async function setWithdrawn(
  database: Database,
  cardId: string,
  at: Date | null,
): Promise<void> {
  const update = database.updateTable('card').set({ withdrawn_at: at }).where('id', '=', cardId)
  await (at === null ? update : update.where('withdrawn_at', 'is', null)).execute()
}

/** The newest published version of each card of an edition, withdrawn or not, in study order. */
export async function publishedCards(
  database: Database,
  editionId: string,
): Promise<{ card: Card; version: number; withdrawn: boolean }[]> {
  const newest = database
    .selectFrom('card_version')
    .innerJoin('card', 'card.id', 'card_version.card_id')
    .where('card.edition_id', '=', editionId)
    .where('card_version.published_at', 'is not', null)
    .distinctOn('card_version.card_id')
    .orderBy('card_version.card_id')
    .orderBy('card_version.version', 'desc')
    .select(['content', 'version', 'withdrawn_at', 'study_day', 'position'])
  const rows = await database
    .selectFrom(newest.as('newest'))
    .select(['content', 'version', 'withdrawn_at'])
    .orderBy('study_day')
    .orderBy('position')
    .execute()
  return rows.map(({ content, version, withdrawn_at }) => {
    return { card: content, version, withdrawn: withdrawn_at !== null }
  })
}

/** The newest version of each card of an edition, published or not. */
export async function newestContents(database: Database, editionId: string): Promise<Card[]> {
  const rows = await database
    .selectFrom('card_version')
    .innerJoin('card', 'card.id', 'card_id')
    .where('edition_id', '=', editionId)
    .distinctOn('card_id')
    .orderBy('card_id')
    .orderBy('version', 'desc')
    .select('content')
    .execute()
  return rows.map(({ content }) => content)
}

/** The newest version of a card as dealt, or null. */
export async function newestContent(
  database: Database,
  cardId: string,
): Promise<{ card: Card; version: number; digest: string; position: number } | null> {
  const row = await database
    .selectFrom('card_version')
    .select(['content as card', 'version', 'digest', 'position'])
    .where('card_id', '=', cardId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
