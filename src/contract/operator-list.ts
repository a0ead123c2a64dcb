import { Type, type Static } from 'typebox'
import { OPERATOR_LISTS } from '../core/desk/operator-lists'
import { Id, Nullable, oneOf } from './nullable'

export const OperatorListName = oneOf(OPERATOR_LISTS)

/** UTF-16 units; what it may hold in bytes is said by the service. */
const CONTENT_LENGTH = 256 * 1024
const Content = Type.String({ maxLength: CONTENT_LENGTH, pattern: '^[^\\u0000]*$' })
const VersionNumber = Type.Integer({ minimum: 1, maximum: 1_000_000 })

const sketch = {
  list: OperatorListName,
  number: VersionNumber,
  name: Type.String(),
  note: Type.String(),
  /** ISO 8601, to be shown by day and hour. */
  at: Type.String(),
}
export const OperatorVersionSketch = Type.Object(sketch)
export type OperatorVersionSketch = Static<typeof OperatorVersionSketch>

export const OperatorListsReply = Type.Object({
  /** Whether whoever asks may put a version into effect. */
  mayChange: Type.Boolean(),
  lists: Type.Array(OperatorVersionSketch),
})
export type OperatorListsReply = Static<typeof OperatorListsReply>

export const OperatorVersionReply = Type.Object({ ...sketch, content: Type.String() })
export type OperatorVersionReply = Static<typeof OperatorVersionReply>

export const OperatorListReply = Type.Object({
  ...sketch,
  content: Type.String(),
  mayChange: Type.Boolean(),
  /** Whether the service has a voice of its own to listen to. */
  voice: Type.Boolean(),
  history: Type.Array(OperatorVersionSketch),
})
export type OperatorListReply = Static<typeof OperatorListReply>

/** `seen`: the version that was changed. Sent again with the same id it counts once. */
export const OperatorChange = Type.Object({
  id: Id,
  seen: VersionNumber,
  content: Content,
  note: Type.String({ maxLength: 200, pattern: '^[^\\u0000]*$' }),
})
export type OperatorChange = Static<typeof OperatorChange>

/** 422: the text is no list; `line` from 1, where one is at fault. */
export const OperatorListRefused = Type.Object({
  code: Type.String(),
  message: Type.String(),
  line: Nullable(Type.Integer()),
})
export type OperatorListRefused = Static<typeof OperatorListRefused>

/** 409: somebody made another version meanwhile; nothing was stored. */
export const OperatorListConflict = Type.Object({
  code: Type.String(),
  message: Type.String(),
  newest: OperatorVersionReply,
})
export type OperatorListConflict = Static<typeof OperatorListConflict>

/** A name or a sentence to listen to, with pronunciations as they are being written. */
export const WordsToSpeak = Type.Object({
  content: Content,
  text: Type.String({ minLength: 1, maxLength: 300, pattern: '^[^\\u0000]*$' }),
})

/** What a try-out is asked about; nothing is stored. */
export const OperatorTrial = Type.Object({ content: Content })
export type OperatorTrial = Static<typeof OperatorTrial>
