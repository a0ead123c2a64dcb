import { createStore } from 'zustand/vanilla'
import type { SearchReply } from '../../contract/search'
import { searchCards, type Search, type SearchHit } from '../../core/cards/search'
import { searchWords } from '../../core/text/search-words'
import type { Http } from '../gateways/http'
import type { CardReply } from '../../contract/card'

type ArticleCard = Extract<CardReply, { kind: 'article' }>

export interface SearchStore {
  status: 'opening' | 'ready' | 'failed'
  asked: Search
  /** The words of the question that `hits` answer, for marking them. */
  words: string[]
  total: number
  hits: SearchHit[]
  sample: boolean
  choices: SearchReply['choices']
  /** Nobody answered: found among what the phone keeps. */
  onThePhone: boolean
  more: 'idle' | 'fetching' | 'failed'
  ask(changes: Partial<Search>): Promise<void>
  loadMore(): Promise<void>
}

interface SearchGateways {
  http: Pick<Http, 'get'>
  /** The cards that the phone keeps. */
  kept(): Promise<CardReply[]>
  isUnreached(failure: unknown): boolean
}

const ANY: Search = { query: '', county: null, column: null, year: null }
const NO_CHOICES = { counties: [], columns: [], years: [] }

/** The longest question that the service takes (contract/search), in characters. */
export const QUERY_LIMIT = 40

function addressOf({ query, county, column, year }: Search, page: number): string {
  const pairs = [
    ['q', query.trim().slice(0, QUERY_LIMIT)],
    ['county', county],
    ['column', column],
    ['year', year],
    ['page', page || null],
  ].filter(([, value]) => value !== null && value !== '')
  const text = pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')
  return text ? `/api/search?${text}` : '/api/search'
}

/** Looks for articles: with the service, and among what the phone keeps when nobody answers. */
export function createSearchStore({ http, kept, isUnreached }: SearchGateways) {
  // An earlier answer that comes late must not replace a later one.
  let turn = 0
  let pages = 0

  return createStore<SearchStore>((set, get) => {
    async function onThePhone(asked: Search) {
      const cards = (await kept()).filter((card): card is ArticleCard => card.kind === 'article')
      const hits = searchCards(cards, asked)
      const years = cards.flatMap(({ date }) => (date ? [Number(date.slice(0, 4))] : []))
      const all = <Value>(values: (Value | null)[]) => [
        ...new Set(values.filter((value): value is Value => value !== null)),
      ]
      const known = get().choices
      const choices = {
        counties: known.counties.length > 0 ? known.counties : all(cards.map((c) => c.county)),
        columns: known.columns.length > 0 ? known.columns : all(cards.map((c) => c.column)),
        years: known.years.length > 0 ? known.years : all(years).sort((a, b) => b - a),
      }
      return { total: hits.length, hits, sample: cards.some((card) => card.sample), choices }
    }

    return {
      status: 'opening',
      asked: ANY,
      words: [],
      total: 0,
      hits: [],
      sample: false,
      choices: NO_CHOICES,
      onThePhone: false,
      more: 'idle',
      async ask(changes) {
        const asked = { ...get().asked, ...changes }
        const mine = ++turn
        pages = 1
        set({ asked, status: 'opening', more: 'idle' })
        try {
          const found = await http
            .get<SearchReply>(addressOf(asked, 0))
            .then((reply) => ({ ...reply, onThePhone: false }))
            .catch(async (failure: unknown) => {
              if (!isUnreached(failure)) throw failure
              return { ...(await onThePhone(asked)), onThePhone: true }
            })
          if (mine === turn) set({ ...found, words: searchWords(asked.query), status: 'ready' })
        } catch {
          if (mine === turn) set({ status: 'failed' })
        }
      },
      async loadMore() {
        const { asked, more, hits, total, onThePhone: offline } = get()
        if (more === 'fetching' || offline || hits.length >= total) return
        const mine = turn
        set({ more: 'fetching' })
        try {
          const reply = await http.get<SearchReply>(addressOf(asked, pages))
          if (mine !== turn) return
          pages += 1
          const known = new Set(get().hits.map(({ cardId }) => cardId))
          const next = reply.hits.filter(({ cardId }) => !known.has(cardId))
          // An edition published in between moves the pages: then there may be nothing new on one.
          const rest = reply.hits.length === 0 ? get().hits.length : reply.total
          set({ hits: [...get().hits, ...next], total: rest, more: 'idle' })
        } catch {
          if (mine === turn) set({ more: 'failed' })
        }
      },
    }
  })
}
