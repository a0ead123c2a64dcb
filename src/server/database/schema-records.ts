import type { Generated, JSONColumnType } from 'kysely'
import type { Audience } from '../../core/study/assignment'
import type { HelpWish, StudiedBy, StudyEvent } from '../../core/study/event'
import type { Day, Instant } from './schema-types'

export interface MemberCursorTable {
  member_id: string
  position: number
}

export interface RecordEventTable {
  member_id: string
  event_id: string
  kind: StudyEvent['kind']
  counter: number
  day: Day
  card_id: string | null
  item_id: string | null
  body: JSONColumnType<object>
  recorded_by: string
  received_on: Day
  position: number
}

export interface StudyStateTable {
  member_id: string
  card_id: string
  studied_by: StudiedBy
  day: Day
}

export interface HelpStateTable {
  member_id: string
  wishes: JSONColumnType<HelpWish[]>
}

export interface AssignmentTable {
  branch_id: string
  id: string
  version: number
  card_ids: JSONColumnType<string[]>
  audience: JSONColumnType<Audience>
  suggested_day: Day
  note: string | null
  /** The member who made it; resolves to nobody once they are erased. */
  suggested_by: string | null
  origin: 'branch' | 'above'
  withdrawn: boolean
  /** The organisation whose joint arrangement this still is; null: the branch's own, or made its own. */
  follows: Generated<string | null>
}

/** How many messages a member has agreed to; each yes is good for one. */
export interface MessageConsentTable {
  member_id: string
  agreed: number
}

/** A message about an arrangement that is still to be sent. */
export interface AssignmentMessageTable {
  branch_id: string
  assignment_id: string
  member_id: string
  tries: Generated<number>
  due_at: Instant
}

export interface RecordsSchema {
  message_consent: MessageConsentTable
  assignment_message: AssignmentMessageTable
  member_cursor: MemberCursorTable
  record_event: RecordEventTable
  study_state: StudyStateTable
  help_state: HelpStateTable
  assignment: AssignmentTable
}
