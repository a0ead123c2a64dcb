import { Type, type Static } from 'typebox'
import { HEAD_ROLES, LIST_NAMES, type Draft } from '../core/desk/draft'
import type { PageLayout } from '../core/edition/page-layout'
import type { CharacterAccount } from '../core/desk/account'
import type { DraftDeed } from '../core/desk/step'
import { DraftPicture, PictureReply } from './draft-picture'
import { Day, Id, Nullable, oneOf, TITLE_PATTERN } from './nullable'

/** UTF-16 units; a paragraph has hundreds. */
export const TEXT_LIMIT = 20_000
const Text = Type.String({ maxLength: TEXT_LIMIT, pattern: '^[^\\u0000]*$' })
const Place = Type.Integer({ minimum: 0, maximum: 1_000_000 })
const BlockId = Type.String({ pattern: '^[a-z0-9]{1,24}$' })
/** As article ids are, so that a card's link fits a mini-program code. */
const NewArticle = Type.String({ pattern: '^[0-9a-z]{10}$' })
const List = Type.Union([Type.Object({ article: Id }), oneOf(LIST_NAMES)])
/**
 * What is not named is taken out before a branch of a union is weighed, so a branch that requires more of the same
 * names goes before one that requires fewer.
 */
const Closed = { additionalProperties: false }

const Source = Type.Object({
  articleId: Id,
  paragraph: Place,
  start: Place,
  end: Place,
  sentence: Type.String({ maxLength: 500 }),
})
export const OwnItem = Type.Object({
  id: Id,
  articleId: Id,
  kind: oneOf(['single-choice', 'multiple-choice', 'true-false', 'order', 'match'] as const),
  stem: Type.String({ minLength: 1, maxLength: 300 }),
  options: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 8 }),
  key: Type.Array(Type.Integer({ minimum: 0, maximum: 7 }), { maxItems: 8 }),
  left: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 8 })),
  source: Source,
  sources: Type.Optional(Type.Array(Source, { maxItems: 8 })),
  explanation: Type.String({ maxLength: 500 }),
})

const deed = <K extends string, P extends object>(kind: K, parts: P) =>
  Type.Object({ kind: Type.Literal(kind), ...parts }, Closed)

/**
 * What an editor does to a draft; core/desk/action says what each means. The service turns null into '' or 0 where
 * these are allowed, so what may be missing there is left out instead.
 */
export const DeskDeed = Type.Union([
  deed('edit', { block: BlockId, start: Place, end: Place, was: Text, text: Text }),
  deed('write', {
    article: Id,
    role: oneOf([...HEAD_ROLES, 'paragraph'] as const),
    block: BlockId,
    text: Text,
  }),
  deed('split', { block: BlockId, at: Place, newBlock: BlockId }),
  deed('join', { block: BlockId, next: BlockId }),
  deed('move', {
    block: BlockId,
    to: List,
    role: oneOf([...HEAD_ROLES, 'paragraph', 'caption', 'credit', 'furniture'] as const),
    before: Nullable(BlockId),
  }),
  deed('new-article', { block: BlockId, article: NewArticle }),
  deed('join-articles', { article: Id, into: Id }),
  deed('order-article', { article: Id, before: Nullable(Id) }),
  deed('settle', {
    doubt: BlockId,
    how: oneOf(['accepted', 'edited', 'kept'] as const),
    text: Type.Optional(Text),
  }),
  deed('facts', {
    facts: Type.Object(
      {
        date: Type.Optional(Nullable(Day)),
        startsOn: Type.Optional(Nullable(Day)),
        pageNumber: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 999 }))),
        pageTitle: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 40 }))),
      },
      Closed,
    ),
  }),
  deed('county', { article: Id, county: Nullable(Type.String({ minLength: 1, maxLength: 20 })) }),
  deed('picture', { article: Id, picture: DraftPicture }),
  deed('reporters', {
    article: Id,
    reporters: Type.Array(Type.String({ minLength: 1, maxLength: 20 }), { maxItems: 12 }),
  }),
  deed('own-item', { article: Id, replaces: Nullable(Id), item: OwnItem }),
  deed('drop-item', { article: Id, item: Id }),
  deed('keep-item', { article: Id, item: Id }),
  deed('drop-related', { article: Id, card: Id }),
  deed('keep-related', { article: Id, card: Id }),
  deed('day', { article: Id, day: Type.Optional(Type.Integer({ minimum: 0, maximum: 6 })) }),
  deed('drop-picture', { article: Id }),
  deed('undo', { entry: Id }),
  deed('redo', { entry: Id }),
])

export const STAGES = ['editing', 'proofreading', 'signing', 'scheduled', 'published'] as const
export type DraftStage = (typeof STAGES)[number]
export const DraftStageName = oneOf(STAGES)

/** At most this many deeds in one request. */
export const MOST_DEEDS = 50

/** `seen`: how many entries the editor knew. Sent again, an entry counts once. */
export const DeedsRequest = Type.Object({
  seen: Place,
  entries: Type.Array(Type.Object({ id: Id, deed: DeskDeed }), {
    minItems: 1,
    maxItems: MOST_DEEDS,
  }),
})
export type DeedsRequest = Static<typeof DeedsRequest>

/** A minute as China's clock shows it. */
const Minute = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}\\+08:00$' })
/** What readers are told of a change, in characters: one line on a phone or two. */
export const TELL_LIMIT = 100

/**
 * Signing needs what was seen to be what is there. One shape for all steps: weighed as a union, what one of them does
 * not name would be taken out before the next is looked at.
 */
export const StepRequest = Type.Object({
  id: Id,
  seen: Place,
  step: Type.Object(
    {
      kind: oneOf([
        'handed-on',
        'sent-back',
        'signed',
        'rescheduled',
        'unscheduled',
        'reopened',
        'told',
      ] as const),
      /** Of `signed` and `rescheduled`: not now but then. */
      publishAt: Type.Optional(Minute),
      /** Of `reopened`, which needs it. */
      why: Type.Optional(oneOf(['erratum', 'correction'] as const)),
      /** Of `reopened` and `told`; without it readers are told nothing. */
      tell: Type.Optional(
        Type.String({ minLength: 1, maxLength: TELL_LIMIT, pattern: TITLE_PATTERN }),
      ),
    },
    Closed,
  ),
})
export type StepRequest = Static<typeof StepRequest>

export const EntryReply = Type.Object({
  number: Type.Integer(),
  id: Type.String(),
  by: Type.String(),
  name: Type.String(),
  /** To the minute, for the account of who did what. */
  at: Type.String(),
  deed: Type.Unsafe<DraftDeed>(Type.Any()),
})
export type EntryReply = Static<typeof EntryReply>

export const EntriesReply = Type.Object({
  stage: DraftStageName,
  entries: Type.Array(EntryReply),
})
export type EntriesReply = Static<typeof EntriesReply>

/** 409: what others did meanwhile, so that the desk can show it. */
export const DeedsRefused = Type.Object({
  code: Type.String(),
  message: Type.String(),
  /** The request's entry that was refused; those before it were not taken either. */
  refused: Nullable(Type.String()),
  stage: DraftStageName,
  entries: Type.Array(EntryReply),
})
export type DeedsRefused = Static<typeof DeedsRefused>

export const DraftReply = Type.Object({
  id: Id,
  fileName: Nullable(Type.String()),
  digest: Type.String(),
  source: Type.String(),
  media: oneOf(['text', 'pdf'] as const),
  /** Where the text of a typeset page stands. */
  layout: Nullable(Type.Unsafe<PageLayout>(Type.Any())),
  /** A picture of the page that an editor laid beside it. */
  pagePicture: Nullable(PictureReply),
  sample: Type.Boolean(),
  stage: DraftStageName,
  editionId: Nullable(Type.String()),
  me: Type.Object({ id: Type.String(), name: Type.String(), roles: Type.Array(Type.String()) }),
  base: Type.Unsafe<Draft>(Type.Any()),
  entries: Type.Array(EntryReply),
})
export type DraftReply = Static<typeof DraftReply>

export const DraftListReply = Type.Object({
  drafts: Type.Array(
    Type.Object({
      id: Id,
      fileName: Nullable(Type.String()),
      broughtOn: Day,
      stage: DraftStageName,
      /** When it is to be published, once it is signed for a time. */
      publishAt: Nullable(Type.String()),
      held: Type.Boolean(),
      date: Nullable(Day),
      pageTitle: Nullable(Type.String()),
      headlines: Type.Array(Type.String()),
      lastBy: Nullable(Type.String()),
    }),
  ),
})
export type DraftListReply = Static<typeof DraftListReply>

export const BroughtReply = Type.Object({
  id: Id,
  /** A sentence the editor should know, or null. */
  note: Nullable(Type.String()),
  /** The same page lies on the desk already; it was not laid there twice. */
  known: Type.Boolean(),
  account: Type.Unsafe<CharacterAccount>(Type.Any()),
})
export type BroughtReply = Static<typeof BroughtReply>

/** An item as it is being written: checked, never stored. */
export const ItemCheckRequest = Type.Object({ article: Id, item: OwnItem })
export type ItemCheckRequest = Static<typeof ItemCheckRequest>
export const ItemCheckReply = Type.Object({
  /** What is wrong with it and how to mend it; empty: it may be kept. */
  breaches: Type.Array(Type.Object({ code: Type.String(), message: Type.String() })),
})
export type ItemCheckReply = Static<typeof ItemCheckReply>
