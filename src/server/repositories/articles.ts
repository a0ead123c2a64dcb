import type { Article } from '../../core/edition/edition'
import type { Database } from '../database/database'

/** Which stored editions hold articles of these ids, and how many of them. */
export async function countSharedArticles(
  database: Database,
  ids: string[],
): Promise<{ editionId: string; shared: number; total: number }[]> {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('article')
    .select(['edition_id as editionId'])
    .select(({ fn }) => [
      fn.countAll<string>().as('total'),
      fn.count<string>('id').filterWhere('id', 'in', ids).as('shared'),
    ])
    .groupBy('edition_id')
    .having(({ fn }) => fn.count('id').filterWhere('id', 'in', ids), '>', 0)
    .orderBy('edition_id')
    .execute()
  return rows.map((row) => ({ ...row, shared: Number(row.shared), total: Number(row.total) }))
}

/** Of these ids, those that articles of other editions already have. */
export async function idsTakenElsewhere(
  database: Database,
  ids: string[],
  editionId: string | null,
): Promise<Set<string>> {
  let query = database
    .selectFrom('article')
    .select('id')
    .where('id', 'in', ids.length ? ids : [''])
  if (editionId) query = query.where('edition_id', '!=', editionId)
  return new Set((await query.execute()).map((row) => row.id))
}

export async function readArticles(database: Database, editionId: string): Promise<Article[]> {
  return database
    .selectFrom('article')
    .select(['id', 'kicker', 'headline', 'subhead', 'column_name as column', 'place', 'county'])
    .select(['byline', 'reporters', 'paragraphs'])
    .where('edition_id', '=', editionId)
    .orderBy('position')
    .execute()
}

/** Articles of all editions before a date: what the newspaper had printed by then. */
export async function readEarlierArticles(database: Database, date: string): Promise<Article[]> {
  return database
    .selectFrom('article')
    .innerJoin('edition', 'edition.id', 'article.edition_id')
    .select(['article.id', 'kicker', 'headline', 'subhead', 'column_name as column', 'place'])
    .select(['county', 'byline', 'reporters', 'paragraphs'])
    .where('edition.date', '<', date)
    .orderBy('article.id')
    .execute()
}

export async function replaceArticles(
  database: Database,
  editionId: string,
  articles: Article[],
): Promise<void> {
  await database.deleteFrom('article').where('edition_id', '=', editionId).execute()
  await database
    .insertInto('article')
    .values(
      articles.map((article, position) => ({
        edition_id: editionId,
        id: article.id,
        position,
        kicker: article.kicker,
        headline: article.headline,
        subhead: article.subhead,
        column_name: article.column,
        place: article.place,
        county: article.county,
        byline: article.byline,
        reporters: JSON.stringify(article.reporters),
        paragraphs: JSON.stringify(article.paragraphs),
      })),
    )
    .execute()
}
