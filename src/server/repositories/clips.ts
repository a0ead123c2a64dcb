import { sql } from 'kysely'
import type { Database } from '../database/database'
import { heard } from './audio'

/** As much of a file as one row holds, in bytes. */
const PART_BYTES = 65_536

/** Keeps a file, all of it or nothing: to be called inside a transaction. Kept already, nothing changes. */
export async function keepClip(
  database: Database,
  clip: { hash: string; media: string; sound: Buffer },
  at: Date,
): Promise<void> {
  const { hash, media, sound } = clip
  const kept = await database
    .insertInto('audio_clip')
    .values({ hash, media, bytes: sound.length, made_at: at })
    .onConflict((conflict) => conflict.columns(['hash']).doNothing())
    .executeTakeFirst()
  if (kept.numInsertedOrUpdatedRows === 0n) return
  for (let number = 0; number * PART_BYTES < sound.length; number++)
    await database
      .insertInto('audio_part')
      .values({
        hash,
        number,
        content: sound.subarray(number * PART_BYTES, (number + 1) * PART_BYTES),
      })
      .execute()
}

export interface KeptClip {
  place: number
  hash: string
  bytes: number
}

/** The files of a version in order; null while one of them is wanted still, or none ever was. */
export async function clipsOf(
  database: Database,
  cardId: string,
  version: number,
): Promise<KeptClip[] | null> {
  const rows = await database
    .selectFrom('card_audio')
    .leftJoin('audio_clip', 'audio_clip.hash', 'card_audio.hash')
    .select(['place', 'card_audio.hash', 'bytes'])
    .where('card_id', '=', cardId)
    .where('version', '=', version)
    .orderBy('place')
    .execute()
  const clips = rows.flatMap(({ place, hash, bytes }) =>
    bytes === null ? [] : [{ place, hash, bytes }],
  )
  return rows.length > 0 && clips.length === rows.length ? clips : null
}

/** A file of what readers are given now: text that was withdrawn or put right is not to be heard either. */
export async function findServedClip(
  database: Database,
  hash: string,
  sample: boolean,
): Promise<{ media: string; bytes: number } | null> {
  const { rows } = await sql<{ media: string; bytes: number }>`
    SELECT media, bytes FROM audio_clip WHERE hash = ${hash} AND EXISTS (
      SELECT FROM card_audio
      JOIN card ON card.id = card_audio.card_id
      JOIN edition ON edition.id = card.edition_id
      WHERE card_audio.hash = audio_clip.hash AND ${heard}
        AND edition.published_at IS NOT NULL AND (${sample} OR NOT edition.sample))`.execute(
    database,
  )
  return rows[0] ?? null
}

/** A stretch of a file: bytes from `start` to before `end`. Only the rows that hold it are read. */
export async function readSound(
  database: Database,
  hash: string,
  { start, end }: { start: number; end: number },
): Promise<Buffer> {
  const first = Math.floor(start / PART_BYTES)
  const rows = await database
    .selectFrom('audio_part')
    .select('content')
    .where('hash', '=', hash)
    .where('number', '>=', first)
    .where('number', '<=', Math.floor((end - 1) / PART_BYTES))
    .orderBy('number')
    .execute()
  const sound = Buffer.concat(rows.map(({ content }) => content))
  return sound.subarray(start - first * PART_BYTES, end - first * PART_BYTES)
}
