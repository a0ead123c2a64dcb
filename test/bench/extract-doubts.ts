import type { Doubt } from '../../src/core/edition/doubt'
import type { ParsedArticle } from '../../src/core/edition/edition'
import type { GoldPage } from '../support/page-generator/truth'

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
  /** Doubts in paragraphs that touch no damage and no wrong join, an article. */
  falseDoubts: number
}

/** A doubt may lie this many characters beside the spot: a join has two sides. */
const REACH = 3

/** In: the gold, the articles found and their doubts. Out: how well the doubts tell the real errors. */
export function judgeDoubts(
  gold: GoldPage,
  articles: ParsedArticle[],
  doubts: Doubt[],
): DoubtFigures {
  const damage = damageSpots(gold, articles)
  const joins = articles.flatMap((article) => wrongJoins(gold, article))
  const inParagraphs = doubts.filter((doubt) => doubt.where === 'paragraph')
  const caught = (spots: Spot[]) => spots.filter((s) => inParagraphs.some((d) => touches(d, s)))
  const share = (spots: Spot[]) => (spots.length === 0 ? null : caught(spots).length / spots.length)
  const idle = inParagraphs.filter((d) => ![...damage, ...joins].some((s) => touches(d, s)))
  return {
    damageDoubted: share(damage),
    joinsDoubted: share(joins),
    wrongJoins: joins.length,
    falseDoubts: idle.length / Math.max(1, articles.length),
  }
}

function touches(doubt: Doubt, spot: Spot): boolean {
  return (
    doubt.articleId === spot.articleId &&
    doubt.paragraph === spot.paragraph &&
    doubt.start <= spot.end + REACH &&
    doubt.end >= spot.start - REACH
  )
}

/** Where the noted damage came to stand; damage in text that was lost altogether has no place. */
function damageSpots(gold: GoldPage, articles: ParsedArticle[]): Spot[] {
  const noted = gold.ocrNotes.filter((note) => note.paragraph !== null).map((note) => note.wrong)
  // A lost last line is where the text before it stops.
  const stops = gold.gaps.map((gap) => gap.after.slice(-6))
  const find = (text: string, from: (start: number) => number) => {
    for (const article of articles) {
      for (const [paragraph, body] of article.paragraphs.entries()) {
        const start = body.indexOf(text)
        if (start < 0) continue
        return [{ articleId: article.id, paragraph, start: from(start), end: start + text.length }]
      }
    }
    return []
  }
  return [
    ...noted.flatMap((text) => find(text, (start) => start)),
    ...stops.flatMap((text) => find(text, (start) => start + text.length - 1)),
  ]
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
