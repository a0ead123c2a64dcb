import type { EditionReply } from '../../contract/edition'
import type { Parts } from '../parts'
import { findServedEdition } from '../repositories/served-editions'
import { editionReplies } from './edition-reply'

/** A published edition with its cards, or null. */
export async function readEdition(parts: Parts, id: string): Promise<EditionReply | null> {
  const edition = await findServedEdition(parts.database, id, parts.config.sample)
  return edition ? ((await editionReplies(parts, [edition]))[0] ?? null) : null
}
