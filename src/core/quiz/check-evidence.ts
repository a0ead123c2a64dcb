import type { Article } from '../edition/edition'
import { printedNumbers } from '../text/numbers'
import type { ArticleStructure } from './article-text'
import { breachesUnless, type Breach } from './breach'
import type { QuizItem, QuizSource } from './quiz-item'
import { BLANK, readStem } from './stems'

/** Rule E: what is cited stands where it says, and the stem is made of it. */
export function evidenceBreaches(
  item: QuizItem,
  text: ArticleStructure,
  articles: readonly Article[],
): Breach[] {
  const sources =
    item.sources === undefined || item.sources.length === 0 ? [item.source] : item.sources
  const [first] = sources
  return [
    ...breachesUnless([
      [sources.every((source) => standsThere(source, articles)), 'E', 'offsets'],
      [standsThere(item.source, articles), 'E', 'offsets'],
      [isWholeSentence(item.source, text), 'E', 'not-a-whole-sentence'],
      [
        first?.sentence === item.source.sentence && first.start === item.source.start,
        'E',
        'sources-without-source',
      ],
      [
        sources.every((source) => item.explanation.includes(source.sentence)),
        'E',
        'explanation-without-sentence',
      ],
    ]),
    ...stemBreaches(item, sources),
  ]
}

function standsThere(source: QuizSource, articles: readonly Article[]): boolean {
  const article = articles.find(({ id }) => id === source.articleId)
  const paragraph = article?.paragraphs[source.paragraph]
  return (
    paragraph !== undefined &&
    source.start >= 0 &&
    source.end > source.start &&
    source.end <= paragraph.length &&
    paragraph.slice(source.start, source.end) === source.sentence
  )
}

function isWholeSentence(source: QuizSource, text: ArticleStructure): boolean {
  return text.sentences.some(
    ({ paragraph, start, end }) =>
      paragraph === source.paragraph && start === source.start && end === source.end,
  )
}

function stemBreaches(item: QuizItem, sources: QuizSource[]): Breach[] {
  const { sentence } = item.source
  const stem = readStem(item.stem)
  const cited = sources.map((source) => source.sentence).join('\n')
  const chosen = item.key.map((index) => item.options[index]!)
  if (stem === null) {
    if (item.kind === 'true-false') return statementBreaches(item)
    const filled = item.stem.replace(BLANK, chosen[0]!)
    return breachesUnless([[sentence.includes(filled), 'E', 'stem-not-verbatim']])
  }
  switch (stem.name) {
    case 'lead':
      return breachesUnless([[stem.filling === sentence, 'E', 'sentence-not-quoted-whole']])
    case 'county':
      return breachesUnless([[sentence.includes(stem.filling), 'E', 'practice-not-in-sentence']])
    case 'members':
    case 'order':
      return breachesUnless([
        [sentence.includes(stem.filling), 'E', 'name-not-in-sentence'],
        [chosen.every((option) => sentence.includes(option)), 'E', 'key-not-in-sentence'],
      ])
    case 'match':
      return breachesUnless([
        [sources.length === (item.left ?? []).length, 'E', 'source-missing'],
        [
          [...(item.left ?? []), ...item.options].every((half) => cited.includes(half)),
          'E',
          'half-not-in-sentence',
        ],
      ])
    case 'matchCounty':
      return breachesUnless([
        [sources.length === (item.left ?? []).length, 'E', 'source-missing'],
        [
          (item.left ?? []).every((practice) => cited.includes(practice.replace(/^“|”$/g, ''))),
          'E',
          'practice-not-in-sentence',
        ],
      ])
  }
}

/** A true statement is verbatim; a false one differs from the sentence in exactly one number. */
function statementBreaches(item: QuizItem): Breach[] {
  const { sentence } = item.source
  const saysTrue = item.key[0] === 0
  if (saysTrue)
    return breachesUnless([[sentence.includes(item.stem), 'E', 'true-statement-not-verbatim']])
  const mended = printedNumbers(item.stem).filter((number) =>
    printedNumbers(sentence).some(
      (other) =>
        other.value !== number.value &&
        sentence.includes(
          item.stem.slice(0, number.start) +
            sentence.slice(other.start, other.end) +
            item.stem.slice(number.end),
        ),
    ),
  )
  return breachesUnless([
    [!sentence.includes(item.stem), 'E', 'false-statement-is-true'],
    [mended.length === 1, 'E', 'false-statement-not-one-number'],
  ])
}
