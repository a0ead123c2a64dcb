import type { Parts } from '../parts'
import { readArticles } from '../repositories/articles'
import { publishVersions, serveOnly } from '../repositories/cards'
import {
  findEdition,
  lockEdition,
  markPublished,
  readEditionContent,
} from '../repositories/editions'
import { readChoices } from '../repositories/edition-choices'
import { insertSignatures, type Signature } from '../repositories/signatures'
import { planAudio } from './audio/plan-audio'
import { indexCards } from './index-cards'
import { dealWithNotices, hasUnpublished, storeDeal } from './deal-cards'
import { linkRelated } from './related-practices'

/** Longer than any name in use; what is longer is not a name. */
export const NAME_LIMIT = 20

export type PublishOutcome =
  | { kind: 'published'; name: string }
  | { kind: 'already-published' }
  | { kind: 'no-edition' }
  | { kind: 'no-name' }
  | { kind: 'name-too-long' }
  | { kind: 'no-date' }

/**
 * Publishes an edition, or what has changed of it, under the names of those who answer for it; a
 * signatory (审签人) must be among them. Without one, or without a date, nothing is published.
 */
export function publishEdition(
  parts: Parts,
  editionId: string,
  signatures: Signature[],
): Promise<PublishOutcome> {
  return parts.transaction(async (parts) => {
    const named = signatures.map(({ role, name }) => ({ role, name: name.trim() }))
    const signatory = named.find(({ role }) => role === 'signatory')
    if (!signatory || named.some(({ name }) => name === '')) return { kind: 'no-name' }
    if (named.some(({ name }) => name.length > NAME_LIMIT)) return { kind: 'name-too-long' }

    await lockEdition(parts.database, editionId)
    const stored = await findEdition(parts.database, editionId)
    const content = await readEditionContent(parts.database, editionId)
    if (!stored || !content) return { kind: 'no-edition' }
    if (!stored.date || !stored.startsOn) return { kind: 'no-date' }

    const { doubts, ...edition } = content
    const articles = await readArticles(parts.database, editionId)
    const whole = { ...edition, articles }
    const cards = await dealWithNotices(parts, whole, stored.startsOn, doubts)
    await storeDeal(parts, editionId, cards)
    await linkRelated(parts, whole, await readChoices(parts.database, editionId))
    const at = parts.now()
    const moved = await serveOnly(
      parts.database,
      editionId,
      cards.map(({ card }) => card.id),
      at,
    )
    if (stored.publishedAt && moved === 0 && !(await hasUnpublished(parts, editionId)))
      return { kind: 'already-published' }
    await publishVersions(parts.database, editionId, at)
    if (!stored.publishedAt) await markPublished(parts.database, editionId, at)
    await indexCards(parts)
    await planAudio(parts, editionId)
    await insertSignatures(parts.database, editionId, named, at)
    return { kind: 'published', name: signatory.name }
  })
}
