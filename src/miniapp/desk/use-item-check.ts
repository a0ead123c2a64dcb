import { useEffect, useState } from 'react'
import { itemForm } from '../../copy/zh-cn/desk-settle'
import { itemBreaches } from '../../copy/zh-cn/item-breaches'
import { conflictOf } from '../../core/quiz/check-between'
import type { QuizItem } from '../../core/quiz/quiz-item'
import { deskParts } from './desk-parts'

/** As fast as somebody types, one question after a pause, in ms. */
const PAUSE_MS = 250

/** What is wrong with an item, in sentences; none: it may be kept. `checking`: not known yet. */
export interface Checked {
  checking: boolean
  faults: string[]
}

/** Checks an item at every change by the rules that publishing goes by. `others`: the items it stands beside. */
export function useItemCheck(
  draft: string,
  article: string,
  item: QuizItem | null,
  others: QuizItem[],
): Checked {
  const asked = JSON.stringify(item)
  const [told, tell] = useState<Checked & { asked: string }>({
    checking: true,
    faults: [],
    asked: '',
  })
  useEffect(() => {
    const early = faultsHere(item)
    if (!item || early.length > 0) {
      tell({ checking: false, faults: early, asked })
      return
    }
    let isLate = false
    const timer = setTimeout(() => {
      deskParts.gateway.checkItem(draft, { article, item }).then(
        ({ breaches }) => {
          if (isLate) return
          const between = others.flatMap((other) => conflictOf(other, item) ?? [])
          const faults = [
            ...breaches.map(({ message }) => message),
            ...between.map((code) => itemBreaches[code]),
          ]
          tell({ checking: false, faults: [...new Set(faults)], asked })
        },
        () => !isLate && tell({ checking: false, faults: [itemForm.noCheck], asked }),
      )
    }, PAUSE_MS)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `asked` is the item
  }, [asked, draft, article])
  return told.asked === asked ? told : { checking: true, faults: [] }
}

/** What the service would not even read. */
function faultsHere(item: QuizItem | null): string[] {
  if (!item) return [itemForm.chooseFirst]
  if (item.stem === '') return [itemBreaches['not-one-blank']]
  return item.options.some((option) => option.trim() === '') ? [itemBreaches['empty-option']] : []
}
