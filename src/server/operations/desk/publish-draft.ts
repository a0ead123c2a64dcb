import { choicesOf, type Draft } from '../../../core/desk/draft'
import { pageOfDraft } from '../../../core/desk/page-of-draft'
import type { Parts } from '../../parts'
import { putChoices, type StoredDraft } from '../../repositories/drafts'
import type { Signature } from '../../repositories/signatures'
import { publishEdition } from '../publish-edition'
import { storeEdition } from '../store-edition'

/**
 * Stores a draft as its edition and publishes it under the names of those who answer for it, by the way every
 * edition takes. Cards that did not change get no new version. In a transaction, where the draft is locked.
 * Out: the edition's id. Throws where a check before it should have refused: then nothing is stored.
 */
export async function publishDraft(
  parts: Parts,
  draft: StoredDraft,
  desk: Draft,
  signatures: Signature[],
): Promise<string> {
  const stored = await storeEdition(parts, {
    text: draft.source,
    page: pageOfDraft(desk),
    newspaper: parts.operator.product.newspaper,
    sample: draft.sample,
    date: desk.facts.date,
    startsOn: desk.facts.startsOn,
    mayChangePublished: true,
    editionId: draft.plannedEditionId,
  })
  if (stored.kind === 'published-differs') throw new Error(`draft ${draft.id}: ${stored.kind}`)
  await putChoices(parts.database, stored.editionId, choicesOf(desk))
  const published = await publishEdition(parts, stored.editionId, signatures)
  if (published.kind !== 'published' && published.kind !== 'already-published')
    throw new Error(`draft ${draft.id}: ${published.kind}`)
  return stored.editionId
}
