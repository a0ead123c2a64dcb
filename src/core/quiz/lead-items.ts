import type { SeededRandom } from '../random/seeded-random'
import { clauseSpans, hasBalancedQuotes } from '../text/sentence-spans'
import type { SectionLead } from '../text/section-leads'
import { headOf, sourceOf, type ArticleSentence, type ArticleText } from './article-text'
import type { Draft } from './draft'
import { itemId } from './item-id'
import { holdsEntry, type QuizAids } from './quiz-aids'
import { EXPLANATION_OPENING, stemOf } from './stems'
import { isLink, isManner, standsEverywhere, wordPairs } from './word-pairs'

/** Printed characters of the quoted sentence; shorter ones are sub-headings and slogans. */
export const QUOTED_SENTENCE = { least: 24, most: 90 }
/** Sentences that mean nothing without the one before. */
const LEANS_BACK = /^(?:这|该|此|其|他们|她们|它|另一方面|另外|对此|由此|上述|以此)/
const FEWEST_OPTIONS = 3
const MOST_OPTIONS = 5

/**
 * Which lead: a verbatim sentence of one section; the options are the article's own section leads
 * in print order. Asked only where the sentence shares a word with its own lead and none with the
 * others, so that there is one answer to find.
 */
export function leadDrafts(text: ArticleText, aids: QuizAids, random: SeededRandom): Draft[] {
  return [text.leads, ...text.inner].flatMap((heads) => {
    const offered = heads.filter((head) => isOfferable(head, aids))
    if (new Set(offered.map((head) => head.text)).size < FEWEST_OPTIONS) return []
    return text.usable.flatMap((sentence) => {
      const own = headOf(sentence, heads, text.article.paragraphs)
      if (sentence.isLead || own === null || !offered.includes(own)) return []
      const length = sentence.sentence.length
      if (length < QUOTED_SENTENCE.least || length > QUOTED_SENTENCE.most) return []
      if (LEANS_BACK.test(sentence.sentence) || looksLikeHead(sentence.sentence)) return []
      if (!pointsAt(sentence.sentence, own, heads)) return []
      if (restates(sentence.sentence, own, heads)) return []
      return [leadDraft(sentence, own, offered, random)]
    })
  })
}

function leadDraft(
  sentence: ArticleSentence,
  own: SectionLead,
  offered: SectionLead[],
  random: SeededRandom,
): Draft {
  const others = random.shuffled(offered.filter((lead) => lead !== own)).slice(0, MOST_OPTIONS - 1)
  const options = offered.filter((lead) => lead === own || others.includes(lead))
  const source = sourceOf(sentence)
  return {
    ask: 'lead',
    item: {
      id: itemId(source, 'single-choice', 'lead'),
      articleId: source.articleId,
      kind: 'single-choice',
      stem: stemOf('lead', sentence.sentence),
      options: options.map((lead) => lead.text),
      key: [options.indexOf(own)],
      source,
      explanation: `${EXPLANATION_OPENING}${own.text}。……${sentence.sentence}`,
    },
  }
}

export function isOfferable(lead: SectionLead, aids: QuizAids): boolean {
  if (!hasBalancedQuotes(lead.text) || /\s/.test(lead.text)) return false
  if (holdsEntry(lead.text, aids.fixedTerms)) return false
  return !aids.damaged.some(
    (span) =>
      span.paragraph === lead.paragraph &&
      span.start < lead.end &&
      lead.start < Math.max(span.end, span.start + 1),
  )
}

/** Two clauses of about one length and no more: a sub-heading that was not recognised as one. */
function looksLikeHead(sentence: string): boolean {
  if (sentence.length > LONGEST_HEAD) return false
  const [first, second, ...more] = clauseSpans(sentence, '，,')
  if (first === undefined || second === undefined || more.length > 0) return false
  return Math.abs(first.end - first.start - (second.end - second.start)) <= HEAD_SLACK
}

/** Printed characters of a sub-heading, and by how many its clauses differ. */
const LONGEST_HEAD = 30
const HEAD_SLACK = 4

/** A short sentence that repeats this share of its lead's own words asks nothing. */
const RESTATED = 0.6
/** Printed characters; a longer sentence tells more than its lead. */
const SHORT_SENTENCE = 40

/** Whether the sentence says its lead again: 把制度建设贯穿全过程 under 坚持制度建设. */
export function restates(sentence: string, own: SectionLead, leads: SectionLead[]): boolean {
  const frame = leads
    .filter((lead) => lead.text !== own.text)
    .flatMap((lead) => wordPairs(lead.text))
  const pairs = wordPairs(own.text).filter((pair) => !frame.includes(pair))
  const repeated = pairs.filter((pair) => sentence.includes(pair))
  if (sentence.length > SHORT_SENTENCE) return false
  return repeated.length >= 3 && repeated.length >= RESTATED * pairs.length
}

/** 当居民提出服务需求时: tells when something is done, not what. */
const OCCASION = /当[^，,；;。]*时(?=[，,])/g

/** 依托党群服务中心: the name of the house says nothing of what was done there. */
const HOUSE = /[\u4e00-\u9fff]{2}服务(?:中心|大厅|站|点)/g

/** Whether the sentence shares a content word with its own lead and none with any other. */
export function pointsAt(sentence: string, own: SectionLead, leads: SectionLead[]): boolean {
  const others = leads.filter((lead) => lead.text !== own.text)
  const frame = new Set(others.flatMap((lead) => wordPairs(lead.text)))
  const told = new Set(wordPairs(sentence))
  const done = new Set(wordPairs(sentence.replace(OCCASION, '，').replace(HOUSE, '，')))
  const ownPairs = wordPairs(own.text).filter((pair) => !frame.has(pair))
  const otherPairs = others.flatMap((lead) =>
    wordPairs(lead.text).filter((pair) => !wordPairs(own.text).includes(pair)),
  )
  const against = otherPairs.filter((pair) => told.has(pair) && !isManner(pair))
  return (
    ownPairs.some((pair) => done.has(pair) && isLink(pair)) &&
    (against.length === 0 || (against.every(standsEverywhere) && holdsPhrase(done, ownPairs)))
  )
}

/** A phrase of four characters from its own lead: 实施进度 is told there and nowhere else. */
function holdsPhrase(done: ReadonlySet<string>, ownPairs: string[]): boolean {
  const links = ownPairs.map((pair) => done.has(pair) && isLink(pair))
  return links.some(
    (held, i) =>
      held &&
      links[i + 1] === true &&
      links[i + 2] === true &&
      ownPairs[i]![1] === ownPairs[i + 1]![0] &&
      ownPairs[i + 1]![1] === ownPairs[i + 2]![0],
  )
}
