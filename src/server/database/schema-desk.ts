import type { JSONColumnType } from 'kysely'
import type { DraftDeed, DraftStage } from '../../contract/draft'
import type { Choices, Draft } from '../../core/desk/draft'
import type { Instant } from './schema-types'

export interface DraftTable {
  id: string
  file_name: string | null
  media: 'text' | 'pdf'
  digest: string
  original: Buffer
  source: string
  base: JSONColumnType<Draft>
  sample: boolean
  stage: DraftStage
  edition_id: string | null
  planned_edition_id: string
  brought_at: Instant
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

export interface WithdrawalTable {
  id: string
  card_id: string
  by: string
  name: string
  reason: string
  at: Instant
}

export interface EditionChoicesTable {
  edition_id: string
  choices: JSONColumnType<Choices>
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

export interface DeskSchema {
  draft: DraftTable
  draft_entry: DraftEntryTable
  withdrawal: WithdrawalTable
  edition_choices: EditionChoicesTable
  operator_version: OperatorVersionTable
}
