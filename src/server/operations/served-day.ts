import { isStudyDay } from '../../core/calendar/study-day'

/** PostgreSQL has no year 0, and nothing is studied outside these years. */
const FIRST_DAY = '1900-01-01'
const LAST_DAY = '2999-12-31'

/** Whether a text names a day that something could be read on. */
export const isServedDay = (text: string): boolean =>
  isStudyDay(text) && text >= FIRST_DAY && text <= LAST_DAY
