import type { Article } from '../edition/edition'
import { breachesUnless, type Breach, type Rule } from './breach'
import { whyNotTelling, type NotTelling } from './practices'
import type { QuizAids } from './quiz-aids'
import type { QuizItem } from './quiz-item'

/** Rules T, C and P of a single which-county item. */
export function countyTruth(
  item: QuizItem,
  practice: string,
  articles: readonly Article[],
  aids: QuizAids,
): Breach[] {
  const key = item.options[item.key[0]!]!
  const article = articles.find(({ id }) => id === item.source.articleId)
  const known = [...aids.counties, ...articles.map(({ county }) => county)]
  return [
    ...breachesUnless([
      [article?.county === key, 'T', 'another-county'],
      [item.options.every((option) => known.includes(option)), 'H', 'options-are-no-counties'],
    ]),
    ...tellingBreaches(practice, key, articles, aids),
  ]
}

/** Under which rule each reason falls that a practice cannot tell its county. */
const RULE_OF: Record<NotTelling, Rule> = {
  elsewhere: 'T',
  nationwide: 'T',
  'place-hint': 'C',
  'fixed-term': 'P',
  'name-length': 'L',
  'not-a-name': 'L',
}

function tellingBreaches(
  practice: string,
  county: string,
  articles: readonly Article[],
  aids: QuizAids,
): Breach[] {
  const because = whyNotTelling(practice, county, { ...aids, edition: articles })
  return because === null ? [] : [{ rule: RULE_OF[because], because: `practice-${because}` }]
}

/** The same for every pair of a matching. */
export function countyPairTruth(
  item: QuizItem,
  articles: readonly Article[],
  aids: QuizAids,
): Breach[] {
  return (item.left ?? []).flatMap((quoted, i) => {
    const practice = quoted.replace(/^“|”$/g, '')
    const county = item.options[item.key[i]!]!
    const source = item.sources?.[i]
    const article = articles.find(({ id }) => id === source?.articleId)
    return [
      ...breachesUnless([[article?.county === county, 'T', 'another-county']]),
      ...tellingBreaches(practice, county, articles, aids),
    ]
  })
}
