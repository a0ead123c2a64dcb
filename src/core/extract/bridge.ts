import { isDigit, isHan, isLetter, withoutSpaces } from '../text/characters'
import type { Words } from '../text/words'

/** Log-probability of a character no dictionary word holds; the rarest listed word has about −18. */
const UNKNOWN_CHARACTER = -14
/** Longest dictionary word looked for, in characters. */
const LONGEST_WORD = 6
/** Characters looked at on each side of a cut; words are rarely longer. */
const REACH = 5

/** How a dictionary judges two pieces of text set one after the other. */
export interface Bridge {
  /**
   * Gain in log-probability when `tail` and `head` are read as one text instead of two: 4–9 where the
   * cut went through a word, about 0 elsewhere. Never negative.
   */
  gain(tail: string, head: string): number
  /** Log-probability of the best segmentation of `text`. */
  reading(text: string): number
  /** How well `text` can begin (its first characters form a word), log-probability a character. */
  startFit(text: string): number
}

/** In: the dictionary. Out: a judge that remembers what it has computed (one page's worth). */
export function createBridge(words: Words): Bridge {
  const values = new Map<string, number>()

  /** Log-probability of the best segmentation of `text` (unigram Viterbi). */
  function best(text: string): number {
    const known = values.get(text)
    if (known !== undefined) return known
    const scores: number[] = [0]
    for (let end = 1; end <= text.length; end++) {
      let top = -Infinity
      for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
        const score = scores[start]! + piece(text.slice(start, end))
        if (score > top) top = score
      }
      scores.push(top)
    }
    const value = scores[text.length]!
    values.set(text, value)
    return value
  }

  function piece(text: string): number {
    if (isRun(text, isDigit) || isRun(text, isLetter)) return -6
    const known = words.logProbability(text)
    if (text.length > 1) return known ?? -Infinity
    return isHan(text) ? (known ?? UNKNOWN_CHARACTER) : 0
  }

  const tails = new Map<string, string>()
  const heads = new Map<string, string>()
  const remember = (cache: Map<string, string>, text: string, cut: () => string): string => {
    let value = cache.get(text)
    if (value === undefined) cache.set(text, (value = cut()))
    return value
  }
  const tailOf = (text: string) =>
    remember(tails, text, () => withoutSpaces(text.slice(-REACH * 3)).slice(-REACH))
  const headOf = (text: string) =>
    remember(heads, text, () => withoutSpaces(text.slice(0, REACH * 3)).slice(0, REACH))

  return {
    gain: (tail, head) => {
      const left = tailOf(tail)
      const right = headOf(head)
      return best(left + right) - best(left) - best(right)
    },
    reading: best,
    startFit: (text) => best(headOf(text)) / Math.max(1, headOf(text).length),
  }
}

function isRun(text: string, belongs: (character: string) => boolean): boolean {
  for (let at = 0; at < text.length; at++) if (!belongs(text.charAt(at))) return false
  return text.length > 0
}
