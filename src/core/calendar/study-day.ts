import dayjs from 'dayjs'

/** A calendar day in China, `YYYY-MM-DD`. */
export type StudyDay = string

/** China has had one fixed offset since 1991; no time-zone table is needed (Android WeChat has none). */
const CHINA_OFFSET_MS = 8 * 3600 * 1000
const HOUR_MS = 3600 * 1000

/** Hour (China time) at which a new study day begins, when the operator sets nothing else. */
export const ROLLOVER_HOUR = 4

/**
 * Reading at 1 a.m. still belongs to the evening before, so the day turns at `rolloverHour`.
 * In: an instant and an hour 0–23 of China time. Out: the study day it belongs to.
 */
export function studyDayAt(now: Date, rolloverHour: number = ROLLOVER_HOUR): StudyDay {
  return new Date(now.getTime() + CHINA_OFFSET_MS - rolloverHour * HOUR_MS)
    .toISOString()
    .slice(0, 10)
}

export function isStudyDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(text + 'T00:00:00Z')
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text
}

/** The day `days` after (negative: before) `day`. */
export function addDays(day: StudyDay, days: number): StudyDay {
  return dayjs(day).add(days, 'day').format('YYYY-MM-DD')
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: StudyDay, to: StudyDay): number {
  return (Date.parse(to + 'T00:00:00Z') - Date.parse(from + 'T00:00:00Z')) / (24 * HOUR_MS)
}

/** 0 = Monday … 6 = Sunday, the order in which the week is printed here. */
export function weekdayIndex(day: StudyDay): number {
  return (new Date(day + 'T00:00:00Z').getUTCDay() + 6) % 7
}

/** The Monday of the week that holds `day`. */
export function mondayOf(day: StudyDay): StudyDay {
  return addDays(day, -weekdayIndex(day))
}

/** The first Monday after `day`; a Monday yields the one a week later. */
export function mondayAfter(day: StudyDay): StudyDay {
  return addDays(mondayOf(day), 7)
}
