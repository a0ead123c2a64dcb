import { Type, type Static } from 'typebox'
import { Id, oneOf } from './nullable'

export const PAPER_KINDS = ['sheet', 'booklet'] as const

/** Which ready paper: one article on a sheet (then `card`), or the week as a booklet; its type in points. */
export const PaperQuery = Type.Object({
  kind: Type.Optional(oneOf(PAPER_KINDS)),
  card: Type.Optional(Id),
  size: Type.Optional(Type.Union([Type.Literal(18), Type.Literal(22), Type.Literal(26)])),
})
export type PaperQuery = Static<typeof PaperQuery>
