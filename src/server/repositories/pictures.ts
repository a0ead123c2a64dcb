import type { PictureReply } from '../../contract/draft-picture'
import type { Database } from '../database/database'
import type { PictureMedia } from '../pictures/read-picture'
import { servedVersions } from './served-cards'

export interface StoredPicture {
  hash: string
  media: PictureMedia
  width: number
  height: number
  content: Buffer
}

/** A draft's file as it came. */
export async function readOriginal(
  database: Database,
  draftId: string,
): Promise<{ media: 'text' | 'pdf'; content: Buffer } | null> {
  const row = await database
    .selectFrom('draft')
    .select(['media', 'original as content'])
    .where('id', '=', draftId)
    .executeTakeFirst()
  return row ?? null
}

/** What the desk shows of a draft besides its text. */
export async function readLook(database: Database, draftId: string) {
  const draft = await database
    .selectFrom('draft')
    .select(['media', 'layout'])
    .where('id', '=', draftId)
    .executeTakeFirstOrThrow()
  const picture = await database
    .selectFrom('page_picture')
    .select(['hash as id', 'width', 'height'])
    .where('draft_id', '=', draftId)
    .executeTakeFirst()
  return { ...draft, pagePicture: picture ?? null }
}

/** Lays a picture of the page beside a draft, in the place of the one that was there. */
export async function putPagePicture(
  database: Database,
  draftId: string,
  picture: StoredPicture,
): Promise<void> {
  await database
    .insertInto('page_picture')
    .values({ draft_id: draftId, ...picture })
    .onConflict((conflict) => conflict.columns(['draft_id']).doUpdateSet(picture))
    .execute()
}

export async function dropPagePicture(database: Database, draftId: string): Promise<void> {
  await database.deleteFrom('page_picture').where('draft_id', '=', draftId).execute()
}

export async function readPagePicture(
  database: Database,
  draftId: string,
): Promise<StoredPicture | null> {
  const row = await database
    .selectFrom('page_picture')
    .select(['hash', 'media', 'width', 'height', 'content'])
    .where('draft_id', '=', draftId)
    .executeTakeFirst()
  return row ?? null
}

/** Stores a picture of an article, once. */
export async function insertPicture(
  database: Database,
  picture: StoredPicture,
  at: Date,
): Promise<void> {
  await database
    .insertInto('picture')
    .values({ ...picture, stored_at: at })
    .onConflict((conflict) => conflict.columns(['hash']).doNothing())
    .execute()
}

export async function findPicture(database: Database, hash: string): Promise<PictureReply | null> {
  const row = await database
    .selectFrom('picture')
    .select(['hash as id', 'width', 'height'])
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row ?? null
}

export async function readPicture(database: Database, hash: string): Promise<StoredPicture | null> {
  const row = await database
    .selectFrom('picture')
    .select(['hash', 'media', 'width', 'height', 'content'])
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row ?? null
}

/** The picture of a card as readers are given it now: of its newest version and no older one. */
export async function servedPicture(
  database: Database,
  cardId: string,
  hash: string,
  sample: boolean,
): Promise<StoredPicture | null> {
  const newest = await servedVersions(database, sample)
    .select('content')
    .where('card_id', '=', cardId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const card = newest?.content
  if (card?.kind !== 'article' || card.picture?.id !== hash) return null
  return readPicture(database, hash)
}
