import type { Parts } from '../../parts'
import {
  readOriginal,
  readPagePicture,
  readPicture,
  servedPicture,
  type StoredPicture,
} from '../../repositories/pictures'
import type { DeskPerson } from '../desk/desk-person'
import { draftFor } from '../desk/read-draft'

/** The file a draft was made of, byte for byte. */
export async function readPageFile(parts: Parts, person: DeskPerson, draftId: string) {
  return (await draftFor(parts, person, draftId)) ? readOriginal(parts.database, draftId) : null
}

export async function readPageLook(
  parts: Parts,
  person: DeskPerson,
  draftId: string,
): Promise<StoredPicture | null> {
  return (await draftFor(parts, person, draftId)) ? readPagePicture(parts.database, draftId) : null
}

/** A picture that was kept for an article, whether or not it is published. */
export async function readDeskPicture(
  parts: Parts,
  person: DeskPerson,
  draftId: string,
  hash: string,
): Promise<StoredPicture | null> {
  return (await draftFor(parts, person, draftId)) ? readPicture(parts.database, hash) : null
}

/** The picture of a card that readers are given; gone with the card, and with the version that left it out. */
export const readCardPicture = (
  parts: Parts,
  cardId: string,
  hash: string,
): Promise<StoredPicture | null> => servedPicture(parts.database, cardId, hash, parts.config.sample)
