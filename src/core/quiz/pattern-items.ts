import type { SeededRandom } from '../random/seeded-random'
import { allNumberValues } from '../text/numbers'
import { sourceOf, type ArticleText } from './article-text'
import type { Draft } from './draft'
import { itemId, normalised } from './item-id'
import { BLANK, EXPLANATION_OPENING } from './stems'
import { cutStem } from './stem-clause'

/** 1+5+N and the like inside quotation marks. */
const PATTERN = /[“"]((?:\d{1,2}|[NX])(?:\+(?:\d{1,2}|[NX])){1,3})[”"]/g
const OPTION_COUNT = 4

/** Pattern: the figures of a 「1+5+N」 mode, one of them changed in each wrong option. */
export function patternDrafts(text: ArticleText, random: SeededRandom): Draft[] {
  return text.usable.flatMap((sentence) =>
    [...sentence.sentence.matchAll(PATTERN)].flatMap((match): Draft[] => {
      const pattern = match[1]!
      const start = match.index + 1
      const cut = cutStem(sentence.sentence, start, start + pattern.length)
      if (cut === null || sentence.isLead || isTold(cut.stem, pattern)) return []
      if (text.whole.split(pattern).length > 2) return []
      const wrong = neighbours(pattern).filter((other) => !text.whole.includes(other))
      const chosen = pickAround(pattern, wrong, random)
      if (chosen === null) return []
      const source = sourceOf(sentence)
      const place = normalised(sentence.sentence.slice(0, start)).length
      return [
        {
          ask: 'pattern',
          item: {
            id: itemId(source, 'single-choice', String(place)),
            articleId: source.articleId,
            kind: 'single-choice',
            stem: cut.stem,
            options: chosen,
            key: [chosen.indexOf(pattern)],
            source,
            explanation: EXPLANATION_OPENING + sentence.sentence,
          },
        },
      ]
    }),
  )
}

/** The figures stand elsewhere in the stem (1个…5支…): nothing is left to remember. */
function isTold(stem: string, pattern: string): boolean {
  const told = allNumberValues(stem.replace(BLANK, ''))
  const figures = pattern
    .split('+')
    .filter((part) => /\d/.test(part))
    .map(Number)
  return figures.filter((figure) => figure > 1).some((figure) => told.includes(figure))
}

/** Patterns with the last plain figure above one moved by up to three. */
function neighbours(pattern: string): string[] {
  const parts = pattern.split('+')
  const moving = parts.reduce((found, part, i) => (Number(part) > 1 ? i : found), -1)
  if (moving < 0) return []
  const figure = Number(parts[moving])
  return [-3, -2, -1, 1, 2, 3]
    .map((step) => figure + step)
    .filter((value) => value > 1 && String(value).length === parts[moving]!.length)
    .map((value) => parts.map((part, i) => (i === moving ? String(value) : part)).join('+'))
}

/** Ascending options with the key at a seeded rank that its neighbours allow. */
function pickAround(pattern: string, wrong: string[], random: SeededRandom): string[] | null {
  const lower = wrong.filter((other) => other < pattern)
  const higher = wrong.filter((other) => other > pattern)
  for (const rank of random.shuffled([0, 1, 2, 3])) {
    const above = OPTION_COUNT - 1 - rank
    if (lower.length < rank || higher.length < above) continue
    return [
      ...random.shuffled(lower).slice(0, rank),
      pattern,
      ...random.shuffled(higher).slice(0, above),
    ].sort()
  }
  return null
}
