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
const LONGEST_WORD = 4
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
    let best = { gain: LEAST_GAIN, meant: '' }
    for (const meant of readings) {
      if (isPageHabit(text, at, meant, aids.count)) best = { gain: Infinity, meant }
      const gain = gainOf(text, at, meant, best.gain, aids)
      if (gain >= best.gain) best = { gain, meant }
    }
    if (best.meant !== '') doubts.push(doubtAt(place, 'look-alike', at, at + 1, best.meant))
  }
  return doubts
}

/** How much better (nats) `meant` reads at `at`, by the dictionary and by the rest of the page. */
function gainOf(text: string, at: number, meant: string, least: number, aids: LookAlikeAids) {
  const printed = text.charAt(at)
  const left = text.slice(Math.max(0, at - CONTEXT), at)
  const right = text.slice(at + 1, at + 1 + CONTEXT)
  const seen =
    Math.log(sights(left, meant, right, 0, aids.count) + UNSEEN) -
    Math.log(sights(left, printed, right, 1, aids.count) + UNSEEN)
  // Where no word holds it, the gain cannot exceed what the character alone brings.
  const alone =
    (aids.words.logProbability(meant) ?? UNKNOWN) - (aids.words.logProbability(printed) ?? UNKNOWN)
  if (alone + seen < least && !inWord(left, meant, right, aids.words)) return -Infinity
  return aids.reading(left + meant + right) - aids.reading(left + printed + right) + seen
}

/** The page must print the better reading this often, and this many times as often as the other. */
const HABIT_SIGHTS = 3
const HABIT_TIMES = 3

/** 主题党目的… on a page full of 主题党日: three characters before or after nearly always go with `meant`. */
function isPageHabit(
  text: string,
  at: number,
  meant: string,
  count: (gram: string) => number,
): boolean {
  const left = text.slice(Math.max(0, at - 3), at)
  const right = text.slice(at + 1, at + 4)
  const goesWith = (better: string, worse: string) =>
    better.length === 4 &&
    count(better) >= HABIT_SIGHTS &&
    count(better) >= HABIT_TIMES * count(worse)
  const printed = text.charAt(at)
  return goesWith(left + meant, left + printed) || goesWith(meant + right, printed + right)
}

/** How often the character stands on the page between the same neighbours; `own` sights are taken off. */
function sights(
  left: string,
  character: string,
  right: string,
  own: number,
  count: (gram: string) => number,
): number {
  const grams = [
    left.length >= 2 ? left.slice(-2) + character : '',
    right.length >= 2 ? character + right.slice(0, 2) : '',
    left !== '' && right !== '' ? left.slice(-1) + character + right.slice(0, 1) : '',
  ]
  return grams.reduce((sum, gram) => sum + (gram === '' ? 0 : Math.max(0, count(gram) - own)), 0)
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
