import type { SearchReply } from '../../src/contract/search'
import { RequestFailure } from '../../src/miniapp/gateways/http'
import { keptCards } from '../../src/miniapp/gateways/kept-cards'
import { createSearchStore } from '../../src/miniapp/stores/search'
import { anArticleCard } from '../support/an-article-card'

const hit = (cardId: string) => ({
  cardId,
  version: 1,
  headline: '一张清单',
  county: null,
  column: null,
  date: '2026-11-15',
  snippet: '',
  paragraph: null,
})
const choices = { counties: ['望禾县'], columns: [], years: [2026] }
const reply = (total: number, ...ids: string[]): SearchReply => ({
  total,
  hits: ids.map(hit),
  sample: false,
  choices,
})

function aSearch(answers: (path: string) => Promise<SearchReply>) {
  const asked: string[] = []
  const store = createSearchStore({
    http: {
      get: async <Reply>(path: string) => {
        asked.push(path)
        return (await answers(path)) as Reply
      },
    },
    kept: async () => [
      anArticleCard({ id: 'kept', paragraphs: ['列出三张清单。'] }),
      anArticleCard({ id: 'other' }),
    ],
    isUnreached: (failure) => !(failure instanceof RequestFailure && failure.kind === 'refused'),
  })
  return { store, asked }
}

describe('looking for articles', () => {
  it('asks with what is chosen and goes on where the page ended, each article once', async () => {
    const { store, asked } = aSearch(async (path) =>
      path.includes('page=') ? reply(3, 'b', 'c') : reply(3, 'a', 'b'),
    )
    await store.getState().ask({ query: ' 清单 ', county: '望禾县' })
    await store.getState().loadMore()
    expect(asked.map((path) => decodeURIComponent(path))).toEqual([
      '/api/search?q=清单&county=望禾县',
      '/api/search?q=清单&county=望禾县&page=1',
    ])
    expect(store.getState().hits.map(({ cardId }) => cardId)).toEqual(['a', 'b', 'c'])
    await store.getState().loadMore()
    expect(asked).toHaveLength(2)
  })

  it('looks among the articles of the phone when nobody answers, and says so', async () => {
    const { store } = aSearch(async () => {
      throw new RequestFailure('offline')
    })
    await store.getState().ask({ query: '清单' })
    expect(store.getState()).toMatchObject({ status: 'ready', onThePhone: true, total: 1 })
    expect(store.getState().hits[0]).toMatchObject({ cardId: 'kept', snippet: '列出三张清单。' })
    expect(store.getState().choices.counties).toEqual(['望禾县'])
  })

  it('fails where the service refuses, and keeps the question', async () => {
    const { store } = aSearch(async () => {
      throw new RequestFailure('refused')
    })
    await store.getState().ask({ query: '清单' })
    expect(store.getState()).toMatchObject({ status: 'failed', asked: { query: '清单' } })
  })

  it('shows the answer to the last question, whichever comes last', async () => {
    let late: (value: SearchReply) => void = () => undefined
    const { store } = aSearch((path) =>
      path.includes(encodeURIComponent('先问'))
        ? new Promise((resolve) => (late = resolve))
        : Promise.resolve(reply(1, 'second')),
    )
    const first = store.getState().ask({ query: '先问' })
    await store.getState().ask({ query: '后问' })
    late(reply(1, 'first'))
    await first
    expect(store.getState().hits.map(({ cardId }) => cardId)).toEqual(['second'])
    expect(store.getState().words).toEqual(['后问'])
  })
})

it('reads what the phone keeps, leaving out what was cleared', async () => {
  const card = anArticleCard({ id: 'a' })
  const kept: Record<string, unknown> = { cards: ['a', 'gone', 3], 'card:a': { value: card } }
  expect(await keptCards({ read: async (key) => kept[key] ?? null })).toEqual([card])
})
