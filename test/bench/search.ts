import { sql } from 'kysely'
import { searchCards as searchOnPhone } from '../../src/core/cards/search'
import { seededRandom } from '../../src/core/random/seeded-random'
import { createParts, operatorOfCheckout } from '../../src/server/create-parts'
import { type Database, openPool } from '../../src/server/database/database'
import { indexCards } from '../../src/server/operations/index-cards'
import { searchCards } from '../../src/server/operations/search-cards'
import { anArticleCard } from '../support/an-article-card'
import { benchConfig, benchDatabase, quantile } from './service-setting'

const EDITIONS = 520
const CARDS_AN_EDITION = 6
const WORDS_A_CARD = 700
const VOCABULARY = 8000
/** What gateways/reading keeps on a phone. */
const CARDS_ON_A_PHONE = 40
const ROUNDS = 60

const random = seededRandom('search')
/** Made-up words of two characters from the 2,500 first of the block; few of them make most of the text. */
const word = (rank: number) =>
  String.fromCharCode(0x4e00 + ((rank * 7919) % 2500), 0x4e00 + ((rank * 104729) % 2500))
const anyWord = () => word(Math.floor(VOCABULARY ** (random.below(1_000_000) / 1_000_000)))

function aCard(edition: number, number: number) {
  const text = Array.from(
    { length: WORDS_A_CARD },
    (_, at) => anyWord() + (at % 9 === 8 ? '。' : ''),
  )
  const third = Math.ceil(text.length / 3)
  const day = new Date(Date.UTC(2016, 0, 4) + edition * 7 * 86_400_000).toISOString().slice(0, 10)
  return anArticleCard({
    id: `card-${edition}-${number}`,
    editionId: `edition-${edition}`,
    headline: anyWord() + anyWord() + anyWord() + anyWord(),
    county: `县${number}`,
    date: day,
    paragraphs: [0, 1, 2].map((at) => text.slice(at * third, (at + 1) * third).join('')),
  })
}

async function fill(database: Database): Promise<void> {
  for (let edition = 0; edition < EDITIONS; edition++) {
    const cards = Array.from({ length: CARDS_AN_EDITION }, (_, at) => aCard(edition, at))
    await sql`INSERT INTO edition (id, source_digest, source_text, page, date, starts_on, editors, captions, sample,
        imported_at, published_at)
      VALUES (${`edition-${edition}`}, ${`d${edition}`}, '', '{}', ${cards[0]!.date}, ${cards[0]!.date}, '{}', '[]',
        false, now(), now())`.execute(database)
    for (const [at, card] of cards.entries()) {
      await sql`INSERT INTO card (id, edition_id) VALUES (${card.id}, ${card.editionId})`.execute(
        database,
      )
      await sql`INSERT INTO card_version (card_id, version, digest, study_day, position, summary, content, dealt_at,
          published_at)
        VALUES (${card.id}, 1, 'x', ${card.date}, ${at}, '{}', ${JSON.stringify(card)}, now(), now())`.execute(
        database,
      )
    }
  }
}

async function timed(name: string, work: (n: number) => unknown): Promise<void> {
  const times: number[] = []
  for (let n = 0; n < ROUNDS; n++) {
    const begun = performance.now()
    await work(n)
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  console.log(
    `${name}: median ${quantile(times, 0.5).toFixed(1)} ms, 95th ${quantile(times, 0.95).toFixed(1)} ms, ` +
      `worst ${times[times.length - 1]!.toFixed(1)} ms`,
  )
}

/** `npm run bench -- search`: words among 520 made-up editions on the server, and among the cards on a phone. */
export async function run(): Promise<void> {
  const { url, engine, close } = await benchDatabase()
  const database = openPool(url)
  const parts = createParts(database, benchConfig, operatorOfCheckout())
  await fill(database)
  const begun = performance.now()
  const count = await indexCards(parts)
  const { rows } = await sql<{ size: string }>`
    SELECT pg_size_pretty(pg_total_relation_size('card_search')) AS size`.execute(database)
  console.log(
    `${engine}: ${count} cards indexed in ${((performance.now() - begun) / 1000).toFixed(1)} s, ${rows[0]!.size}`,
  )
  await sql`ANALYZE`.execute(database)
  const { total } = await searchCards(parts, { q: word(3000) })
  console.log(
    `a rare word is in ${total} cards, a frequent one in ${(await searchCards(parts, { q: word(2) })).total}`,
  )
  await timed('rare words', (n) => searchCards(parts, { q: word(1000 + n * 113) }))
  await timed('frequent words', (n) => searchCards(parts, { q: word(2 + n) }))
  await timed('two words', (n) => searchCards(parts, { q: `${word(20 + n)} ${word(300 + n)}` }))
  await timed('one character', (n) => searchCards(parts, { q: word(5 + n).slice(0, 1) }))
  await timed('no word, by county', () => searchCards(parts, { county: '县3' }))
  await timed('nothing new to index', () => indexCards(parts))
  const cards = Array.from({ length: CARDS_ON_A_PHONE }, (_, at) => aCard(at, 0))
  const any = { county: null, column: null, year: null }
  await timed('on the phone, frequent words', (n) =>
    searchOnPhone(cards, { query: word(2 + n), ...any }),
  )
  await database.destroy()
  await close()
}
