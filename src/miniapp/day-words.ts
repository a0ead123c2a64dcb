import { weekdayIndex, type StudyDay } from '../core/calendar/study-day'
import { days } from '../copy/zh-cn/miniapp'

/** 11月25日 */
export function monthDay(day: StudyDay): string {
  return days.monthDay(Number(day.slice(5, 7)), Number(day.slice(8, 10)))
}

export function yearOf(day: StudyDay): number {
  return Number(day.slice(0, 4))
}

/** 星期三 */
export function weekdayOf(day: StudyDay): string {
  return days.weekday(weekdayIndex(day))
}

/** 周三 */
export function shortWeekdayOf(day: StudyDay): string {
  return days.shortWeekday(weekdayIndex(day))
}
