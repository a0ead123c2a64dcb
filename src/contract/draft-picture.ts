import { Type, type Static } from 'typebox'
import { PEOPLE_SEEN } from '../core/desk/draft'
import { oneOf } from './nullable'

/** SHA-256 of the bytes: the same picture sent twice is one. */
export const PictureId = Type.String({ pattern: '^[0-9a-f]{64}$' })
/** Longer than any caption a page prints. */
const Words = (maxLength: number) => Type.String({ maxLength, pattern: '^[^\\u0000]*$' })
const Side = Type.Integer({ minimum: 1, maximum: 20_000 })

export const DraftPicture = Type.Object(
  {
    id: PictureId,
    width: Side,
    height: Side,
    caption: Words(300),
    description: Words(200),
    cover: Type.Boolean(),
    people: oneOf(PEOPLE_SEEN),
  },
  { additionalProperties: false },
)

/** A picture as the service keeps it. */
export const PictureReply = Type.Object({ id: PictureId, width: Side, height: Side })
export type PictureReply = Static<typeof PictureReply>
