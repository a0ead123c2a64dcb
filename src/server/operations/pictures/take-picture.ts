import { createHash } from 'node:crypto'
import type { PictureReply } from '../../../contract/draft-picture'
import type { pictureProblems } from '../../../copy/zh-cn/pictures'
import type { Parts } from '../../parts'
import { tellsMore } from '../../pictures/jpeg'
import { readPicture } from '../../pictures/read-picture'
import {
  dropPagePicture,
  insertPicture,
  putPagePicture,
  type StoredPicture,
} from '../../repositories/pictures'
import { WHO_WRITES, type DeskPerson } from '../desk/desk-person'
import { draftFor } from '../desk/read-draft'

/** A scanned broadsheet at 300 dots an inch has 35 million pixels. */
export const LARGEST_PAGE_PICTURE_BYTES = 15 * 1024 * 1024
const MOST_PIXELS = 64_000_000
/** Browsers draw nothing that is longer. */
const LONGEST_SIDE = 16_000

/** As wide as three pixels for each of a phone's; a village's network has to carry it. */
export const LARGEST_PICTURE_BYTES = 300 * 1024
const WIDEST_PICTURE = 1200
const TALLEST_PICTURE = 2400

export type PictureRefusal = keyof typeof pictureProblems
export type PictureOutcome =
  | ({ kind: 'taken' } & PictureReply)
  | { kind: 'refused'; code: PictureRefusal }
  | 'not-found'
  | 'not-allowed'

/** Lays a picture of the page beside a draft, to be looked at; another takes the place of the first. */
export async function putPageLook(
  parts: Parts,
  person: DeskPerson,
  draftId: string,
  bytes: Buffer,
): Promise<PictureOutcome> {
  const may = await mayWrite(parts, person, draftId)
  if (may !== true) return may
  if (bytes.length > LARGEST_PAGE_PICTURE_BYTES) return refused('page-picture-too-large')
  const picture = pictureIn(bytes)
  if (picture === null) return refused('not-a-picture')
  const { hash: id, width, height } = picture
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE)
    return refused('too-many-pixels')
  await putPagePicture(parts.database, draftId, picture)
  return { kind: 'taken', id, width, height }
}

export async function dropPageLook(
  parts: Parts,
  person: DeskPerson,
  draftId: string,
): Promise<'done' | 'not-found' | 'not-allowed'> {
  const may = await mayWrite(parts, person, draftId)
  if (may !== true) return may
  await dropPagePicture(parts.database, draftId)
  return 'done'
}

/**
 * Keeps a picture for an article: what the desk's own canvas writes, so that nothing of a camera's notes is in it.
 * Whether an article has it is a deed of its own.
 */
export async function takePicture(
  parts: Parts,
  person: DeskPerson,
  draftId: string,
  bytes: Buffer,
): Promise<PictureOutcome> {
  const may = await mayWrite(parts, person, draftId)
  if (may !== true) return may
  if (bytes.length > LARGEST_PICTURE_BYTES) return refused('picture-too-large')
  const picture = pictureIn(bytes)
  if (picture?.media !== 'image/jpeg' || tellsMore(bytes)) return refused('not-from-the-desk')
  const { hash: id, width, height } = picture
  if (width > WIDEST_PICTURE || height > TALLEST_PICTURE) return refused('picture-too-large')
  await insertPicture(parts.database, picture, parts.now())
  return { kind: 'taken', id, width, height }
}

const refused = (code: PictureRefusal): PictureOutcome => ({ kind: 'refused', code })

async function mayWrite(
  parts: Parts,
  person: DeskPerson,
  draftId: string,
): Promise<true | 'not-found' | 'not-allowed'> {
  const draft = await draftFor(parts, person, draftId)
  if (!draft) return 'not-found'
  const role = WHO_WRITES[draft.stage]
  return role !== undefined && person.roles.includes(role) ? true : 'not-allowed'
}

/** A picture as it is stored, under the hash of its bytes; null: the bytes are none. */
export function pictureIn(content: Buffer): StoredPicture | null {
  const read = readPicture(content)
  const hash = createHash('sha256').update(content).digest('hex')
  return read && { hash, ...read, content }
}
