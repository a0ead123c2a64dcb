import { Type, type Static } from 'typebox'
import { Day, Id, Nullable } from './nullable'

export const QuizSource = Type.Object({
  articleId: Id,
  paragraph: Type.Integer({ minimum: 0 }),
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
  sentence: Type.String(),
})

export const QuizItem = Type.Object({
  id: Id,
  articleId: Id,
  kind: Type.Union([
    Type.Literal('single-choice'),
    Type.Literal('multiple-choice'),
    Type.Literal('true-false'),
    Type.Literal('order'),
    Type.Literal('match'),
  ]),
  stem: Type.String(),
  options: Type.Array(Type.String()),
  key: Type.Array(Type.Integer({ minimum: 0 })),
  left: Type.Optional(Type.Array(Type.String())),
  source: QuizSource,
  sources: Type.Optional(Type.Array(QuizSource)),
  explanation: Type.String(),
})

/** Every version of a card keeps its own address and never changes. */
const versioned = {
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  editionId: Id,
  studyDay: Day,
  headline: Type.String(),
  sample: Type.Boolean(),
}

export const ArticleCard = Type.Object({
  kind: Type.Literal('article'),
  ...versioned,
  items: Type.Array(QuizItem),
  kicker: Nullable(Type.String()),
  subhead: Nullable(Type.String()),
  column: Nullable(Type.String()),
  county: Nullable(Type.String()),
  byline: Nullable(Type.String()),
  reporters: Type.Array(Type.String()),
  characters: Type.Integer({ minimum: 0 }),
  leads: Type.Array(Type.Object({ text: Type.String(), paragraph: Type.Integer({ minimum: 0 }) })),
  paragraphs: Type.Array(Type.String()),
  captions: Type.Array(Type.Object({ text: Type.String(), credit: Nullable(Type.String()) })),
  /** At /cards/:id/pictures/:picture; missing: none. */
  picture: Type.Optional(
    Type.Object({
      id: Type.String(),
      width: Type.Integer({ minimum: 1 }),
      height: Type.Integer({ minimum: 1 }),
      caption: Type.String(),
      description: Type.String(),
      /** Whether it stands on the card that readers pass on. */
      cover: Type.Boolean(),
    }),
  ),
  newspaper: Nullable(Type.String()),
  date: Nullable(Day),
  pageNumber: Nullable(Type.Integer()),
  pageTitle: Nullable(Type.String()),
  editors: Type.Record(Type.String(), Type.String()),
  /** 勘误, 更正: what readers are told of changes. */
  notices: Type.Optional(Type.Array(Type.String())),
})

export const LookBackCard = Type.Object({
  kind: Type.Literal('look-back'),
  ...versioned,
  items: Type.Array(QuizItem),
  /** Pictures that belong to no single article of the edition. */
  captions: Type.Array(Type.Object({ text: Type.String(), credit: Nullable(Type.String()) })),
  entries: Type.Array(
    Type.Object({
      cardId: Id,
      headline: Type.String(),
      county: Nullable(Type.String()),
      leads: Type.Array(Type.String()),
    }),
  ),
})

export const CardReply = Type.Union([ArticleCard, LookBackCard])
export type CardReply = Static<typeof CardReply>

/** A card of another place that does the same thing, and words that both have. */
export const RelatedPractice = Type.Object({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  headline: Type.String(),
  county: Nullable(Type.String()),
  date: Nullable(Day),
  terms: Type.Array(Type.String()),
})
export type RelatedPractice = Static<typeof RelatedPractice>

export const RelatedPracticesReply = Type.Object({ practices: Type.Array(RelatedPractice) })
export type RelatedPracticesReply = Static<typeof RelatedPracticesReply>

/** What a list calls a card. */
export const CardName = Type.Object({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  kind: Type.Union([Type.Literal('article'), Type.Literal('look-back')]),
  headline: Type.String(),
  county: Nullable(Type.String()),
})
export type CardName = Static<typeof CardName>

/** Enough of a card for a list and for the first screen of 今日; no body text. */
export const CardSummary = Type.Object({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  kind: Type.Union([Type.Literal('article'), Type.Literal('look-back')]),
  studyDay: Day,
  headline: Type.String(),
  kicker: Nullable(Type.String()),
  subhead: Nullable(Type.String()),
  column: Nullable(Type.String()),
  county: Nullable(Type.String()),
  characters: Type.Integer({ minimum: 0 }),
  leads: Type.Array(Type.String()),
  itemCount: Type.Integer({ minimum: 0 }),
})
export type CardSummary = Static<typeof CardSummary>

/** Cards that were published and are served no more: a device forgets what it keeps of them. */
export const WithdrawnCardsReply = Type.Object({ cardIds: Type.Array(Id) })
export type WithdrawnCardsReply = Static<typeof WithdrawnCardsReply>

/** Where the newest version of a card is; asked when only the id is known (a shared link). */
export const CardPointer = Type.Object({ id: Id, version: Type.Integer({ minimum: 1 }) })
export type CardPointer = Static<typeof CardPointer>
