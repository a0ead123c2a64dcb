import { sql } from 'kysely'
import type { ArticleCard } from '../../core/cards/card'
import type { Database } from '../database/database'

/** A file wanted for a place of a version of a card. */
export interface WantedAudio {
  cardId: string
  version: number
  place: number
  hash: string
}

export type VersionedCard = ArticleCard & { version: number }

/** Newest published versions of an edition's article cards that are not withdrawn. */
export async function speakableCards(
  database: Database,
  editionId: string,
): Promise<VersionedCard[]> {
  const { rows } = await sql<{ content: ArticleCard; version: number }>`
    SELECT DISTINCT ON (card_id) content, version
    FROM card_version JOIN card ON card.id = card_id
    WHERE edition_id = ${editionId} AND published_at IS NOT NULL AND withdrawn_at IS NULL
    ORDER BY card_id, version DESC`.execute(database)
  return rows.flatMap(({ content, version }) =>
    content.kind === 'article' ? [{ ...content, version }] : [],
  )
}

/** A `card_audio` row of the newest published version of a card that is not withdrawn. */
export const heard = sql`
  EXISTS (SELECT FROM card JOIN edition ON edition.id = card.edition_id
    WHERE card.id = card_audio.card_id AND card.withdrawn_at IS NULL AND edition.withdrawn_at IS NULL)
  AND NOT EXISTS (SELECT FROM card_version AS newer WHERE newer.card_id = card_audio.card_id
    AND newer.version > card_audio.version AND newer.published_at IS NOT NULL)`

/** What is wanted anew is tried at once; what is wanted already, and waits, goes on waiting. */
export async function wantAudio(
  database: Database,
  { cardId, version, place, hash }: WantedAudio,
  at: Date,
): Promise<void> {
  await sql`
    INSERT INTO card_audio (card_id, version, place, hash, due_at)
    VALUES (${cardId}, ${version}, ${place}, ${hash}, ${at})
    ON CONFLICT (card_id, version, place) DO UPDATE
    SET hash = excluded.hash, tries = 0, due_at = excluded.due_at, failure = NULL, called_off = false
    WHERE card_audio.hash <> excluded.hash`.execute(database)
}

/** Tries again what was given up, waits or was called off: asked by hand. Out: how many. */
export async function retryAudio(database: Database, editionId: string, at: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE card_audio SET tries = 0, due_at = ${at}, failure = NULL, called_off = false
    FROM card WHERE card.id = card_id AND edition_id = ${editionId}
      AND NOT EXISTS (SELECT FROM audio_clip WHERE audio_clip.hash = card_audio.hash)`.execute(
    database,
  )
  return Number(numAffectedRows ?? 0n)
}

/** Calls off what is not made. What is being made just now is kept when it comes. */
export async function callOffAudio(database: Database, editionId: string): Promise<void> {
  await sql`
    UPDATE card_audio SET called_off = true
    FROM card WHERE card.id = card_id AND edition_id = ${editionId}
      AND NOT EXISTS (SELECT FROM audio_clip WHERE audio_clip.hash = card_audio.hash)`.execute(
    database,
  )
}

/** A job, taken. */
export interface AudioJob extends WantedAudio {
  tries: number
  card: ArticleCard
}

/**
 * Takes the next file that is due for as long as `until`: whoever takes it and dies is given up then. Two processes never
 * take the same. null: there is none. A text that nobody is given any more is not spoken: files cost money.
 */
export async function takeAudioJob(
  database: Database,
  { at, until, mostTries }: { at: Date; until: Date; mostTries: number },
): Promise<AudioJob | null> {
  const { rows } = await sql<AudioJob>`
    UPDATE card_audio AS taken SET due_at = ${until}, tries = taken.tries + 1
    FROM (
      SELECT card_id, version, place FROM card_audio
      WHERE due_at <= ${at} AND tries < ${mostTries} AND NOT called_off AND ${heard}
        AND NOT EXISTS (SELECT FROM audio_clip WHERE audio_clip.hash = card_audio.hash)
      ORDER BY due_at, card_id, version, place LIMIT 1 FOR UPDATE SKIP LOCKED
    ) AS next
    JOIN card_version USING (card_id, version)
    WHERE taken.card_id = next.card_id AND taken.version = next.version AND taken.place = next.place
    RETURNING taken.card_id AS "cardId", taken.version, taken.place, taken.hash, taken.tries,
      card_version.content AS card`.execute(database)
  return rows[0] ?? null
}

/** Keeps a job that was taken: longer, as long as it is the same and its file is not wanted otherwise. */
export async function holdAudioJob(
  database: Database,
  { cardId, version, place, hash, tries }: AudioJob,
  until: Date,
): Promise<void> {
  await database
    .updateTable('card_audio')
    .set({ due_at: until })
    .where('card_id', '=', cardId)
    .where('version', '=', version)
    .where('place', '=', place)
    .where('hash', '=', hash)
    .where('tries', '=', tries)
    .execute()
}

/** A try that came to nothing: when to try again, and why. */
export async function noteFailure(
  database: Database,
  { cardId, version, place }: WantedAudio,
  failure: { dueAt: Date; code: string },
): Promise<void> {
  await database
    .updateTable('card_audio')
    .set({ due_at: failure.dueAt, failure: failure.code })
    .where('card_id', '=', cardId)
    .where('version', '=', version)
    .where('place', '=', place)
    .execute()
}

export interface AudioProgress {
  wanted: number
  made: number
  /** Not tried any more. */
  givenUp: number
  /** Not wanted any more by the desk. */
  calledOff: number
  /** Why the last try of each came to nothing. */
  failures: string[]
}

/** Files of the newest version of an edition's cards. */
export async function audioProgress(
  database: Database,
  editionId: string,
  mostTries: number,
): Promise<AudioProgress> {
  const { rows } = await sql<AudioProgress>`
    SELECT count(*)::int AS wanted, count(clip.hash)::int AS made,
      (count(*) FILTER (WHERE clip.hash IS NULL AND tries >= ${mostTries} AND NOT called_off))::int
        AS "givenUp",
      (count(*) FILTER (WHERE clip.hash IS NULL AND called_off))::int AS "calledOff",
      coalesce(array_agg(DISTINCT failure) FILTER (WHERE clip.hash IS NULL AND failure IS NOT NULL),
        '{}') AS failures
    FROM card_audio
    JOIN card ON card.id = card_id
    LEFT JOIN audio_clip AS clip USING (hash)
    WHERE edition_id = ${editionId} AND NOT EXISTS (
      SELECT FROM card_audio AS newer
      WHERE newer.card_id = card_audio.card_id AND newer.version > card_audio.version)`.execute(
    database,
  )
  return rows[0]!
}
