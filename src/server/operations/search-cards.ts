import { HITS_A_PAGE, type SearchQuery, type SearchReply } from '../../contract/search'
import { hitOf } from '../../core/cards/search'
import { searchWords } from '../../core/text/search-words'
import type { Parts } from '../parts'
import { findCards, searchChoices } from '../repositories/search'

/** A county that the operator does not list stands behind those that are. */
const LAST = Number.MAX_SAFE_INTEGER

/** One page of the served cards that hold every word asked for, and what else can be asked for. */
export async function searchCards(parts: Parts, asked: SearchQuery): Promise<SearchReply> {
  const { q = '', county = null, column = null, year = null, page = 0 } = asked
  const { sample } = parts.config
  const order = parts.operator.counties.map(({ name }) => name)
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : LAST)
  const found = await searchChoices(parts.database, sample)
  const choices = { ...found, counties: found.counties.sort((a, b) => rank(a) - rank(b)) }

  const words = searchWords(q)
  // Marks alone are no word: nothing is found, not everything.
  if (words.length === 0 && q.trim() !== '') return { total: 0, hits: [], sample: false, choices }
  // PostgreSQL takes no NUL, and no county or column holds one.
  const any = [county, column].some((text) => text?.includes('\u0000'))
  if (any) return { total: 0, hits: [], sample: false, choices }
  const { total, cards } = await findCards(parts.database, {
    words,
    county,
    column,
    year,
    sample,
    limit: HITS_A_PAGE,
    offset: page * HITS_A_PAGE,
  })
  const hits = cards.map((card) => hitOf(card, words))
  return { total, hits, sample: cards.some((card) => card.sample), choices }
}
