import type { Doubt } from '../../edition/doubt'
import { isDigit, isHan, printedWidth } from '../../text/characters'
import type { ClauseHabits } from './clause-habits'
import { doubtAt, type LocatedText } from './located-text'

export interface LostMarkAids {
  /** How often a run of two to four characters stands inside the printed lines of the page. */
  count(gram: string): number
  /** Log-probability of the best reading of a short text. */
  reading(text: string): number
  habits: ClauseHabits
}

/** Runs of this many characters tell where a printed line ended: those across its end stand on no line. */
const GRAM = 4
/** An opening line stands in by two ems. */
const INDENT = 2
/** Share of lines that are no longer than the measure: some hold more, as where marks were squeezed. */
const MEASURE_QUANTILE = 0.6
/** A line that lost a mark is this much shorter (ems) than its measure; a mark is one wide. */
const SHORT_BY: [least: number, most: number] = [0.75, 2.5]
/** Longer clauses (characters) prove no more. */
const LONGEST_CLAUSE = 30
/** From this many characters on each side the clause is whole on both. */
const WHOLE_SIDE = 6

/** No clause ends with the first, and none begins with the second. */
const RUNS_ON_AFTER =
  '的地得和与及或在将把被对从向为以由让使给比跟同是有到于当请因如若但而也都就还又再更很最不没未已正能' +
  '会可要须应该各每本此其这那第约近超达某了一二两三四五六七八九十几多全通'
const RUNS_ON_BEFORE = '的地得了着过等们内中上下里外前后间时者性化之以而和与及或于'

/**
 * Log-odds that a mark was lost at a line's end, from there being one or none. Fitted by logistic regression
 * to made-up scans (seeds 1–60) with the marks at line ends taken away one at a time.
 */
const WEIGHTS = {
  bias: -2.75,
  /** A nat of the ratio by which the next words open clauses elsewhere on the page, the last ones close them. */
  opens: 0.7,
  closes: 0.75,
  /** Ten characters of the clause that would run over the line's end. */
  clause: 0.9,
  wholeSides: 1.5,
  short: 1.4,
  runsOnAfter: -1.2,
  runsOnBefore: -0.75,
  digit: -0.65,
  /** A nat that the dictionary gains by reading over the line's end. */
  gain: -1.1,
}
/** Log-odds from which a place is doubted: about one false doubt an article. */
const LEAST = -0.3

/**
 * Ends of printed lines inside the paragraphs of one article where a comma or full stop seems lost: two
 * clauses meet without a mark, and perhaps the line is a mark too short.
 */
export function lostMarkDoubts(paragraphs: LocatedText[], aids: LostMarkAids): Doubt[] {
  const ends = paragraphs.map(({ text }) => lineEnds(text, aids.count))
  const widths = ends.flatMap((list) => list.map(({ width }) => width)).sort((a, b) => a - b)
  const measure = widths[Math.floor(widths.length * MEASURE_QUANTILE)]
  if (measure === undefined) return []
  return paragraphs.flatMap((place, paragraph) =>
    ends[paragraph]!.filter(
      ({ at, width }) =>
        betweenWords(place.text, at) && logOdds(place.text, at, measure - width, aids) >= LEAST,
    ).map(({ at }) => doubtAt(place, 'lost-line-end', at - 1, at + 1)),
  )
}

interface LineEnd {
  at: number
  /** Printed width of the line that ends here, in ems. */
  width: number
}

function lineEnds(text: string, count: LostMarkAids['count']): LineEnd[] {
  const seen = (start: number) => count(text.slice(start, start + GRAM)) > 0
  const ends: LineEnd[] = []
  let from = 0
  for (let at = GRAM; at + GRAM <= text.length; at++) {
    if (seen(at - GRAM + 1) || seen(at - 1) || !seen(at - GRAM) || !seen(at)) continue
    const width = printedWidth(text.slice(from, at)) + (from === 0 ? INDENT : 0)
    ends.push({ at, width })
    from = at
  }
  return ends
}

function betweenWords(text: string, at: number): boolean {
  const next = text.charAt(at)
  return isHan(text.charAt(at - 1)) && (isHan(next) || isDigit(next))
}

function logOdds(text: string, at: number, shortBy: number, aids: LostMarkAids): number {
  const [last, next] = [text.charAt(at - 1), text.charAt(at)]
  const [left, right] = [text.slice(at - GRAM, at), text.slice(at, at + GRAM)]
  const before = /[^，。、；：！？,;:!?]*$/.exec(
    text.slice(Math.max(0, at - LONGEST_CLAUSE), at),
  )![0]
  const after = /^[^，。、；：！？,;:!?]*/.exec(text.slice(at, at + LONGEST_CLAUSE))![0]
  const clause = Math.min(LONGEST_CLAUSE, before.length + after.length)
  const side = Math.min(before.length, after.length, WHOLE_SIDE)
  const gain = aids.reading(left + right) - aids.reading(left) - aids.reading(right)
  return (
    WEIGHTS.bias +
    WEIGHTS.opens * Math.log(aids.habits.opens(text, at)) +
    WEIGHTS.closes * Math.log(aids.habits.closes(text, at)) +
    (WEIGHTS.clause * clause) / 10 +
    (WEIGHTS.wholeSides * side) / WHOLE_SIDE +
    (shortBy >= SHORT_BY[0] && shortBy <= SHORT_BY[1] ? WEIGHTS.short : 0) +
    (RUNS_ON_AFTER.includes(last) ? WEIGHTS.runsOnAfter : 0) +
    (RUNS_ON_BEFORE.includes(next) ? WEIGHTS.runsOnBefore : 0) +
    (isDigit(next) ? WEIGHTS.digit : 0) +
    WEIGHTS.gain * Math.min(6, gain)
  )
}
