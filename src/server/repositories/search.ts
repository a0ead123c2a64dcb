import { sql } from 'kysely'
import type { ArticleCard } from '../../core/cards/card'
import { pairsOf } from '../../core/text/search-words'
import type { Database } from '../database/database'

type Versioned = ArticleCard & { version: number }

export interface SearchAsked {
  words: string[]
  county: string | null
  column: string | null
  year: number | null
  sample: boolean
  limit: number
  offset: number
}

/** Published article cards whose newest published version the index lacks. */
export async function cardsToIndex(database: Database, limit: number): Promise<Versioned[]> {
  const { rows } = await sql<{ content: ArticleCard; version: number }>`
    SELECT newest.content, newest.version
    FROM (SELECT card_id, max(version) AS version FROM card_version
          WHERE published_at IS NOT NULL GROUP BY card_id) AS last
    JOIN card_version AS newest USING (card_id, version)
    LEFT JOIN card_search AS known ON known.card_id = newest.card_id AND known.version = newest.version
    WHERE known.card_id IS NULL AND newest.content ->> 'kind' = 'article'
    ORDER BY newest.card_id
    LIMIT ${limit}`.execute(database)
  return rows.map(({ content, version }) => ({ ...content, version }))
}

/** In: a card, its folded text and the pairs of it. */
export async function indexCard(
  database: Database,
  card: Versioned,
  folded: string,
  pairs: string[],
): Promise<void> {
  await sql`
    INSERT INTO card_search (card_id, version, county, column_name, printed_on, folded, pairs)
    VALUES (${card.id}, ${card.version}, ${card.county}, ${card.column}, ${card.date}, ${folded},
      array_to_tsvector(${pairs}::text[]))
    ON CONFLICT (card_id) DO UPDATE SET version = excluded.version, county = excluded.county,
      column_name = excluded.column_name, printed_on = excluded.printed_on,
      folded = excluded.folded, pairs = excluded.pairs`.execute(database)
}

/** Words hold letters, digits and Chinese characters alone, so nothing needs escaping between the quotes. */
const asTsQuery = (words: string[]) =>
  words
    .flatMap((word) => {
      const pairs = pairsOf(word)
      return Array.from(word).length === 1 ? [`'${word}':*`] : pairs.map((pair) => `'${pair}'`)
    })
    .join(' & ')

/** Of a card that readers are given, not withdrawn nor its edition, in the words of its newest version. */
const served = (sample: boolean) => sql`
  card.withdrawn_at IS NULL AND edition.published_at IS NOT NULL AND edition.withdrawn_at IS NULL
  AND (${sample} OR NOT edition.sample)
  AND NOT EXISTS (SELECT FROM card_version AS newer WHERE newer.card_id = card_search.card_id
    AND newer.version > card_search.version AND newer.published_at IS NOT NULL)`

/** One page of the cards that hold every word, newest first, and how many there are. */
export async function findCards(
  database: Database,
  asked: SearchAsked,
): Promise<{ total: number; cards: Versioned[] }> {
  const { words, county, column, year, limit, offset } = asked
  const query = asTsQuery(words)
  // The pairs of 「年轻干部」 may stand apart: the text itself decides. A pair alone needs no second look,
  // and unpacking three thousand texts for a frequent word would take ten times as long.
  const exact = words
    .filter((word) => pairsOf(word).length > 1)
    .map((word) => sql`AND position(${word} IN folded) > 0`)
  const matches = sql`
    FROM card_search JOIN card ON card.id = card_search.card_id
    JOIN edition ON edition.id = card.edition_id
    ${query === '' ? sql`` : sql`JOIN cards_holding(${query}::tsquery) AS holding ON holding.card_id = card.id`}
    WHERE ${served(asked.sample)} ${sql.join(exact, sql` `)}
    ${county === null ? sql`` : sql`AND county = ${county}`}
    ${column === null ? sql`` : sql`AND column_name = ${column}`}
    ${year === null ? sql`` : sql`AND printed_on BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 31)`}`
  const { rows } = await sql<{ total: string; content: ArticleCard | null; version: number }>`
    WITH found AS MATERIALIZED (
      SELECT card_search.card_id, card_search.version, printed_on ${matches}
    ), page AS (
      SELECT * FROM found ORDER BY printed_on DESC NULLS LAST, card_id LIMIT ${limit} OFFSET ${offset}
    )
    SELECT (SELECT count(*) FROM found) AS total, content, version
    FROM (SELECT 1) AS one LEFT JOIN (page JOIN card_version USING (card_id, version)) ON true
    ORDER BY printed_on DESC NULLS LAST, card_id`.execute(database)
  const cards = rows.flatMap(({ content, version }) => (content ? [{ ...content, version }] : []))
  return { total: Number(rows[0]?.total ?? 0), cards }
}

/** The counties, columns and years that some served card has. */
export async function searchChoices(database: Database, sample: boolean) {
  const { rows } = await sql<{ county: string | null; column: string | null; year: number | null }>`
    SELECT DISTINCT county, column_name AS "column", extract(year FROM printed_on)::int AS year
    FROM card_search JOIN card ON card.id = card_search.card_id
    JOIN edition ON edition.id = card.edition_id
    WHERE ${served(sample)}`.execute(database)
  const every = <Value>(values: (Value | null)[]) => [
    ...new Set(values.filter((value): value is Value => value !== null)),
  ]
  return {
    counties: every(rows.map((row) => row.county)),
    columns: every(rows.map((row) => row.column)).sort(),
    years: every(rows.map((row) => row.year)).sort((a, b) => b - a),
  }
}
