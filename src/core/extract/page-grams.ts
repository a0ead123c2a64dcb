import { withoutSpaces } from '../text/characters'

/** Runs of two to four characters that stand inside the lines of a page, and how often. */
export interface PageGrams {
  count(gram: string): number
  /** How much of the text around a cut is printed elsewhere on the page (0 … 6). */
  across(tail: string, head: string): number
}

const LONGEST_GRAM = 4

/** In: lines of a page. Out: their n-grams; grams never reach over a line's end. */
export function pageGrams(lines: string[]): PageGrams {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const text = withoutSpaces(line)
    for (let size = 2; size <= LONGEST_GRAM; size++) {
      for (let at = 0; at + size <= text.length; at++) {
        const gram = text.slice(at, at + size)
        counts.set(gram, (counts.get(gram) ?? 0) + 1)
      }
    }
  }
  const count = (gram: string) => counts.get(gram) ?? 0
  return {
    count,
    across: (tail, head) => {
      const left = withoutSpaces(tail.slice(-12)).slice(-3)
      const right = withoutSpaces(head.slice(0, 12)).slice(0, 3)
      if (left === '' || right === '') return 0
      let score = Math.min(1, count(left.slice(-1) + right.slice(0, 1)) / 2)
      let longest = 1
      for (let size = 3; size <= LONGEST_GRAM; size++) {
        for (let inLeft = 1; inLeft < size; inLeft++) {
          if (inLeft > left.length || size - inLeft > right.length) continue
          if (count(left.slice(-inLeft) + right.slice(0, size - inLeft)) > 0) longest = size
        }
      }
      if (longest === 3) score += 1.5
      if (longest === 4) score += 4
      return score
    },
  }
}
