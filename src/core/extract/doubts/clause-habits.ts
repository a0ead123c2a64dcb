/** Where the clauses of one page begin and end: what its own marks stand before and after. */
export interface ClauseHabits {
  /** How much more often than any text (1) a clause opens with what stands from `at` on. */
  opens(text: string, at: number): number
  /** How much more often than any text (1) a clause closes with what stands before `at`. */
  closes(text: string, at: number): number
}

const CLAUSE_MARKS = '，。、；：！？,;:!?'
/** Share of characters that open a clause, or close one: clauses are about eight long. */
const BASE = 0.12
/** Sights by which one character, and by which two, outweigh what is known without them. */
const WEIGHT_OF_ONE = 8
const WEIGHT_OF_TWO = 4

type Counts = Map<string, { all: number; marked: number }>

/** In: the paragraphs of a page. Out: the habits of its clauses, by their first and last characters. */
export function clauseHabits(texts: string[]): ClauseHabits {
  const opening: Counts = new Map()
  const closing: Counts = new Map()
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const opens = at === 0 || isMark(text.charAt(at - 1))
      const closes = isMark(text.charAt(at + 1))
      add(opening, text.slice(at, at + 1), opens)
      add(opening, text.slice(at, at + 2), opens)
      add(closing, text.slice(at, at + 1), closes)
      if (at > 0) add(closing, text.slice(at - 1, at + 1), closes)
    }
  }
  return {
    opens: (text, at) => ratio(opening, text.slice(at, at + 1), text.slice(at, at + 2)),
    closes: (text, at) => ratio(closing, text.slice(at - 1, at), text.slice(at - 2, at)),
  }
}

const isMark = (character: string) => character !== '' && CLAUSE_MARKS.includes(character)

function add(counts: Counts, key: string, marked: boolean): void {
  const known = counts.get(key)
  if (known === undefined) counts.set(key, { all: 1, marked: marked ? 1 : 0 })
  else {
    known.all++
    if (marked) known.marked++
  }
}

function ratio(counts: Counts, one: string, two: string): number {
  const smoothed = (key: string, weight: number, known: number) => {
    const { all, marked } = counts.get(key) ?? { all: 0, marked: 0 }
    return (marked + weight * known) / (all + weight)
  }
  return smoothed(two, WEIGHT_OF_TWO, smoothed(one, WEIGHT_OF_ONE, BASE)) / BASE
}
