import { Type, type Static } from 'typebox'
import { Id, Nullable } from './nullable'

export const DrillRequest = Type.Object({ id: Id })
export type DrillRequest = Static<typeof DrillRequest>

/** How a card was withdrawn and given back, as readers would have seen it. */
export const DrillReply = Type.Object({
  headline: Type.String(),
  ways: Type.Array(
    Type.Object({
      name: Type.String(),
      /** In seconds from before the withdrawal, and from before the restoration; null: not within the limit. */
      gone: Nullable(Type.Number()),
      back: Nullable(Type.Number()),
      /** Whether it led to the card before. */
      wasThere: Type.Boolean(),
      /** Whether it could be asked each time; where not, nothing can be said of it. */
      answered: Type.Boolean(),
    }),
  ),
  /** Why readers do not have the card again, in a sentence; null: they have. */
  notRestored: Nullable(Type.String()),
})
export type DrillReply = Static<typeof DrillReply>
