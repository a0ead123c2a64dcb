import type { Article } from '../edition/edition'
import { seededRandom, type SeededRandom } from '../random/seeded-random'
import { takeApart } from './article-text'
import { checkItem } from './check'
import { conflictOf } from './check-between'
import { asksForFigure, type Ask, type Draft } from './draft'
import { matchDrafts } from './half-items'
import { leadDrafts } from './lead-items'
import { memberDrafts, orderDrafts } from './list-items'
import { numberDrafts } from './number-items'
import { patternDrafts } from './pattern-items'
import { practicesOf } from './practices'
import type { QuizAids } from './quiz-aids'
import type { QuizItem } from './quiz-item'
import { trueFalseDrafts } from './true-false-items'

export type { DamagedSpan, QuizAids } from './quiz-aids'
export type { QuizItem } from './quiz-item'

/** Items a card can carry before it tires. */
export const MOST_ITEMS = 6
/** More of one kind and the card feels like a form. */
const MOST_LEADS = 3

/** Easiest first: finding a place, then a figure, then telling apart and putting in order. */
const EASIEST_FIRST: Ask[] = [
  'lead',
  'county',
  'number',
  'pattern',
  'true-false',
  'members',
  'match',
  'order',
]

/**
 * Quiz items of one article, made by rules alone: same article and aids, same items. Every item
 * has passed `checkItem`. At most half ask for a figure; an article that carries none yields none.
 * Source of the rules: docs/quiz-rules.md.
 */
export function composeItems(article: Article, aids: QuizAids): QuizItem[] {
  const text = takeApart(article, aids)
  const random = seededRandom(`${aids.seed}\n${article.id}`)
  const numbers = numberDrafts(text, random)
  const drafts = [
    ...leadDrafts(text, aids, random),
    ...matchDrafts(text, aids, random),
    ...memberDrafts(text, aids, random),
    ...orderDrafts(text, random),
    ...patternDrafts(text, random),
    ...numbers,
    ...(aids.trueFalse === true ? trueFalseDrafts(numbers, random) : []),
  ].filter(({ item }) => checkItem(item, [article], () => aids).length === 0)
  const inTurn = sectionsInTurn(random.shuffled(drafts), random)
  return select(namelessFirst(inTurn, article, aids)).map(({ item }) => item)
}

/**
 * A sentence carries one item over the whole week: a figure beside a practice's name is taken last,
 * so that the look-back can still ask which county's practice it is.
 */
function namelessFirst(drafts: Draft[], article: Article, aids: QuizAids): Draft[] {
  const naming = practicesOf(article, aids).map(({ sentence }) => sentence)
  const names = ({ ask, item: { source } }: Draft) =>
    asksForFigure(ask) &&
    naming.some(({ paragraph, start }) => paragraph === source.paragraph && start === source.start)
  return [...drafts.filter((draft) => !names(draft)), ...drafts.filter(names)]
}

/**
 * Draws lead items by section first, each draw among all sections that still have one: otherwise a
 * long section would be the answer more often, and taking each once would let the last be inferred.
 */
function sectionsInTurn(drafts: Draft[], random: SeededRandom): Draft[] {
  const sections = new Map<string, Draft[]>()
  for (const draft of drafts.filter(({ ask }) => ask === 'lead')) {
    const own = draft.item.options[draft.item.key[0]!]!
    sections.set(own, [...(sections.get(own) ?? []), draft])
  }
  const counting = drafts.filter(({ ask }) => asksForFigure(ask))
  for (const [name, own] of sections) sections.set(name, withoutFiguresFirst(own, counting))
  const drawn: Draft[] = []
  while (sections.size > 0) {
    const names = [...sections.keys()]
    const name = names[random.below(names.length)]!
    const [next, ...rest] = sections.get(name)!
    drawn.push(next!)
    if (rest.length > 0) sections.set(name, rest)
    else sections.delete(name)
  }
  return [...drawn, ...drafts.filter(({ ask }) => ask !== 'lead')]
}

/**
 * Within one section, sentences that carry no figure item come first: a sentence is asked once, and
 * where a lead takes it the figure in it is lost. Which section is drawn does not depend on this.
 */
function withoutFiguresFirst(leads: Draft[], counting: Draft[]): Draft[] {
  const carries = ({ item }: Draft) =>
    counting.some((other) => conflictOf(item, other.item) === 'same-sentence')
  return [...leads.filter((lead) => !carries(lead)), ...leads.filter(carries)]
}

/** A card's choice: no item gives another away, kinds mixed, figures at most half. */
function select(drafts: Draft[]): Draft[] {
  const asks = (ask: Ask) => drafts.filter((draft) => draft.ask === ask)
  const withLeads = choose([asks('lead'), asks('members'), asks('order'), asks('match')])
  const withMatch = choose([asks('match'), asks('members'), asks('order'), asks('lead')])
  // Whole leads as options answer the matching of their halves: one of the two, whichever carries more.
  const chosen = withMatch.length > withLeads.length ? withMatch : withLeads
  const figures = drafts.filter((draft) => asksForFigure(draft.ask))
  const all = add(chosen, figures, Math.min(chosen.length, MOST_ITEMS - chosen.length))
  return all.sort((a, b) => EASIEST_FIRST.indexOf(a.ask) - EASIEST_FIRST.indexOf(b.ask))
}

function choose(groups: Draft[][]): Draft[] {
  return groups.reduce<Draft[]>(
    (chosen, group) =>
      add(chosen, group, Math.min(mostOf(group[0]?.ask), MOST_ITEMS - chosen.length)),
    [],
  )
}

const mostOf = (ask: Ask | undefined) => (ask === 'lead' ? MOST_LEADS : 1)

function add(chosen: Draft[], from: Draft[], most: number): Draft[] {
  const all = [...chosen]
  for (const draft of from) {
    if (all.length - chosen.length >= most) break
    if (all.every((other) => conflictOf(other.item, draft.item) === null)) all.push(draft)
  }
  return all
}
