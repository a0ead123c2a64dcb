import type { Doubt } from '../../edition/doubt'
import { doubtAt, type LocatedText } from './located-text'

const PAIRS: [string, string][] = [
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
]

/** Quotation marks and brackets without their other half, each where it stands. */
export function quoteDoubts(place: LocatedText): Doubt[] {
  const { text } = place
  const doubts: Doubt[] = []
  const opened: { mark: string; at: number }[] = []
  const folded = text.replace(/\(/g, '（').replace(/\)/g, '）')
  for (let at = 0; at < folded.length; at++) {
    const mark = folded.charAt(at)
    if (PAIRS.some(([open]) => open === mark)) {
      const again = opened.findIndex((one) => one.mark === mark && mark === '“')
      if (again >= 0) lone(opened.splice(again)[0]!.at)
      opened.push({ mark, at })
      continue
    }
    const pair = PAIRS.find(([, close]) => close === mark)
    if (pair === undefined) continue
    const last = opened.pop()
    if (last !== undefined && last.mark === pair[0]) continue
    if (last !== undefined) opened.push(last)
    lone(at)
  }
  for (const { at } of opened) lone(at)
  const straight = [...text.matchAll(/"/g)]
  if (straight.length % 2 === 1) {
    const last = straight[straight.length - 1]!.index ?? 0
    lone(last)
  }
  return doubts

  function lone(at: number): void {
    doubts.push(doubtAt(place, 'unbalanced-quote', at, at + 1))
  }
}
