import type { Article } from './edition'

/** Ids given at the first import stay: cards, shared links and what readers marked hang on them. */
export interface KeptIds {
  articles: Article[]
  /** Id as extracted → id kept. */
  renamed: Map<string, string>
}

const sameBody = (stored: string, extracted: string) =>
  stored === extracted || stored.replace(/-\d+$/, '') === extracted

/**
 * In: the articles as extracted, those stored of the same edition, and ids that other editions
 * have. Out: the articles with the ids they keep: that of the stored article with the same id, else
 * with the same headline, else their own, with a number where another edition already has it.
 */
export function keepArticleIds(
  extracted: Article[],
  stored: Article[],
  takenElsewhere: ReadonlySet<string>,
): KeptIds {
  const renamed = new Map<string, string>()
  const left = new Map(stored.map((article) => [article.id, article]))
  const claim = (article: Article, match: (candidate: Article) => boolean) => {
    const found = [...left.values()].find(match)
    if (!found || renamed.has(article.id)) return
    renamed.set(article.id, found.id)
    left.delete(found.id)
  }
  for (const article of extracted) claim(article, ({ id }) => sameBody(id, article.id))
  for (const article of extracted) claim(article, ({ headline }) => headline === article.headline)
  const used = new Set([...takenElsewhere, ...renamed.values()])
  for (const article of extracted) {
    if (renamed.has(article.id)) continue
    const id = freeId(article.id, used)
    renamed.set(article.id, id)
    used.add(id)
  }
  const articles = extracted.map((article) => ({ ...article, id: renamed.get(article.id)! }))
  return { articles, renamed }
}

function freeId(id: string, used: ReadonlySet<string>): string {
  if (!used.has(id)) return id
  let number = 2
  while (used.has(`${id}-${number}`)) number += 1
  return `${id}-${number}`
}
