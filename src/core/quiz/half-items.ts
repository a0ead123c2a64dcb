import type { SeededRandom } from '../random/seeded-random'
import type { SectionLead } from '../text/section-leads'
import { clauseSpans } from '../text/sentence-spans'
import type { ArticleText } from './article-text'
import type { Draft } from './draft'
import { itemId, normalised } from './item-id'
import { isOfferable } from './lead-items'
import { wordPairs } from './word-pairs'
import type { QuizAids } from './quiz-aids'
import type { QuizSource } from './quiz-item'
import { reasonAgainst } from './article-text'
import { EXPLANATION_OPENING, stemOf } from './stems'

const FEWEST_PAIRS = 3
const MOST_PAIRS = 5

/** Match: the first halves of the section leads in print order with their second halves. */
export function matchDrafts(text: ArticleText, aids: QuizAids, random: SeededRandom): Draft[] {
  const halved = text.leads.flatMap((lead) => {
    const parts = halvesOf(lead.text)
    const source = leadSentence(text, lead)
    if (parts === null || source === null || !isOfferable(lead, aids)) return []
    if (reasonAgainst(source, text.article, aids) !== null) return []
    return [{ ...parts, source }]
  })
  const pairs = halved.slice(0, MOST_PAIRS)
  if (pairs.length < FEWEST_PAIRS || givesItselfAway(pairs)) return []
  const options = misplaced(
    pairs.map((pair) => pair.right),
    random,
  )
  const source = pairs[0]!.source
  return [
    {
      ask: 'match',
      item: {
        id: itemId(source, 'match', pairs.map((pair) => normalised(pair.left)).join('|')),
        articleId: source.articleId,
        kind: 'match',
        stem: stemOf('match'),
        left: pairs.map((pair) => pair.left),
        options,
        key: pairs.map((pair) => options.indexOf(pair.right)),
        source,
        sources: pairs.map((pair) => pair.source),
        explanation: EXPLANATION_OPENING + pairs.map((pair) => pair.source.sentence).join(''),
      },
    },
  ]
}

interface Halves {
  left: string
  right: string
}

/** A lead of exactly two clauses, parted by a comma or a long dash. */
export function halvesOf(lead: string): Halves | null {
  const clauses = clauseSpans(lead.replace(/——/g, '，，'), '，,').map((span) =>
    lead.slice(span.start, span.end).replace(/^[，,—]+|[，,—]+$/g, ''),
  )
  const parts = clauses.filter((clause) => clause !== '')
  if (parts.length !== 2) return null
  return { left: parts[0]!, right: parts[1]! }
}

/** Halves that share a word only with each other can be matched without having read. */
function givesItselfAway(pairs: Halves[]): boolean {
  const rights = pairs.map((pair) => normalised(pair.right))
  const lefts = pairs.map((pair) => normalised(pair.left))
  if (oneStandsApart(rights) || oneStandsApart(lefts)) return true
  if (new Set(rights).size < pairs.length || new Set(lefts).size < pairs.length) return true
  const told = pairs.filter(({ left, right }) =>
    wordPairs(left).some((word) => wordPairs(right).includes(word)),
  )
  return told.length * 2 >= pairs.length
}

/** A word that opens every half of such leads (让…, 把…), where it opens one. */
const OPENING = /^[让把由使以为]/

/** All but one open with the same function word: that one is found by its build, or is another article's. */
function oneStandsApart(halves: string[]): boolean {
  const openings = halves.map((half) => OPENING.exec(half)?.[0] ?? '')
  return openings.some(
    (opening) =>
      opening !== '' && openings.filter((other) => other === opening).length === halves.length - 1,
  )
}

function leadSentence(text: ArticleText, lead: SectionLead): QuizSource | null {
  const found = text.sentences.find(
    (sentence) =>
      sentence.paragraph === lead.paragraph &&
      sentence.start <= lead.start &&
      lead.end <= sentence.end,
  )
  if (found === undefined) return null
  const { articleId, paragraph, start, end, sentence } = found
  return { articleId, paragraph, start, end, sentence }
}

/** The list in another order than the given one. */
export function misplaced(list: string[], random: SeededRandom): string[] {
  const shuffled = random.shuffled(list)
  const unmoved = shuffled.every((entry, i) => entry === list[i])
  return unmoved ? [...shuffled.slice(1), shuffled[0]!] : shuffled
}
