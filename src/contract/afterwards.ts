import { Type, type Static } from 'typebox'
import { Id, Nullable, oneOf } from './nullable'

/** Spoken files of an edition, and what became of those not made. */
export const AudioJobs = Type.Object({
  wanted: Type.Integer(),
  made: Type.Integer(),
  /** Tried so often that a person has to look. */
  givenUp: Type.Integer(),
  /** Somebody at the desk wants them no more. */
  calledOff: Type.Integer(),
  /** Why the last tries came to nothing, each a sentence. */
  failures: Type.Array(Type.String()),
})
export type AudioJobs = Static<typeof AudioJobs>

/** Papers of an edition that are printed before anybody asks. */
export const PaperJobs = Type.Object({
  wanted: Type.Integer(),
  made: Type.Integer(),
  /** Tried a short while ago; nothing came of it. */
  failed: Type.Integer(),
})
export type PaperJobs = Static<typeof PaperJobs>

/** What there is of a published page with readers, and what was done to it since. */
export const AfterwardsReply = Type.Object({
  editionId: Id,
  /** Whether the whole edition is taken away. */
  withdrawn: Type.Boolean(),
  cards: Type.Array(
    Type.Object({
      id: Id,
      kind: oneOf(['article', 'look-back'] as const),
      headline: Type.String(),
      withdrawn: Type.Boolean(),
      notices: Type.Array(Type.String()),
    }),
  ),
  /** Taken away and given back, the first first. */
  withdrawals: Type.Array(
    Type.Object({
      id: Id,
      kind: oneOf(['withdrawn', 'restored'] as const),
      cardId: Nullable(Id),
      name: Type.String(),
      reason: Type.String(),
      at: Type.String(),
    }),
  ),
  /** null: no voice is configured. */
  audio: Nullable(AudioJobs),
  /** null: none is printed before somebody asks. */
  papers: Nullable(PaperJobs),
})
export type AfterwardsReply = Static<typeof AfterwardsReply>

export const AudioRequest = Type.Object({ id: Id, how: oneOf(['retry', 'call-off'] as const) })
export type AudioRequest = Static<typeof AudioRequest>

/** `with-next-signing`: the text was changed since it was signed and comes back with what is signed next. */
export const RestorationReply = Type.Object({
  kind: oneOf(['restored', 'with-next-signing'] as const),
})
export type RestorationReply = Static<typeof RestorationReply>

/** A stretch of words, as before or as now; `same` in both. */
export const Stretch = Type.Object({
  kind: oneOf(['same', 'old', 'new'] as const),
  text: Type.String(),
})

/** What the next signature would change for readers. */
export const ChangesReply = Type.Object({
  articles: Type.Array(
    Type.Object({
      id: Id,
      headline: Type.String(),
      kind: oneOf(['new', 'gone', 'changed'] as const),
      texts: Type.Array(Type.Array(Stretch)),
      /** Items that go because of it, and items that come: their stems. */
      itemsGone: Type.Array(Type.String()),
      itemsNew: Type.Array(Type.String()),
      /** Spoken files that are made again; null: no voice is configured. */
      audio: Nullable(Type.Integer()),
    }),
  ),
  /** Items of the look back that go. */
  lookBackItemsGone: Type.Integer(),
})
export type ChangesReply = Static<typeof ChangesReply>
