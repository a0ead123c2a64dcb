import type { StudyDay } from '../calendar/study-day'

/**
 * 一起安排: one arrangement sent to several branches, as it was sent. Each branch has a row of its own, which follows this
 * one until the branch changes it or withdraws it: from then on it is the branch's, whatever is done above.
 */
export interface JointAssignment {
  organisationId: string
  id: string
  version: number
  branchIds: string[]
  cardIds: string[]
  suggestedDay: StudyDay
  note: string | null
  withdrawn: boolean
}
