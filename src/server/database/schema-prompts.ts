import type { JSONColumnType } from 'kysely'
import type { PromptMaterial } from '../../core/study/monthly-prompt'
import type { Day } from './schema-types'

export interface MonthlyPromptTable {
  organisation_id: string
  id: string
  version: number
  /** YYYY-MM */
  month: string
  theme: string
  aims: string
  materials: JSONColumnType<PromptMaterial[]>
  card_ids: JSONColumnType<string[]>
  /** The member who issued it; resolves to nobody once they are erased. */
  issued_by: string | null
  withdrawn: boolean
}

export interface JointAssignmentTable {
  organisation_id: string
  id: string
  version: number
  branch_ids: JSONColumnType<string[]>
  card_ids: JSONColumnType<string[]>
  suggested_day: Day
  note: string | null
  suggested_by: string | null
  withdrawn: boolean
}

export interface PromptsSchema {
  monthly_prompt: MonthlyPromptTable
  joint_assignment: JointAssignmentTable
}
