import type { CardReply } from '../../contract/card'
import type { Parts } from '../parts'
import { findServedCard } from '../repositories/served-cards'

/** One version of a card, which never changes once published; null when it is not served. */
export function readCard(parts: Parts, id: string, version: number): Promise<CardReply | null> {
  return findServedCard(parts.database, id, version, parts.config.sample)
}
