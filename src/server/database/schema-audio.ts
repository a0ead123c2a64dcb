import type { Generated } from 'kysely'
import type { Instant } from './schema-types'

export interface AudioClipTable {
  hash: string
  media: string
  bytes: number
  made_at: Instant
}

export interface AudioPartTable {
  hash: string
  number: number
  content: Buffer
}

export interface CardAudioTable {
  card_id: string
  version: number
  /** -1: notice and headline; else the paragraph, from 0. */
  place: number
  hash: string
  tries: Generated<number>
  /** Not tried before; while it is being made: when whoever makes it is given up. */
  due_at: Instant
  failure: string | null
  /** Somebody at the desk wants it no more. */
  called_off: Generated<boolean>
}

export interface AudioSchema {
  audio_clip: AudioClipTable
  audio_part: AudioPartTable
  card_audio: CardAudioTable
}
