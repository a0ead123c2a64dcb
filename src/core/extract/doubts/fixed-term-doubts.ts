import type { Doubt } from '../../edition/doubt'
import { isHan } from '../../text/characters'
import type { MeantCharacters } from '../../text/look-alike'
import { doubtAt, type LocatedText } from './located-text'
import { termReach } from './term-reach'

/** Shorter terms differ by one character from too many ordinary words. */
const SHORTEST_TERM = 3
/** Terms from this length on are known by all their other characters. */
const KNOWN_BY_LENGTH = 5
/**
 * Gain (nats) by which a shorter term must read better than what stands there: where the two characters
 * look alike, and where they do not. Of three characters only look-alikes count: 老书记 is no slip.
 */
const LEAST_GAIN_ALIKE = 0
const LEAST_GAIN_UNLIKE = 7
/** Characters on each side by which a reading is judged. */
const CONTEXT = 4

interface FixedTermAids {
  fixedTerms: string[]
  meant: MeantCharacters
  /** Log-probability of the best reading of a short text. */
  reading(text: string): number
}

/** A fixed formulation with one character changed, or one inside it lost; the term is suggested. */
export function fixedTermDoubts(place: LocatedText, aids: FixedTermAids): Doubt[] {
  const { text } = place
  const doubts: Doubt[] = []
  const reach = termReach(text, aids.fixedTerms)
  for (const term of aids.fixedTerms) {
    if (term.length < SHORTEST_TERM || term.startsWith('!')) continue
    for (let at = 0; at + term.length - 1 <= text.length; at++) {
      const deviation = deviationAt(text, at, term)
      // A term, or part of one, that stands there as it should.
      if (deviation === null || reach[at]! >= deviation.end) continue
      if (!deviation.sure && !isLikely(text, at, deviation, term, aids)) continue
      doubts.push(doubtAt(place, 'unusual-fixed-term', at, deviation.end, term))
    }
  }
  return doubts
}

interface Deviation {
  end: number
  /** Which character of the term is another or lost. */
  changed: number
  /** So much of the term stands there that nothing else can be meant. */
  sure: boolean
}

function isLikely(
  text: string,
  at: number,
  { end, changed }: Deviation,
  term: string,
  { meant, reading }: FixedTermAids,
): boolean {
  const alike = meant.get(text.charAt(at + changed))?.includes(term.charAt(changed)) ?? false
  if (!alike && term.length === SHORTEST_TERM) return false
  const left = text.slice(Math.max(0, at - CONTEXT), at)
  const right = text.slice(end, end + CONTEXT)
  const gain = reading(left + term + right) - reading(left + text.slice(at, end) + right)
  return gain >= (alike ? LEAST_GAIN_ALIKE : LEAST_GAIN_UNLIKE)
}

/** Whether the text from `at` on is `term` but for one character. */
function deviationAt(text: string, at: number, term: string): Deviation | null {
  if (text.charAt(at) !== term.charAt(0) && text.charAt(at + 1) !== term.charAt(1)) return null
  let same = 0
  while (same < term.length && text.charAt(at + same) === term.charAt(same)) same++
  if (same === term.length || !isInk(text.charAt(at + same))) return null
  const rest = term.slice(same + 1)
  const inside = same > 0 && same < term.length - 1
  const sure = inside && term.length >= KNOWN_BY_LENGTH
  if (at + term.length <= text.length && text.startsWith(rest, at + same + 1)) {
    return { end: at + term.length, changed: same, sure }
  }
  return sure && text.startsWith(rest, at + same)
    ? { end: at + term.length - 1, changed: same, sure }
    : null
}

const isInk = (character: string) => isHan(character) || /^[0-9A-Za-z]$/.test(character)
