import { Type, type Static } from 'typebox'
import { Day, Id, Nullable } from './nullable'

export const WithdrawalRequest = Type.Object({
  id: Id,
  reason: Type.String({
    minLength: 1,
    maxLength: 200,
    pattern: '^[^\\u0000]*[^\\u0000\\s][^\\u0000]*$',
  }),
})
export type WithdrawalRequest = Static<typeof WithdrawalRequest>

/** Published cards that hold a name of 「暂不展示」. */
export const HiddenReply = Type.Object({
  cards: Type.Array(
    Type.Object({
      id: Id,
      headline: Type.String(),
      date: Nullable(Day),
      names: Type.Array(Type.String()),
    }),
  ),
})
export type HiddenReply = Static<typeof HiddenReply>
