import type { Doubt } from '../../edition/doubt'
import type { MeantCharacters } from '../../text/look-alike'
import type { Words } from '../../text/words'
import { doubtAt, type LocatedText } from './located-text'
import { termReach } from './term-reach'

/**
 * Gain in log-probability (nats) at which another character reads so much better that the printed one is
 * doubted. Measured on made-up pages with seeded errors: at 3 nine of ten are doubted at about one false
 * doubt an article.
 */
const LEAST_GAIN = 3
/** Characters on each side by which a reading is judged. */
const CONTEXT = 4
/** Longest dictionary word that may cover the character. */
const LONGEST_WORD = 3
/** Counted for a run that stands nowhere else on the page: half a sight of it. */
const UNSEEN = 0.5
/** Log-probability of a character no dictionary holds. */
const UNKNOWN = -14

export interface LookAlikeAids {
  words: Words
  meant: MeantCharacters
  fixedTerms: string[]
  /** Log-probability of the best reading of a short text. */
  reading(text: string): number
  /** How often a run of two to four characters stands on the page. */
  count(gram: string): number
}

/** Characters that scanning prints for another which reads better there; the other is suggested. */
export function lookAlikeDoubts(place: LocatedText, aids: LookAlikeAids): Doubt[] {
  const { text } = place
  const reach = termReach(text, aids.fixedTerms)
  const doubts: Doubt[] = []
  for (let at = 0; at < text.length; at++) {
    const readings = aids.meant.get(text.charAt(at))
    if (readings === undefined || reach[at]! > at) continue
    const context: Context = {
      left: text.slice(Math.max(0, at - CONTEXT), at),
      printed: text.charAt(at),
      right: text.slice(at + 1, at + 1 + CONTEXT),
    }
    let best = { gain: LEAST_GAIN, meant: '' }
    for (const meant of readings) {
      const gain = gainOf(context, meant, best.gain, aids)
      if (gain >= best.gain) best = { gain, meant }
    }
    if (best.meant !== '') doubts.push(doubtAt(place, 'look-alike', at, at + 1, best.meant))
  }
  return doubts
}

interface Context {
  left: string
  printed: string
  right: string
}

/**
 * How much better (nats) `meant` reads than what is printed, by the dictionary and by the rest of the page;
 * −Infinity where that is certainly less than `least`.
 */
function gainOf(context: Context, meant: string, least: number, aids: LookAlikeAids): number {
  const { left, printed, right } = context
  const { words, count, reading } = aids
  const better = sights(left, meant, right, 0, count)
  if (better >= HABIT_SIGHTS && isPageHabit(context, meant, count)) return Infinity
  // Where no word and no other place on the page holds it, it gains no more than the character alone.
  const alone =
    (words.logProbability(meant) ?? UNKNOWN) - (words.logProbability(printed) ?? UNKNOWN)
  if (better === 0 && alone < least && !inWord(left, meant, right, words)) return -Infinity
  const worse = sights(left, printed, right, 1, count)
  const seen = Math.log(better + UNSEEN) - Math.log(worse + UNSEEN)
  return reading(left + meant + right) - reading(left + printed + right) + seen
}

/** The page must print the better reading this often, and this many times as often as the other. */
const HABIT_SIGHTS = 3
const HABIT_TIMES = 3

/** 主题党目的… on a page full of 主题党日: three characters before or after nearly always go with `meant`. */
function isPageHabit(
  { left, printed, right }: Context,
  meant: string,
  count: (gram: string) => number,
): boolean {
  const goesWith = (better: string, worse: string) =>
    better.length === 4 &&
    count(better) >= HABIT_SIGHTS &&
    count(better) >= HABIT_TIMES * count(worse)
  const [before, after] = [left.slice(-3), right.slice(0, 3)]
  return goesWith(before + meant, before + printed) || goesWith(meant + after, printed + after)
}

/** How often the character stands on the page between the same neighbours; `own` sights are taken off. */
function sights(
  left: string,
  character: string,
  right: string,
  own: number,
  count: (gram: string) => number,
): number {
  const take = (gram: string) => Math.max(0, count(gram) - own)
  return (
    (left.length >= 2 ? take(left.slice(-2) + character) : 0) +
    (right.length >= 2 ? take(character + right.slice(0, 2)) : 0) +
    (left !== '' && right !== '' ? take(left.slice(-1) + character + right.slice(0, 1)) : 0)
  )
}

function inWord(left: string, character: string, right: string, words: Words): boolean {
  const text = left + character + right
  const at = left.length
  for (let start = Math.max(0, at - LONGEST_WORD + 1); start <= at; start++) {
    for (let end = Math.max(at + 1, start + 2); end <= start + LONGEST_WORD; end++) {
      if (end <= text.length && words.logProbability(text.slice(start, end)) !== null) return true
    }
  }
  return false
}
