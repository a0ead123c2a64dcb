import type { Article } from '../../core/edition/edition'
import { sql } from 'kysely'
import type { Database } from '../database/database'
import { mayBe, type PageIdentity } from './editions'

/** An article that an earlier edition printed too bears a number after its id: without it. */
const extractedId = (column: 'article.id' | 'card.id') =>
  sql<string>`split_part(${sql.ref(column)}, '-', 1)`

/**
 * Which editions that the page may be hold articles of these ids (as extracted), and how many.
 */
export async function countSharedArticles(
  database: Database,
  ids: string[],
  page: PageIdentity,
): Promise<{ editionId: string; date: string | null; shared: number; total: number }[]> {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('article')
    .innerJoin('edition', 'edition.id', 'article.edition_id')
    .where(mayBe(page))
    .select(['edition_id as editionId', 'edition.date as date'])
    .select(({ fn }) => [
      fn.countAll<string>().as('total'),
      fn.count<string>('article.id').filterWhere(extractedId('article.id'), 'in', ids).as('shared'),
    ])
    .groupBy(['edition_id', 'edition.date'])
    .having(
      ({ fn }) => fn.count('article.id').filterWhere(extractedId('article.id'), 'in', ids),
      '>',
      0,
    )
    .orderBy('edition_id')
    .execute()
  return rows.map((row) => ({ ...row, shared: Number(row.shared), total: Number(row.total) }))
}

/**
 * Of these ids, with a number after them or without, those that articles or cards of other editions
 * have. The card of a dropped article stays, and with it its id.
 */
export async function idsTakenElsewhere(
  database: Database,
  ids: string[],
  editionId: string | null,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await database
    .selectFrom('article')
    .select(['id', 'edition_id'])
    .where(extractedId('article.id'), 'in', ids)
    .union((query) =>
      query
        .selectFrom('card')
        .select(['id', 'edition_id'])
        .where(extractedId('card.id'), 'in', ids),
    )
    .execute()
  return new Set(rows.filter((row) => row.edition_id !== editionId).map(({ id }) => id))
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

/**
 * Articles of the published editions before a date: what the newspaper had printed by then. Samples
 * are made up; they and real editions know nothing of each other.
 */
export async function readEarlierArticles(
  database: Database,
  date: string,
  sample: boolean,
): Promise<(Article & { date: string })[]> {
  return database
    .selectFrom('article')
    .innerJoin('edition', 'edition.id', 'article.edition_id')
    .select(({ ref }) => ref('edition.date').$notNull().as('date'))
    .select(['article.id', 'kicker', 'headline', 'subhead', 'column_name as column', 'place'])
    .select(['county', 'byline', 'reporters', 'paragraphs'])
    .where('edition.date', '<', date)
    .where('edition.sample', '=', sample)
    .where('edition.published_at', 'is not', null)
    .where('edition.withdrawn_at', 'is', null)
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
