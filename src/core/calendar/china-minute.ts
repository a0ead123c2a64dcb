import { isStudyDay } from './study-day'

/** A minute as China's clock shows it, `YYYY-MM-DDTHH:MM+08:00`. */
export type ChinaMinute = string

const CHINA_OFFSET_MS = 8 * 3600 * 1000

/** The instant at which such a minute begins; null where the calendar or the clock has none of that name. */
export function instantOf(minute: ChinaMinute): Date | null {
  const [, day = '', hour, at] = /^(.{10})T(\d\d):(\d\d)\+08:00$/.exec(minute) ?? []
  if (!isStudyDay(day) || Number(hour) > 23 || Number(at) > 59) return null
  return new Date(minute)
}

/** The minute in which an instant lies. */
export function chinaMinute(instant: Date): ChinaMinute {
  const shifted = new Date(instant.getTime() + CHINA_OFFSET_MS)
  return `${shifted.toISOString().slice(0, 16)}+08:00`
}
