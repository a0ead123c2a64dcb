import { clauseSpans, hasBalancedQuotes } from '../text/sentence-spans'
import { breachesUnless, type Breach } from './breach'
import type { QuizItem } from './quiz-item'
import { QUOTED_SENTENCE } from './lead-items'
import { CLAUSE_MARKS, LEANING, MANNER, STEM_CHINESE, STEM_LENGTH } from './stem-clause'
import { BLANK, readStem } from './stems'

/** Longest option a phone shows in three lines of the largest type. */
const LONGEST_OPTION = 44

/** Rule L: length, one blank, balanced quotes, cut at a mark. */
export function wordingBreaches(item: QuizItem): Breach[] {
  const stem = readStem(item.stem)
  const shown = [item.stem, ...item.options, ...(item.left ?? [])]
  return [
    ...breachesUnless([
      [shown.every(hasBalancedQuotes), 'L', 'unbalanced-quotes'],
      [
        [...item.options, ...(item.left ?? [])].every((text) => text.length <= LONGEST_OPTION),
        'L',
        'option-too-long',
      ],
    ]),
    ...(stem === null ? clauseBreaches(item) : fillingBreaches(stem.name, stem.filling)),
  ]
}

function fillingBreaches(name: string, filling: string): Breach[] {
  if (name === 'lead') {
    const { least, most } = QUOTED_SENTENCE
    return breachesUnless([[filling.length >= least && filling.length <= most, 'L', 'stem-length']])
  }
  return breachesUnless([[filling.length <= 20, 'L', 'name-too-long']])
}

function clauseBreaches(item: QuizItem): Breach[] {
  const { stem, kind } = item
  const blanks = stem.split(BLANK).length - 1
  const words = stem.replace(BLANK, '')
  const chinese = (words.match(/[\u4e00-\u9fff]/g) ?? []).length
  const filled = stem.replace(BLANK, item.options[item.key[0]!]!)
  return breachesUnless([
    [blanks === (kind === 'true-false' ? 0 : 1), 'L', 'not-one-blank'],
    [words.length >= STEM_LENGTH.least && stem.length <= STEM_LENGTH.most, 'L', 'stem-length'],
    [chinese >= STEM_CHINESE, 'L', 'too-little-context'],
    [!LEANING.test(stem), 'L', 'leans-on-the-sentence-before'],
    [
      !MANNER.test(stem) || /[，,；;].{4,}/.test(stem) || /[。！？]$/.test(stem),
      'L',
      'no-main-clause',
    ],
    [kind === 'true-false' || isCutAtMarks(filled, item.source.sentence), 'L', 'cut-inside-clause'],
  ])
}

/** Whether the stretch begins and ends where a clause of the sentence does. */
function isCutAtMarks(stretch: string, sentence: string): boolean {
  const at = sentence.indexOf(stretch)
  if (at < 0) return true
  const clauses = clauseSpans(sentence, CLAUSE_MARKS)
  const end = at + stretch.length
  const begins = clauses.some(({ start }) => {
    const skipped = sentence.slice(start, at)
    return start === at || (start < at && skipped.replace(LEANING, '').trim() === '')
  })
  const marks = CLAUSE_MARKS + '。！？'
  const ends = clauses.some(
    (clause) => clause.end === end || (clause.end === end + 1 && marks.includes(sentence[end]!)),
  )
  return begins && ends
}
