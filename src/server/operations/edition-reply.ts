import type { EditionReply } from '../../contract/edition'
import type { Parts } from '../parts'
import { summariesOf } from '../repositories/served-cards'
import type { ServedEdition } from '../repositories/served-editions'

/** Stored editions as readers see them, each with the summaries of its cards. */
export async function editionReplies(
  parts: Parts,
  editions: ServedEdition[],
): Promise<EditionReply[]> {
  const ids = editions.map(({ id }) => id)
  const cards = await summariesOf(parts.database, ids, parts.config.sample)
  return editions.map((edition) => ({
    id: edition.id,
    newspaper: edition.newspaper,
    date: edition.date,
    pageNumber: edition.pageNumber,
    pageTitle: edition.pageTitle,
    startsOn: edition.startsOn,
    sample: edition.sample,
    cards: cards.get(edition.id) ?? [],
  }))
}
