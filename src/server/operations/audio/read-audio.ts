import type { AudioReply } from '../../../contract/audio'
import { listening } from '../../../copy/zh-cn/listening'
import type { Parts } from '../../parts'
import { clipsOf, findServedClip, readSound } from '../../repositories/clips'
import { newestServedVersion } from '../../repositories/served-cards'

/** The spoken files of a card's newest version; null where they are not all there, or the card is not served. */
export async function readAudio(parts: Parts, cardId: string): Promise<AudioReply | null> {
  const version = await newestServedVersion(parts.database, cardId, parts.config.sample)
  const clips = version === null ? null : await clipsOf(parts.database, cardId, version)
  if (version === null || clips === null) return null
  return {
    cardId,
    version,
    label: listening.aiVoice,
    clips: clips.map(({ place, hash, bytes }) => ({ place, address: `/api/audio/${hash}`, bytes })),
  }
}

/** A stretch of a file, and how long the whole is. */
export interface Sound {
  media: string
  content: Buffer
  start: number
  bytes: number
}

/** In: a Range header or none. Out: the stretch asked for; 'not-there': it begins behind the end. */
export async function readClip(
  parts: Parts,
  hash: string,
  range: string | undefined,
): Promise<Sound | { kind: 'not-there'; bytes: number } | null> {
  const clip = await findServedClip(parts.database, hash, parts.config.sample)
  if (!clip) return null
  const { media, bytes } = clip
  const span = range === undefined ? { start: 0, end: bytes } : spanOf(range, bytes)
  if (span === null) return { kind: 'not-there', bytes }
  return { media, bytes, start: span.start, content: await readSound(parts.database, hash, span) }
}

/** RFC 9110, 14.2. Several ranges, or none that can be read: the whole. */
export function spanOf(range: string, bytes: number): { start: number; end: number } | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? []
  if (from === '' && to === '') return { start: 0, end: bytes }
  if (from === '')
    return Number(to) === 0 ? null : { start: Math.max(0, bytes - Number(to)), end: bytes }
  const start = Number(from)
  const end = to === '' ? bytes : Math.min(Number(to) + 1, bytes)
  if (start >= bytes) return null
  return start < end ? { start, end } : { start: 0, end: bytes }
}
