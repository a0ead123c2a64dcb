import type { Doubt } from '../../src/core/edition/doubt'
import type { ParsedArticle } from '../../src/core/edition/edition'
import type { GoldPage } from '../support/page-generator/truth'

/**
 * In: the gold with its damage notes and gaps, the articles found, their doubts. Out: the share of noted
 * damage that was found again in some paragraph and overlaps a doubt there; null without damage.
 */
export function damageInDoubt(
  gold: GoldPage,
  articles: ParsedArticle[],
  doubts: Doubt[],
): number | null {
  const spots = [
    ...gold.ocrNotes.filter((note) => note.paragraph !== null).map((note) => note.wrong),
    // A lost last line is where the text before it stops.
    ...gold.gaps.map((gap) => gap.after.slice(-6)),
  ]
  if (spots.length === 0) return null
  const caught = spots.filter((spot) =>
    articles.some((article) =>
      article.paragraphs.some((text, paragraph) => {
        const start = text.indexOf(spot)
        if (start < 0) return false
        return doubts.some(
          (doubt) =>
            doubt.articleId === article.id &&
            doubt.paragraph === paragraph &&
            doubt.where === 'paragraph' &&
            doubt.start < start + spot.length + 1 &&
            doubt.end > start - 1,
        )
      }),
    ),
  )
  return caught.length / spots.length
}
