import type { ArticleCard } from '../../core/cards/card'
import { itemId } from '../../core/quiz/item-id'
import type { QuizItem, QuizKind, QuizSource } from '../../core/quiz/quiz-item'
import { EXPLANATION_OPENING, readStem, stemOf } from '../../core/quiz/stems'
import { sentenceSpans } from '../../core/text/sentence-spans'

/** The kinds that an editor can write: a clause with a blank, and the fixed stems of one article. */
export const FORM_KINDS = ['figure', 'lead', 'county', 'members', 'order', 'match'] as const
export type FormKind = (typeof FORM_KINDS)[number]

/** An item while it is written. `options` of order and match stand in their right order. */
export interface OwnItem {
  kind: FormKind
  source: QuizSource | null
  /** The clause with its blank (figure). */
  stem: string
  /** What stands in the stem's quotation marks (county, members, order). */
  name: string
  options: string[]
  left: string[]
  key: number[]
}

const KINDS: Record<FormKind, QuizKind> = {
  figure: 'single-choice',
  lead: 'single-choice',
  county: 'single-choice',
  members: 'multiple-choice',
  order: 'order',
  match: 'match',
}

/** Whole sentences of a card, as an item may cite them. */
export const sentencesOf = ({ id, paragraphs }: ArticleCard): QuizSource[] =>
  paragraphs.flatMap((text, paragraph) =>
    sentenceSpans(text).map(({ start, end }) => ({
      articleId: id,
      paragraph,
      start,
      end,
      sentence: text.slice(start, end),
    })),
  )

/** A form with nothing in it but what the article itself offers. */
export function blankItem(kind: FormKind, card: ArticleCard, counties: string[]): OwnItem {
  const own = card.county ? [card.county] : []
  const others = counties.filter((name) => name !== card.county)
  const options = {
    figure: ['', '', '', ''],
    lead: card.leads.slice(0, 5).map(({ text }) => text),
    county: [...own, ...others].slice(0, 4),
    members: ['', '', '', ''],
    order: ['', '', ''],
    match: ['', '', ''],
  }[kind]
  const left = kind === 'match' ? ['', '', ''] : []
  const key = kind === 'county' && own.length > 0 ? [0] : []
  return { kind, source: null, stem: '', name: '', options, left, key }
}

/** The form of an item that is there already; null: it is of a kind that is not written by hand. */
export function formOf(item: QuizItem): OwnItem | null {
  const read = readStem(item.stem)
  if (item.kind === 'true-false' || read?.name === 'matchCounty') return null
  const kind = read === null ? 'figure' : read.name
  const inOrder = kind === 'order' || kind === 'match'
  return {
    kind,
    source: item.source,
    stem: read === null ? item.stem : '',
    name: read?.filling ?? '',
    options: inOrder ? item.key.map((index) => item.options[index] ?? '') : item.options,
    left: item.left ?? [],
    key: inOrder ? [] : item.key,
  }
}

/** Never the order that is the answer: the last goes first. */
const given = (options: string[]) => [...options.slice(-1), ...options.slice(0, -1)]

/** The item a form makes, or null while there is no sentence to cite. */
export function itemOf(form: OwnItem, card: ArticleCard): QuizItem | null {
  const { kind, name, left } = form
  const inOrder = kind === 'order' || kind === 'match'
  const options = inOrder ? given(form.options) : form.options
  const key = inOrder
    ? form.options.map((_, at) => (at + 1) % form.options.length)
    : [...form.key].sort((a, b) => a - b)
  const sources = kind === 'match' ? pairSources(form, card) : null
  const source = sources?.[0] ?? form.source
  if (!source) return null
  const stem =
    kind === 'figure'
      ? form.stem
      : kind === 'match'
        ? stemOf('match')
        : stemOf(kind, kind === 'lead' ? source.sentence : name)
  const place = `own\n${key.map((index) => options[index]).join('\n')}`
  const cited = [...new Set((sources ?? [source]).map(({ sentence }) => sentence))]
  return {
    id: itemId(source, KINDS[kind], place),
    articleId: card.id,
    kind: KINDS[kind],
    stem,
    options,
    key,
    ...(kind === 'match' && { left }),
    source,
    ...(sources && { sources }),
    explanation: EXPLANATION_OPENING + cited.join(''),
  }
}

/** The sentence of each pair: the one that holds both halves. */
function pairSources({ left, options }: OwnItem, card: ArticleCard): QuizSource[] {
  const sentences = sentencesOf(card)
  return left.flatMap((half, at) => {
    const other = options[at] ?? ''
    const holds = ({ sentence }: QuizSource) =>
      half !== '' && other !== '' && sentence.includes(half) && sentence.includes(other)
    return sentences.filter(holds).slice(0, 1)
  })
}
