import type { CardReply } from '../../../../contract/card'
import { card as words } from '../../../../copy/zh-cn/card'
import { days } from '../../../../copy/zh-cn/miniapp'
import type { StudyDay } from '../../../../core/calendar/study-day'
import { monthDay, yearOf } from '../../../day-words'

/** 11月23日见报　第3版; an old page says its year: 2021年7月12日见报. `today` decides what is old. */
export function printedOn(card: CardReply, today: StudyDay): string {
  if (card.kind === 'look-back') return words.lookBack
  const date = card.date ? words.printedOn(dayInPrint(card.date, today)) : ''
  const page = card.pageNumber ? days.page(card.pageNumber) : ''
  return [date, page].filter(Boolean).join('　')
}

function dayInPrint(date: StudyDay, today: StudyDay): string {
  const year = yearOf(date)
  return year === yearOf(today) ? monthDay(date) : days.year(year) + monthDay(date)
}
