import type { Article } from '../edition/edition'
import { holdsEntry } from '../quiz/quiz-aids'
import type { Words } from '../text/words'

/** An article of another place that does the same thing, and the words both have. */
export interface RelatedPractice {
  articleId: string
  /** The most telling first, at most `TERMS_SHOWN`. */
  terms: string[]
}

type Printed = Pick<
  Article,
  'id' | 'county' | 'kicker' | 'headline' | 'subhead' | 'paragraphs' | 'column'
>

export interface RelatedAids {
  words: Words
  /** What no practice is known by: fixed wordings, programmes that run everywhere, places, names not shown. */
  common: string[]
}

/** Chinese characters of a term: 「产才融合」; below four it is a word of the language. */
const SHORTEST_TERM = 4
/** Words of a term, as the dictionary cuts them. */
const LONGEST_TERM = 3
/** Log share of running text, the words taken as independent: a term more frequent says little. */
const RARE_TERM = -19
/** The same for the term that must be what both articles are about. */
const TELLING_TERM = -22
/** A word that the dictionary lacks. */
const UNKNOWN_WORD = -16
/** A term in more articles than this share of all, and than `FEW`, is everybody's. */
const RARE_SHARE = 0.02
const FEW = 3
/** What both are about, and one thing more: a single common word is chance. */
const LEAST_TERMS = 2
const TERMS_SHOWN = 2
/** 「助力乡村振兴」: a headline's verb with what every county does. */
const SLOGAN =
  /^(?:推进|助力|推动|加强|加快|提升|深化|聚焦|打造|开展|组织|引领|激发|坚持|落实|着力|切实|持续|深入|积极|充分|全面|不断|有效|进一步)/

/**
 * 同题做法 of an article among those printed (`printed` may hold the article itself): of another county, with a rare
 * term that both have in the heading or twice, and one more rare term. In the order given; none is better than a
 * weak one. About (terms of the article) × (characters printed).
 */
export function relatedPractices(
  article: Printed,
  printed: readonly Printed[],
  { words, common }: RelatedAids,
): RelatedPractice[] {
  const own = read(article)
  const pool = printed.filter(({ id }) => id !== article.id).map(read)
  const most = Math.max(FEW, RARE_SHARE * (pool.length + 1))
  const holders = new Map<string, Reading[]>()
  const isRare = (term: string) => {
    if (!holders.has(term))
      holders.set(
        term,
        pool.filter(({ text }) => text.includes(term)),
      )
    return holders.get(term)!.length + 1 <= most
  }
  const terms = [...termsOf(own.text, words)].filter(
    ([term, share]) =>
      share <= RARE_TERM &&
      !SLOGAN.test(term) &&
      !holdsEntry(term, common) &&
      !common.some((one) => one.includes(term)),
  )
  const subjects = terms.filter(
    ([term, share]) => share <= TELLING_TERM && isAbout(own, term) && isRare(term),
  )
  const both = new Map<Reading, string[]>()
  for (const [term] of subjects)
    for (const other of holders.get(term)!)
      if (isElsewhere(article, other) && isAbout(other, term))
        both.set(other, [...(both.get(other) ?? []), term])
  return pool.flatMap((other) => {
    const about = both.get(other)
    if (!about) return []
    const more = terms.map(([term]) => term).filter((term) => other.text.includes(term))
    const telling = [...about, ...more.filter(isRare)].sort(
      (a, b) => timesIn(own, b) - timesIn(own, a) || b.length - a.length,
    )
    const shared = apart(telling)
    return shared.length >= LEAST_TERMS
      ? [{ articleId: other.id, terms: shared.slice(0, TERMS_SHOWN) }]
      : []
  })
}

interface Reading {
  id: string
  county: string | null
  heading: string
  text: string
}

function read({ id, county, kicker, headline, subhead, paragraphs }: Printed): Reading {
  const heading = [kicker ?? '', headline, subhead ?? ''].join('\n')
  return { id, county, heading, text: [heading, ...paragraphs].join('\n') }
}

const isElsewhere = (article: Printed, other: Reading) =>
  article.county !== null && other.county !== null && article.county !== other.county

const isAbout = ({ heading, text }: Reading, term: string) =>
  heading.includes(term) || text.indexOf(term) !== text.lastIndexOf(term)

const timesIn = ({ text }: Reading, term: string) => text.split(term).length

/** Runs of words of two characters and more, with the log share of each. */
function termsOf(text: string, words: Words): Map<string, number> {
  const found = new Map<string, number>()
  for (const run of text.match(/[\u4e00-\u9fff]+/g) ?? []) {
    const cut = words.cut(run)
    cut.forEach((_, at) => {
      let term = ''
      let share = 0
      for (const word of cut.slice(at, at + LONGEST_TERM)) {
        if (word.length < 2) break
        term += word
        share += words.logProbability(word) ?? UNKNOWN_WORD
        if (term.length >= SHORTEST_TERM) found.set(term, share)
      }
    })
  }
  return found
}

/** In the order given, without those that say again what stands before them, whole or in part. */
function apart(terms: string[]): string[] {
  return terms.reduce<string[]>(
    (kept, term) => (kept.some((earlier) => overlap(earlier, term)) ? kept : [...kept, term]),
    [],
  )
}

/** 「第一书记帮扶」 and 「帮扶资金」 say one thing, and so do 「院坝夜谈」 and 「开院坝夜谈」. */
function overlap(a: string, b: string): boolean {
  const joins = (left: string, right: string) =>
    Array.from(left, (_, at) => left.slice(at)).some(
      (end) => end.length > 1 && right.startsWith(end),
    )
  return a.includes(b) || b.includes(a) || joins(a, b) || joins(b, a)
}
