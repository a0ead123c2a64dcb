import type { RelatedPractice, RelatedPracticesReply } from '../../contract/card'
import { relatedPractices } from '../../core/cards/related-practices'
import type { Choices } from '../../core/desk/draft'
import type { Edition } from '../../core/edition/edition'
import type { Parts } from '../parts'
import { readEarlierArticles } from '../repositories/articles'
import { newestServedVersion } from '../repositories/served-cards'
import { replaceLinks, servedLinks } from '../repositories/related-practices'

/** A card offers no more: it is a hint, not a list to work through. */
const LINKS_SHOWN = 3

export type FoundPractice = Omit<RelatedPractice, 'version'>

/**
 * What other places did on the subject of each article, by its id: of the editions before and of this one before
 * the article. Nothing is stored.
 */
export async function findRelated(
  parts: Parts,
  edition: Edition,
): Promise<Map<string, FoundPractice[]>> {
  const { date, articles, sample } = edition
  if (date === null) return new Map()
  const { fixedTerms, nationwideProgrammes, placeHints, hiddenNames, counties } = parts.operator
  const common = [
    ...fixedTerms,
    ...nationwideProgrammes,
    ...placeHints,
    ...hiddenNames,
    ...counties.flatMap(({ name, short }) => [name, short]),
  ]
  const earlier = await readEarlierArticles(parts.database, date, sample)
  const aids = { words: parts.words(), common }
  const found = articles.map((article, at): [string, FoundPractice[]] => {
    const printed = [...earlier, ...articles.slice(0, at).map((one) => ({ ...one, date }))]
    const byId = new Map(printed.map((one) => [one.id, one]))
    const practices = relatedPractices(article, printed, aids).map(({ articleId, terms }) => {
      const { id, headline, county, date } = byId.get(articleId)!
      return { id, headline, county, date, terms }
    })
    return [article.id, practices]
  })
  return new Map(found.filter(([, practices]) => practices.length > 0))
}

/** Stores the links of an edition that has its cards, without those that the desk dropped. */
export async function linkRelated(parts: Parts, edition: Edition, choices: Choices): Promise<void> {
  const found = await findRelated(parts, edition)
  const links = [...found].flatMap(([cardId, practices]) =>
    practices
      .filter(({ id }) => !choices[cardId]?.unrelated?.includes(id))
      .map(({ id, terms }) => ({ cardId, relatedId: id, terms })),
  )
  await replaceLinks(
    parts.database,
    edition.articles.map(({ id }) => id),
    links,
  )
}

/** 同题做法 of a card that readers are given, the newest first; null when it is not served. */
export async function readRelated(
  parts: Parts,
  cardId: string,
): Promise<RelatedPracticesReply | null> {
  const { sample } = parts.config
  if ((await newestServedVersion(parts.database, cardId, sample)) === null) return null
  return { practices: await servedLinks(parts.database, cardId, sample, LINKS_SHOWN) }
}
