import type { Caption, Edition } from '../edition/edition'

/**
 * A caption goes to the article of the county it names, when that is one county and one article.
 * Any other stays with the edition (the look-back card): a wrong neighbour is worse than none, and
 * none is lost.
 */
export function assignCaptions(edition: Edition): {
  byArticle: Map<string, Caption[]>
  unplaced: Caption[]
} {
  const byArticle = new Map<string, Caption[]>()
  const unplaced: Caption[] = []
  for (const caption of edition.captions) {
    const named = edition.articles.filter(
      ({ county }) => county !== null && caption.text.includes(county),
    )
    const owner = named.length === 1 ? named[0] : undefined
    if (owner === undefined) unplaced.push(caption)
    else byArticle.set(owner.id, [...(byArticle.get(owner.id) ?? []), caption])
  }
  return { byArticle, unplaced }
}
