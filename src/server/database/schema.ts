import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { CardSummary } from '../../contract/card'
import type { Card } from '../../core/cards/card'
import type { Caption, ParsedPageFound } from '../../core/edition/edition'
import type { AudioSchema } from './schema-audio'
import type { DeskSchema } from './schema-desk'
import type { PeopleSchema } from './schema-people'
import type { PromptsSchema } from './schema-prompts'
import type { RecordsSchema } from './schema-records'
import type { Day, Instant } from './schema-types'

export interface EditionTable {
  id: string
  source_digest: string
  source_text: string
  page: JSONColumnType<ParsedPageFound>
  newspaper: string | null
  date: Day | null
  page_number: number | null
  page_title: string | null
  editors: JSONColumnType<Record<string, string>>
  captions: JSONColumnType<Caption[]>
  starts_on: Day | null
  sample: boolean
  imported_at: Instant
  published_at: Instant | null
  withdrawn_at: ColumnType<Date | null, never, Date | null>
}

export interface ArticleTable {
  edition_id: string
  id: string
  position: number
  kicker: string | null
  headline: string
  subhead: string | null
  column_name: string | null
  place: string | null
  county: string | null
  byline: string | null
  reporters: JSONColumnType<string[]>
  paragraphs: JSONColumnType<string[]>
}

export interface CardTable {
  id: string
  edition_id: string
  withdrawn_at: Instant | null
}

export interface CardVersionTable {
  card_id: string
  version: number
  digest: string
  study_day: Day
  position: number
  summary: JSONColumnType<CardSummary>
  content: JSONColumnType<Card>
  dealt_at: Instant
  published_at: Instant | null
}

export interface RelatedPracticeTable {
  card_id: string
  related_id: string
  terms: JSONColumnType<string[]>
}

export interface SignatureTable {
  id: Generated<number>
  edition_id: string
  role: string
  name: string
  signed_at: Instant
}

export interface FeedbackTable {
  id: string
  kind: string
  text: string
  card_id: string | null
  received_at: Instant
  /** Of the secret by which the writer's device asks for the answer; null: it will not ask. */
  secret_hash: string | null
  answer: string | null
  answered_by: string | null
  answered_at: Instant | null
}

export interface Schema
  extends PeopleSchema, RecordsSchema, PromptsSchema, DeskSchema, AudioSchema {
  edition: EditionTable
  article: ArticleTable
  card: CardTable
  card_version: CardVersionTable
  related_practice: RelatedPracticeTable
  signature: SignatureTable
  feedback: FeedbackTable
}
