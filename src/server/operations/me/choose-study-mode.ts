import type { StudyMode } from '../../../core/study/event'
import type { Parts } from '../../parts'
import { setStudyMode } from '../../repositories/members'

/** 怎么学方便: the member's own word; no reason is asked. */
export const chooseStudyMode = (parts: Parts, memberId: string, studyMode: StudyMode) =>
  setStudyMode(parts.database, memberId, studyMode)
