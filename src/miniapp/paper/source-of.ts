import type { EditionReply } from '../../contract/edition'
import { days } from '../../copy/zh-cn/miniapp'
import { print as words } from '../../copy/zh-cn/print'
import { monthDay, yearOf } from '../day-words'

/** 《云泽日报》2026年11月15日　第3版「党的建设」 */
export function sourceOf({
  newspaper,
  date,
  pageNumber,
  pageTitle,
}: Pick<EditionReply, 'newspaper' | 'date' | 'pageNumber' | 'pageTitle'>): string {
  const day = date && days.year(yearOf(date)) + monthDay(date)
  return words.source(newspaper, day, pageNumber, pageTitle)
}
