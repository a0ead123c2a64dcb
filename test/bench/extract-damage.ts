import type { DamageNote } from '../support/page-generator/truth'

/** Kinds of damage, told from what stands there and what was printed. */
export type DamageKind =
  | 'look-alike'
  | 'doubled-word'
  | 'quote'
  | 'turned-quote'
  | 'dash-as-one'
  | 'stray-space'
  | 'lost-mark'
  | 'lost-character'
  | 'other'

/** One damaged place inside the noted text; offsets (end exclusive) in `DamageNote.wrong`. */
export interface Damage {
  kind: DamageKind
  start: number
  end: number
}

/**
 * In: a note. Out: the places in which its two texts differ, and how; a note may hold several, as where
 * 一 stands for every — of a chain. Where something was lost the place is empty.
 */
export function damageIn({ wrong, right }: Pick<DamageNote, 'wrong' | 'right'>): Damage[] {
  const ones = dashes(wrong, right)
  if (ones.length > 0) return ones
  let start = 0
  while (start < wrong.length && wrong[start] === right[start]) start++
  let end = wrong.length
  let rightEnd = right.length
  while (end > start && rightEnd > start && wrong[end - 1] === right[rightEnd - 1]) {
    end--
    rightEnd--
  }
  return [
    {
      kind: kindOf(wrong, right, wrong.slice(start, end), right.slice(start, rightEnd)),
      start,
      end,
    },
  ]
}

function dashes(wrong: string, right: string): Damage[] {
  if (wrong.length !== right.length) return []
  const different = [...wrong].flatMap((_, at) => (wrong[at] === right[at] ? [] : [at]))
  const all = different.every((at) => wrong[at] === '一' && right[at] === '—')
  return all ? different.map((at) => ({ kind: 'dash-as-one', start: at, end: at + 1 })) : []
}

const QUOTES = /^[“”‘’"'《》（）()]*$/
const MARKS = /^[，、。；：,;:！？!?”"]+$/
const bare = (text: string) => text.replace(/\s/g, '')

function kindOf(wrong: string, right: string, put: string, was: string): DamageKind {
  if (bare(wrong) === bare(right)) return 'stray-space'
  if (put === '' && QUOTES.test(was)) return 'quote'
  if (put === '' && MARKS.test(was)) return 'lost-mark'
  if (put === '') return 'lost-character'
  if (was === '') return 'doubled-word'
  if (/^“[^”]*“$|^”[^“]*”$/.test(wrong)) return 'turned-quote'
  if (QUOTES.test(put) && QUOTES.test(was)) return 'turned-quote'
  return put.length === was.length && put.length <= 2 ? 'look-alike' : 'other'
}
