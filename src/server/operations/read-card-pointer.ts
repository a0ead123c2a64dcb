import type { CardPointer } from '../../contract/card'
import type { Parts } from '../parts'
import { newestServedVersion } from '../repositories/served-cards'

/** Which version of a card is the newest; null when it is not served. */
export async function readCardPointer(parts: Parts, id: string): Promise<CardPointer | null> {
  const version = await newestServedVersion(parts.database, id, parts.config.sample)
  return version === null ? null : { id, version }
}
