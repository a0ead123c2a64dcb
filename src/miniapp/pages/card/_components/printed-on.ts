import type { CardReply } from '../../../../contract/card'
import { card as words } from '../../../../copy/zh-cn/card'
import { days } from '../../../../copy/zh-cn/miniapp'
import { monthDay } from '../../../day-words'

/** 11月23日见报　第3版 */
export function printedOn(card: CardReply): string {
  if (card.kind === 'look-back') return words.lookBack
  const date = card.date ? words.printedOn(monthDay(card.date)) : ''
  const page = card.pageNumber ? days.page(card.pageNumber) : ''
  return [date, page].filter(Boolean).join('　')
}
