import type { StudyDay } from '../calendar/study-day'
import type { StudyMode } from './event'

/** Whom a study arrangement is meant for, within one branch. */
export type Audience =
  | { kind: 'all' }
  | { kind: 'groups'; groupIds: string[] }
  | { kind: 'study-modes'; studyModes: StudyMode[] }
  | { kind: 'members'; memberIds: string[] }

/** 学习安排: cards a branch suggests reading by a day. Nothing happens when the day is past. */
export interface Assignment {
  id: string
  branchId: string
  version: number
  cardIds: string[]
  audience: Audience
  suggestedDay: StudyDay
  note: string | null
  /** Made in the branch, or suggested to several branches from above. */
  from: 'branch' | 'above'
  withdrawn: boolean
}

/** What of a member decides whether an arrangement is meant for them. */
export interface AudienceMember {
  id: string
  groupId: string | null
  studyMode: StudyMode
}

export function isFor(audience: Audience, member: AudienceMember): boolean {
  switch (audience.kind) {
    case 'all':
      return true
    case 'groups':
      return member.groupId !== null && audience.groupIds.includes(member.groupId)
    case 'study-modes':
      return audience.studyModes.includes(member.studyMode)
    case 'members':
      return audience.memberIds.includes(member.id)
  }
}

/** The audience with what belongs to it and nothing else that came along. */
export function plainAudience(audience: Audience): Audience {
  switch (audience.kind) {
    case 'all':
      return { kind: 'all' }
    case 'groups':
      return { kind: 'groups', groupIds: audience.groupIds }
    case 'study-modes':
      return { kind: 'study-modes', studyModes: audience.studyModes }
    case 'members':
      return { kind: 'members', memberIds: audience.memberIds }
  }
}
