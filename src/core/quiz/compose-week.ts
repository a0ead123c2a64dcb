import type { Article } from '../edition/edition'
import { seededRandom, type SeededRandom } from '../random/seeded-random'
import { sourceOf } from './article-text'
import { checkQuiz } from './check'
import { composeItems } from './compose'
import { misplaced } from './half-items'
import { itemId, normalised } from './item-id'
import { practicesOf, type Practice } from './practices'
import type { QuizAids } from './quiz-aids'
import type { QuizItem, QuizSource } from './quiz-item'
import { stemOf } from './stems'

const FEWEST_COUNTIES = 3
const OPTION_COUNT = 4
const MOST_PAIRS = 4
/** Single questions beside the matching one. */
const MOST_SINGLES = 5
/** Fewer items make no card of their own. */
const FEWEST_ITEMS = 3

/**
 * The look-back card's items over a whole edition: which county did what. In: the edition's
 * articles and the aids of each (its doubts differ; seed and lists are the same). Out: checked
 * items, single questions first; none where fewer than three counties report.
 */
export function composeWeek(
  articles: Article[],
  aidsFor: (article: Article) => QuizAids,
): QuizItem[] {
  const first = articles[0]
  if (first === undefined) return []
  const aids = aidsFor(first)
  const random = seededRandom(`${aids.seed}\nweek\n${articles.map(({ id }) => id).join(' ')}`)
  const counties = countiesOf(articles, aids)
  if (counties.length < FEWEST_COUNTIES) return []
  const practices = articles.flatMap((article) => {
    const weekday = composeItems(article, aidsFor(article))
    return practicesOf(article, { ...aidsFor(article), edition: articles }).filter(
      ({ sentence }) => !weekday.some((item) => cites(item, sentence)),
    )
  })
  const pairs = onePerCounty(practices, random).slice(0, MOST_PAIRS)
  const unpaired = practices.filter((practice) => !pairs.includes(practice))
  const beside = oneAnArticle(random.shuffled(unpaired)).slice(0, MOST_SINGLES)
  const alone = oneAnArticle(random.shuffled(practices)).slice(0, MOST_SINGLES)
  // A matching uses up three or four practices for one item: only where a card still remains.
  const matches =
    pairs.length >= FEWEST_COUNTIES &&
    (1 + beside.length >= FEWEST_ITEMS || 1 + beside.length >= alone.length)
  const singles = (matches ? beside : alone).map((practice) =>
    whichCounty(practice, counties, random),
  )
  const items = matches ? [...singles, matchCounties(pairs, random)] : singles
  const broken = checkQuiz(items, articles, aidsFor)
  return items.filter((_, i) => broken[i]!.length === 0)
}

/** The week asks nothing a weekday's card has asked: a sentence carries one item. */
function cites(item: QuizItem, sentence: QuizSource): boolean {
  return [item.source, ...(item.sources ?? [])].some(
    ({ paragraph, start }) => paragraph === sentence.paragraph && start === sentence.start,
  )
}

/** Counties of the edition in the operator's official order. */
export function countiesOf(articles: readonly Article[], aids: QuizAids): string[] {
  const present = new Set(articles.flatMap(({ county }) => (county === null ? [] : [county])))
  const known = aids.counties.filter((county) => present.has(county))
  return [...known, ...[...present].filter((county) => !known.includes(county))]
}

function whichCounty(practice: Practice, counties: string[], random: SeededRandom): QuizItem {
  const source = sourceOf(practice.sentence)
  const options = optionsAround(practice.county, counties, random)
  return {
    id: itemId(source, 'single-choice', `county ${normalised(practice.name)}`),
    articleId: practice.article.id,
    kind: 'single-choice',
    stem: stemOf('county', practice.name),
    options,
    key: [options.indexOf(practice.county)],
    source,
    explanation: `原文（${practice.county}）：${source.sentence}`,
  }
}

/** Options in official order, the key at a seeded rank as far as the counties allow. */
function optionsAround(own: string, counties: string[], random: SeededRandom): string[] {
  const at = counties.indexOf(own)
  const count = Math.min(OPTION_COUNT, counties.length)
  const before = random.shuffled(counties.slice(0, at))
  const after = random.shuffled(counties.slice(at + 1))
  const ranks = random.shuffled(Array.from({ length: count }, (_, i) => i))
  const rank = ranks.find((r) => before.length >= r && after.length >= count - 1 - r)!
  const chosen = [...before.slice(0, rank), own, ...after.slice(0, count - 1 - rank)]
  return counties.filter((county) => chosen.includes(county))
}

function matchCounties(pairs: Practice[], random: SeededRandom): QuizItem {
  const sources = pairs.map((pair) => sourceOf(pair.sentence))
  const options = misplaced(
    pairs.map((pair) => pair.county),
    random,
  )
  return {
    id: itemId(sources[0]!, 'match', pairs.map((pair) => normalised(pair.name)).join('|')),
    articleId: pairs[0]!.article.id,
    kind: 'match',
    stem: stemOf('matchCounty'),
    left: pairs.map((pair) => `“${pair.name}”`),
    options,
    key: pairs.map((pair) => options.indexOf(pair.county)),
    source: sources[0]!,
    sources,
    explanation: pairs
      .map((pair) => `原文（${pair.county}）：${pair.sentence.sentence}`)
      .join('\n'),
  }
}

/** Counties with several practices first: each of them has one left for a single question. */
function onePerCounty(practices: Practice[], random: SeededRandom): Practice[] {
  const drawn = new Map<string, Practice>()
  for (const practice of random.shuffled(practices)) {
    if (!drawn.has(practice.county)) drawn.set(practice.county, practice)
  }
  const several = ({ county }: Practice) =>
    practices.filter((practice) => practice.county === county).length > 1
  const pairs = [...drawn.values()]
  return [...pairs.filter(several), ...pairs.filter((pair) => !several(pair))]
}

function oneAnArticle(practices: Practice[]): Practice[] {
  return practices.filter(
    (practice, i) => practices.findIndex(({ article }) => article === practice.article) === i,
  )
}
