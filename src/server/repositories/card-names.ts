import type { CardName } from '../../contract/card'
import type { Database } from '../database/database'
import { servedVersions } from './served-cards'

/** What a list calls the cards named, in their newest published version; a card not served any more is left out. */
export async function cardNamesOf(
  database: Database,
  cardIds: string[],
  sample: boolean,
): Promise<CardName[]> {
  if (cardIds.length === 0) return []
  const rows = await servedVersions(database, sample)
    .where('card_version.card_id', 'in', cardIds)
    .distinctOn('card_version.card_id')
    .orderBy('card_version.card_id')
    .orderBy('card_version.version', 'desc')
    .select('summary')
    .execute()
  return rows.map(({ summary: { id, version, kind, headline, county } }) => ({
    id,
    version,
    kind,
    headline,
    county,
  }))
}
