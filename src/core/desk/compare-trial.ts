import type { Article } from '../edition/edition'
import type { Doubt } from '../edition/doubt'
import { markedReadings, pinyinWithMark, type Reading } from '../listening/readings'
import { holdsEntry } from '../quiz/quiz-aids'
import type { QuizItem } from '../quiz/quiz-item'
import { sentenceSpans } from '../text/sentence-spans'
import type { Change, FieldChange } from './trial'

/** Characters shown on each side of a doubted place. */
const SHOWN_BESIDE = 8

/** Items that fall and items that come. Of one id they are the same item. */
export function compareItems(headline: string, before: QuizItem[], after: QuizItem[]): Change[] {
  const missing = (from: QuizItem[], other: QuizItem[], kind: 'item-gone' | 'item-new') =>
    from
      .filter(({ id }) => !other.some((one) => one.id === id))
      .map(({ stem, kind: form, source }): Change => {
        return { kind, headline, stem, form, sentence: source.sentence }
      })
  return [...missing(before, after, 'item-gone'), ...missing(after, before, 'item-new')]
}

const sentencesOf = ({ paragraphs }: Pick<Article, 'paragraphs'>) =>
  paragraphs.flatMap((text) =>
    sentenceSpans(text).map(({ start, end }) => text.slice(start, end).trim()),
  )

/** Sentences that a list keeps from being asked about, and those that it no longer does. */
export function compareProtected(
  article: Pick<Article, 'headline' | 'paragraphs'>,
  before: readonly string[],
  after: readonly string[],
): Change[] {
  const { headline } = article
  return sentencesOf(article).flatMap((sentence): Change[] => {
    const [was, is] = [holdsEntry(sentence, before), holdsEntry(sentence, after)]
    if (was === is) return []
    const terms = (is ? after : before).filter((term) => holdsEntry(sentence, [term]))
    return [{ kind: is ? 'protected' : 'released', headline, sentence, terms }]
  })
}

/** In: the doubts about one text under each list. Out: those that only one of them raises, with their surroundings. */
export function compareDoubts(
  headline: string,
  text: string,
  before: Doubt[],
  after: Doubt[],
): Change[] {
  const key = ({ kind, start, end, suggestion }: Doubt) => `${kind} ${start} ${end} ${suggestion}`
  const missing = (from: Doubt[], other: Doubt[], kind: 'doubt-gone' | 'doubt-new') => {
    const known = new Set(other.map(key))
    return from
      .filter((doubt) => !known.has(key(doubt)))
      .map(({ start, end, suggestion }): Change => {
        const left = text.slice(Math.max(0, start - SHOWN_BESIDE), start)
        const right = text.slice(end, end + SHOWN_BESIDE)
        return { kind, headline, left, printed: text.slice(start, end), right, suggestion }
      })
  }
  return [...missing(before, after, 'doubt-gone'), ...missing(after, before, 'doubt-new')]
}

/** Sentences of an article that are read aloud otherwise. */
export function compareReadings(
  article: Pick<Article, 'headline' | 'paragraphs'>,
  before: readonly Reading[],
  after: readonly Reading[],
): Change[] {
  const { headline } = article
  const marks = (text: string, readings: readonly Reading[]) =>
    markedReadings(text, readings).map(({ at, reading }) => ({
      at,
      said: `${reading.name} ${pinyinWithMark(reading.pinyin)}`,
      sound: reading.sound,
    }))
  return [headline, ...sentencesOf(article)].flatMap((sentence): Change[] => {
    const [was, is] = [marks(sentence, before), marks(sentence, after)]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    return [
      {
        kind: 'reading',
        headline,
        sentence,
        from: was.map(({ said }) => said),
        to: is.map(({ said }) => said),
      },
    ]
  })
}

/** Settings that are said otherwise, by their path: arrangementMessage.templateId. */
export function compareFields(before: object, after: object): FieldChange[] {
  const [was, is] = [leavesOf(before), leavesOf(after)]
  const fields = [...new Set([...was.keys(), ...is.keys()])]
  return fields
    .map((field) => ({ field, from: was.get(field) ?? null, to: is.get(field) ?? null }))
    .filter(({ from, to }) => from !== to)
}

type Leaf = string | number | boolean | null

function leavesOf(value: object, path = ''): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  for (const [name, one] of Object.entries(value) as [string, unknown][]) {
    const field = path === '' ? name : `${path}.${name}`
    if (typeof one === 'object' && one !== null)
      for (const [inner, leaf] of leavesOf(one, field)) leaves.set(inner, leaf)
    else if (one !== undefined) leaves.set(field, one as Leaf)
  }
  return leaves
}
