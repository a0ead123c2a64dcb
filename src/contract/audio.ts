import { Type, type Static } from 'typebox'
import { Id } from './nullable'

/** A file of a card: notice and headline (place -1), or a paragraph (index from 0). */
export const AudioClip = Type.Object({
  place: Type.Integer({ minimum: -1 }),
  /** On this service; the file there never changes. */
  address: Type.String(),
  bytes: Type.Integer({ minimum: 0 }),
})

/** The spoken files of one version of a card, all of them: a card that is spoken in part is not offered. */
export const AudioReply = Type.Object({
  cardId: Id,
  version: Type.Integer({ minimum: 1 }),
  /** What is said of the voice wherever it is heard: AI 语音. */
  label: Type.String(),
  clips: Type.Array(AudioClip),
})
export type AudioReply = Static<typeof AudioReply>
