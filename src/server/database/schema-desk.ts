import type { ColumnType, GeneratedAlways, JSONColumnType } from 'kysely'
import type { DraftStage } from '../../contract/draft'
import type { Choices, Draft } from '../../core/desk/draft'
import type { PageLayout } from '../../core/edition/page-layout'
import type { DraftDeed } from '../../core/desk/step'
import type { PictureMedia } from '../pictures/read-picture'
import type { Day, Instant } from './schema-types'

export interface DraftTable {
  id: string
  file_name: string | null
  media: 'text' | 'pdf'
  digest: string
  original: Buffer
  source: string
  base: JSONColumnType<Draft>
  layout: JSONColumnType<PageLayout> | null
  sample: boolean
  stage: DraftStage
  edition_id: string | null
  planned_edition_id: string
  brought_at: Instant
  /** Signed for then; null: not signed, or published. */
  publish_at: ColumnType<Date | null, never, Date | null>
  /** Of what the signatory saw: nothing else is published. */
  signed_digest: ColumnType<string | null, never, string | null>
  /** Why it was not published when its time came. */
  held: ColumnType<string | null, never, string | null>
}

export interface DraftEntryTable {
  draft_id: string
  number: number
  id: string
  by: string
  name: string
  deed: JSONColumnType<DraftDeed>
  at: Instant
}

/** Of a card or of an edition; what has the highest number holds. */
export interface WithdrawalTable {
  id: string
  number: GeneratedAlways<string>
  kind: 'withdrawn' | 'restored'
  card_id: string | null
  edition_id: string | null
  by: string
  name: string
  reason: string
  at: Instant
}

export interface EditionChoicesTable {
  edition_id: string
  choices: JSONColumnType<Choices>
}

export interface PagePictureTable {
  draft_id: string
  hash: string
  media: PictureMedia
  width: number
  height: number
  content: Buffer
}

export interface PictureTable {
  hash: string
  media: PictureMedia
  width: number
  height: number
  content: Buffer
  stored_at: Instant
}

/** What readers are told of a change. */
export interface CardNoticeTable {
  id: string
  card_id: string
  kind: 'erratum' | 'correction'
  told_on: Day
  text: string
}

export interface OperatorVersionTable {
  list: string
  number: number
  id: string
  content: string
  by: string
  name: string
  note: string
  at: Instant
}

/** At most one row. */
export interface DrillTable {
  only_one: GeneratedAlways<boolean>
  id: string
  card_id: string
  by: string
  name: string
  ends_at: Instant
}

export interface DeskSchema {
  page_picture: PagePictureTable
  picture: PictureTable
  card_notice: CardNoticeTable
  draft: DraftTable
  draft_entry: DraftEntryTable
  withdrawal: WithdrawalTable
  drill: DrillTable
  edition_choices: EditionChoicesTable
  operator_version: OperatorVersionTable
}
