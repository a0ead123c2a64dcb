import type { Doubt, DoubtKind } from '../../src/core/edition/doubt'
import type { ParsedArticle } from '../../src/core/edition/edition'
import type { GoldPage } from '../support/page-generator/truth'
import { damageIn, type DamageKind } from './extract-damage'

/** A place in a found article that a careful program should doubt; offsets in the paragraph. */
interface Spot {
  articleId: string
  paragraph: number
  start: number
  end: number
}

export interface DoubtFigures {
  /** Share of damaged characters and lost lines that lie inside a doubt; null without damage. */
  damageDoubted: number | null
  /** Share of wrong joins of text inside a doubt; null where every join is right. */
  joinsDoubted: number | null
  wrongJoins: number
  /** Doubts that touch no damage, no wrong join and no wrong headline, an article. */
  falseDoubts: number
  /** By kind of damage: how often it stands in the articles, and how often a doubt touches it. */
  byKind: Map<Harm, { placed: number; doubted: number }>
  /** By kind of doubt: how many touch nothing wrong. */
  falseByKind: Map<DoubtKind, number>
  articles: number
  /** Damaged places without a doubt, with some text around them. */
  missed: { kind: Harm; text: string }[]
  /** Doubts about nothing, with some text around them. */
  idle: { kind: DoubtKind; text: string }[]
}

/** A join has two sides: a doubt may lie this many characters beside a wrong one. */
const REACH_OF_JOIN = 3
/** Damage must lie inside the doubt, or where something was lost beside it. */
const REACH_OF_DAMAGE = 0

/** In: the gold, the articles found and their doubts. Out: how well the doubts tell the real errors. */
export function judgeDoubts(
  gold: GoldPage,
  articles: ParsedArticle[],
  doubts: Doubt[],
): DoubtFigures {
  const damage = damageSpots(gold, articles).flatMap(({ kind, spots }) =>
    spots.map((spot) => ({ ...spot, kind })),
  )
  const joins = articles.flatMap((article) => wrongJoins(gold, article))
  const caught = damage.map((s) => doubts.some((d) => touches(d, s, REACH_OF_DAMAGE)))
  const joinsCaught = joins.filter((s) => doubts.some((d) => touches(d, s, REACH_OF_JOIN)))
  const idle = doubts.filter(
    (d) =>
      !damage.some((s) => touches(d, s, REACH_OF_DAMAGE)) &&
      !joins.some((s) => touches(d, s, REACH_OF_JOIN)) &&
      !(d.where === 'headline' && headlineIsWrong(d)) &&
      d.kind !== 'date-unknown',
  )
  const byKind: DoubtFigures['byKind'] = new Map()
  damage.forEach(({ kind }, at) => {
    const one = byKind.get(kind) ?? { placed: 0, doubted: 0 }
    byKind.set(kind, { placed: one.placed + 1, doubted: one.doubted + (caught[at] ? 1 : 0) })
  })
  const falseByKind: DoubtFigures['falseByKind'] = new Map()
  for (const { kind } of idle) falseByKind.set(kind, (falseByKind.get(kind) ?? 0) + 1)
  const share = (of: number, all: number) => (all === 0 ? null : of / all)
  return {
    damageDoubted: share(caught.filter(Boolean).length, damage.length),
    joinsDoubted: share(joinsCaught.length, joins.length),
    wrongJoins: joins.length,
    falseDoubts: idle.length / Math.max(1, articles.length),
    byKind,
    falseByKind,
    articles: articles.length,
    missed: damage.filter((_, at) => !caught[at]).map((s) => ({ kind: s.kind, text: shown(s) })),
    idle: idle.map((d) => ({ kind: d.kind, text: shown(d) })),
  }

  function headlineIsWrong({ articleId }: Doubt): boolean {
    const own = articles.find(({ id }) => id === articleId)
    return !gold.articles.some(({ headline }) => bare(headline) === bare(own?.headline ?? ''))
  }

  function shown({
    articleId,
    paragraph,
    start,
    end,
  }: Place & { start: number; end: number }): string {
    const text = articles.find(({ id }) => id === articleId)?.paragraphs[paragraph ?? -1] ?? ''
    return `${text.slice(Math.max(0, start - 10), start)}[${text.slice(start, end)}]${text.slice(end, end + 10)}`
  }
}

/** What a doubt and a spot share; a doubt may stand outside every article. */
interface Place {
  articleId: string | null
  paragraph: number | null
}

const bare = (text: string) => text.replace(/\s/g, '')

function touches(doubt: Doubt, spot: Spot, reach: number): boolean {
  return (
    doubt.where === 'paragraph' &&
    doubt.articleId === spot.articleId &&
    doubt.paragraph === spot.paragraph &&
    // An empty spot lies between two characters: beside is inside.
    (spot.start === spot.end
      ? doubt.start <= spot.end + reach && doubt.end >= spot.start - reach
      : doubt.start < spot.end + reach && doubt.end > spot.start - reach)
  )
}

/** Damage by kind; of a gap the place is where the text before it stops. */
type Harm = DamageKind | 'lost-last-line'

/** Where the noted damage came to stand; damage in text that was lost altogether has no place. */
function damageSpots(gold: GoldPage, articles: ParsedArticle[]): { kind: Harm; spots: Spot[] }[] {
  const noted = gold.ocrNotes.filter((note) => note.paragraph !== null)
  const places = [...noted.keys()].flatMap((at) =>
    damageIn(noted[at]!).map(({ kind, start, end }) => ({
      kind: kind as Harm,
      spots: find(noted[at]!.wrong, start, end),
    })),
  )
  const stops = gold.gaps.map(({ after }) => {
    const text = after.slice(-6)
    return { kind: 'lost-last-line' as const, spots: find(text, text.length, text.length) }
  })
  return [...places, ...stops]

  function find(text: string, start: number, end: number): Spot[] {
    for (const article of articles) {
      for (const [paragraph, body] of article.paragraphs.entries()) {
        const at = body.indexOf(text)
        if (at < 0) continue
        return [{ articleId: article.id, paragraph, start: at + start, end: at + end }]
      }
    }
    return []
  }
}

/** Characters that find a place in the gold with certainty. */
const GRAM = 8

/** Joins of `article` whose two sides do not follow one another in any article of the gold. */
function wrongJoins(gold: GoldPage, article: ParsedArticle): Spot[] {
  const bodies = gold.articles.map((a) => a.paragraphs.join('').replace(/\s/g, ''))
  const truth = bodies.join('\n')
  const marks = article.paragraphs.flatMap((text, paragraph) =>
    [...text].flatMap((ch, at) => (/\s/.test(ch) ? [] : [{ ch, paragraph, at }])),
  )
  const text = marks.map((mark) => mark.ch).join('')
  const spots: Spot[] = []
  let place = -1
  for (let i = 0; i < text.length; i++) {
    if (place >= 0 && truth[place + 1] === text[i]) {
      place++
      continue
    }
    if (i > 0) {
      const { paragraph, at } = marks[i - 1]!
      spots.push({ articleId: article.id, paragraph, start: at, end: at + 1 })
    }
    // Text that stands nowhere in the gold's bodies (a headline, a caption) is passed over as one.
    while (i < text.length && placeOf(text, i, truth) < 0) i++
    place = placeOf(text, i, truth)
  }
  return spots
}

/** Where in `truth` the text from `from` on stands: of several places the one it follows longest. */
function placeOf(text: string, from: number, truth: string): number {
  const gram = text.slice(from, from + GRAM)
  let best = -1
  let longest = 0
  for (let at = truth.indexOf(gram); at >= 0 && gram !== ''; at = truth.indexOf(gram, at + 1)) {
    let length = 0
    while (text[from + length] !== undefined && text[from + length] === truth[at + length]) length++
    if (length > longest) [best, longest] = [at, length]
  }
  return best
}
