import { strToU8, zipSync } from 'fflate'
import { weekRecording as words } from '../../../copy/zh-cn/week-recording'
import type { Parts } from '../../parts'
import { clipsOf, findServedClip, readSound } from '../../repositories/clips'
import { readEdition } from '../read-edition'

const MP3 = 'audio/mpeg'
/** As long as a file's name needs to be, in characters; some card radios show less. */
const NAME_LENGTH = 24

/** MP3 is packed already. */
const PACKED_AS_IT_IS = 0

/**
 * By ear: the spoken cards of an edition in study order as numbered MP3 files, for a card radio or the village
 * loudspeaker, and a text that says what they are. Each begins with the notice that a machine reads. Out: the zip file
 * and its name; null where the edition is not served or nothing of it is spoken (yet). About two MB a card are held.
 */
export async function recordWeek(
  parts: Parts,
  editionId: string,
): Promise<{ name: string; zip: Uint8Array } | null> {
  const edition = await readEdition(parts, editionId)
  if (!edition) return null
  const files: Record<string, Uint8Array> = {}
  for (const { id, version, headline } of edition.cards) {
    const sound = await soundOf(parts, id, version)
    if (sound === null) continue
    const number = String(Object.keys(files).length + 1).padStart(2, '0')
    files[`${number} ${plain(headline)}.mp3`] = sound
  }
  if (Object.keys(files).length === 0) return null
  const about = words.about(edition.newspaper, edition.date, edition.pageTitle, edition.sample)
  files[words.aboutName] = strToU8(about)
  const name = words.fileName(edition.date)
  return { name, zip: zipSync(files, { level: PACKED_AS_IT_IS }) }
}

/** MP3 files one behind the other are one; null where a part is missing or is no MP3. */
async function soundOf(parts: Parts, cardId: string, version: number): Promise<Buffer | null> {
  const clips = await clipsOf(parts.database, cardId, version)
  if (clips === null) return null
  const sounds: Buffer[] = []
  for (const { hash, bytes } of clips) {
    const clip = await findServedClip(parts.database, hash, parts.config.sample)
    if (clip?.media !== MP3) return null
    sounds.push(await readSound(parts.database, hash, { start: 0, end: bytes }))
  }
  return Buffer.concat(sounds)
}

/** No sign that a file's name may not have on some system. */
const plain = (headline: string) =>
  headline
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, NAME_LENGTH)
