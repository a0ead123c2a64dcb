import { studyDayAt, type StudyDay } from '../../core/calendar/study-day'
import type { Parts } from '../parts'

/** The study day it is; what is kept of people has no finer time. */
export const today = (parts: Parts): StudyDay =>
  studyDayAt(parts.now(), parts.operator.product.rolloverHour)
