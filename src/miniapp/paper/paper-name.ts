import type { EditionReply } from '../../contract/edition'
import { forBranch as words } from '../../copy/zh-cn/for-branch'
import { days } from '../../copy/zh-cn/miniapp'
import { monthDay, yearOf } from '../day-words'

/** 《云泽日报》2026年11月15日「党的建设」 */
export function paperName(edition: EditionReply): string {
  const day = edition.date && days.year(yearOf(edition.date)) + monthDay(edition.date)
  return words.paper(edition.newspaper, day, edition.pageTitle)
}
