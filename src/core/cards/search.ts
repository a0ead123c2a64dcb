import { foldForSearch, placesOf, searchWords } from '../text/search-words'
import { sentenceSpans } from '../text/sentence-spans'
import type { ArticleCard } from './card'

/** What is looked for; null or '' means any. */
export interface Search {
  query: string
  county: string | null
  column: string | null
  year: number | null
}

export interface SearchHit {
  cardId: string
  version: number
  headline: string
  county: string | null
  column: string | null
  date: string | null
  /** The sentence that holds the words; '' where only the headline does or no word was asked for. */
  snippet: string
  /** The paragraph (from 0) the snippet stands in. */
  paragraph: number | null
}

/** About three lines of a phone, in characters. */
const SNIPPET_LIMIT = 60
/** What stands before the first word of a long sentence, in characters: enough to see what it belongs to. */
const SNIPPET_BEFORE = 14
const CUT = '……'

type Searched = Pick<ArticleCard, 'kicker' | 'headline' | 'subhead' | 'paragraphs'>

/** Everything of a card that words are looked for in, folded; parts stand on lines of their own. */
export function searchedText({ kicker, headline, subhead, paragraphs }: Searched): string {
  const parts = [headline, kicker ?? '', subhead ?? '', ...paragraphs]
  return foldForSearch(parts.filter(Boolean).join('\n'))
}

/** The sentence with the most of the words, the first of equals, cut to `SNIPPET_LIMIT`. */
export function snippetOf(paragraphs: string[], words: string[]) {
  let best = { count: 0, text: '', paragraph: 0 }
  paragraphs.forEach((text, paragraph) => {
    const folded = foldForSearch(text)
    if (!words.some((word) => folded.includes(word))) return
    for (const { start, end } of sentenceSpans(text)) {
      const sentence = folded.slice(start, end)
      const count = words.filter((word) => sentence.includes(word)).length
      if (count > best.count) best = { count, text: text.slice(start, end), paragraph }
    }
  })
  if (best.count === 0) return { snippet: '', paragraph: null }
  return { snippet: cutAround(best.text, words), paragraph: best.paragraph }
}

function cutAround(sentence: string, words: string[]): string {
  if (sentence.length <= SNIPPET_LIMIT) return sentence
  const first = placesOf(sentence, words)[0]?.start ?? 0
  const from = first > SNIPPET_BEFORE * 2 ? first - SNIPPET_BEFORE : 0
  const cut = sentence.slice(from, from + SNIPPET_LIMIT)
  const open = from + SNIPPET_LIMIT < sentence.length
  return `${from > 0 ? CUT : ''}${cut}${open ? CUT : ''}`
}

/** A card that was found, as it is listed. `words` as `searchWords` gives them. */
export function hitOf(card: ArticleCard & { version: number }, words: string[]): SearchHit {
  const { id: cardId, version, headline, county, column, date } = card
  const found = snippetOf(card.paragraphs, words)
  return { cardId, version, headline, county, column, date, ...found }
}

/** The cards that hold every word and are of the county, column and year asked for; the newest first. */
export function searchCards(
  cards: (ArticleCard & { version: number })[],
  { query, county, column, year }: Search,
): SearchHit[] {
  const words = searchWords(query)
  if (words.length === 0 && query.trim() !== '') return []
  return cards
    .filter((card) => county === null || card.county === county)
    .filter((card) => column === null || card.column === column)
    .filter((card) => year === null || card.date?.slice(0, 4) === String(year))
    .filter((card) => {
      const text = words.length > 0 ? searchedText(card) : ''
      return words.every((word) => text.includes(word))
    })
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || (a.id < b.id ? -1 : 1))
    .map((card) => hitOf(card, words))
}
