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
const OPENING = new Map(PAIRS)
const CLOSING = new Map(PAIRS.map(([open, close]) => [close, open]))
const CLAUSE_MARK = /[，。、；：！？,;:!?]/
/** The other half of a lone mark is looked for within this many characters. */
const FARTHEST_HALF = 16
/** Marks nest a few deep; what piles up beyond has no other half. */
const DEEPEST = 50

/**
 * Quotation marks and brackets without their other half. The doubt reaches from the mark to the end of
 * its clause, or from the clause's start to the mark: that is where the other half was lost.
 */
export function quoteDoubts(place: LocatedText): Doubt[] {
  const { text } = place
  const lone = [...loneCurly(text.replace(/\(/g, '（').replace(/\)/g, '）')), ...loneStraight(text)]
  return lone
    .sort((a, b) => a.at - b.at)
    .map(({ at, opens }) => {
      const [start, end] = opens ? [at, endOfClause(text, at)] : [startOfClause(text, at), at + 1]
      return doubtAt(place, 'unbalanced-quote', start, end)
    })
}

interface Lone {
  at: number
  /** It opens: its closing half is missing. */
  opens: boolean
}

function loneCurly(text: string): Lone[] {
  const lone: Lone[] = []
  const opened: { mark: string; at: number }[] = []
  const give = ({ at }: { at: number }) => lone.push({ at, opens: true })
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    if (OPENING.has(mark)) {
      // A quotation opens again before it closed: the first has lost its end.
      const again = mark === '“' ? opened.findIndex((one) => one.mark === mark) : -1
      if (again >= 0) opened.splice(again).slice(0, 1).forEach(give)
      opened.push({ mark, at })
      continue
    }
    const partner = CLOSING.get(mark)
    if (partner === undefined) continue
    if (opened[opened.length - 1]?.mark === partner) opened.pop()
    else lone.push({ at, opens: false })

    if (opened.length > DEEPEST) opened.splice(0, opened.length - DEEPEST).forEach(give)
  }
  opened.forEach(give)
  return lone
}

/** Straight marks pair up in turn; of an odd number the one is lone without which the rest pair best. */
function loneStraight(text: string): Lone[] {
  const marks = [...text.matchAll(/"/g)].map((found) => found.index ?? 0)
  if (marks.length % 2 === 0) return []
  const cost = (from: number) => costOfPair(text, marks[from]!, marks[from + 1]!)
  let rest = 0
  for (let at = 1; at + 1 < marks.length; at += 2) rest += cost(at)
  let best = { at: 0, cost: rest }
  for (let at = 2; at < marks.length; at += 2) {
    rest += cost(at - 2) - cost(at - 1)
    if (rest < best.cost) best = { at, cost: rest }
  }
  const at = marks[best.at]!
  const next = text.charAt(at + 1)
  return [{ at, opens: next !== '' && !CLAUSE_MARK.test(next) }]
}

/** What lies between two marks of a pair is short and seldom a whole sentence. */
function costOfPair(text: string, open: number, close: number): number {
  const inside = text.slice(open + 1, close)
  const reversed = CLAUSE_MARK.test(inside.charAt(0)) ? 20 : 0
  return Math.min(inside.length, 60) + (inside.includes('。') ? 10 : 0) + reversed
}

function endOfClause(text: string, at: number): number {
  const found = text.slice(at + 1, at + 1 + FARTHEST_HALF).search(/[，。；！？,;!?“"]/)
  const end = found < 0 ? at + 1 + FARTHEST_HALF : at + 1 + found
  return Math.min(text.length, Math.max(at + 1, end))
}

function startOfClause(text: string, at: number): number {
  const from = Math.max(0, at - FARTHEST_HALF)
  const before = /[^，。；！？,;!?”"]*$/.exec(text.slice(from, at))?.[0] ?? ''
  return at - before.length
}
